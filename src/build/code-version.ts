/** Hashes of Stet's own code: what is cached holds only as long as the code that made it. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fingerprints } from '../store/fingerprints.ts';

/** The folder of Stet's checkout. */
export const stetRoot = path.resolve(import.meta.dirname, '../..');

/** Whose code it is. All of it is in the version of a build, and what Stet makes is kept under one. */
const codeOf = {
  /** What decides how a file of content is read into an entry or problems, and how those are kept. */
  parsing: [
    'src/{schema,markdown,archive,text,problems,store}/**/*.ts',
    'src/checks/{knowledge.ts,story/*.ts}',
    'src/build/parse.ts',
  ],
  /** What decides the problems of a whole archive. */
  checking: [
    'src/{schema,markdown,archive,text,problems,checks,images,views,store,drawing}/**/*.ts',
    'src/build/*.ts',
  ],
  /** What draws maps. */
  drawing: ['src/{drawing,text}/**/*.ts', 'src/build/map-*.ts', 'src/store/write-file.ts'],
  /** What decides the bytes of a page beside its view. */
  rendering: [
    'src/{archive,build,components,feeds,images,layouts,markdown,metadata}/**/*',
    'src/{pages,problems,schema,search,store,styles,text,views}/**/*',
    'src/*',
    'astro.config.mjs',
  ],
  /** What decides whether a site is built, and what becomes of it. */
  building: ['src/**/*', 'astro.config.mjs'],
} as const;

export type Code = keyof typeof codeOf;

const notBuilding = /^src\/(cli|importers)\/|\.test\.ts$/;

/** @returns the files of that code, with forward slashes, relative to Stet's folder. */
export function filesOf(code: Code): string[] {
  return globSync(codeOf[code], { cwd: stetRoot })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => path.extname(file) !== '' && !notBuilding.test(file));
}

/** @returns a version of that code, of its packages and of the runtime. */
export function versionOf(code: Code): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', ...filesOf(code)].toSorted()) {
    const bytes = readFileSync(path.join(stetRoot, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @returns a version of all that decides the bytes of a page beside its view: Stet's code, its
 * packages, the runtime, and the site's own components and styles.
 */
export function outputVersion(prints: Fingerprints, code = versionOf('rendering')): string {
  const hash = createHash('sha256').update(code);
  const withMdx = new Set<string>();
  for (const file of prints.keys()) if (file.endsWith('.mdx')) withMdx.add(path.dirname(file));
  for (const [file, blob] of prints) {
    // A story in MDX may import any file beside it.
    const isCompanion =
      withMdx.size > 0 && withMdx.has(path.dirname(file)) && !/\.mdx?$/.test(file);
    if (file.startsWith('brand/') || isCompanion) hash.update(`${file}\0${blob}\0`);
  }
  return hash.digest('hex');
}
