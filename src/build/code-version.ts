/** Hashes of Stet's own code: what is cached holds only as long as the code that made it. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fingerprints } from '../store/fingerprints.ts';

/** The folder of Stet's checkout. */
export const stetRoot = path.resolve(import.meta.dirname, '../..');

/** What decides how a file of content is read into an entry or problems, and how those are kept. */
const parsingCode = [
  'src/{schema,markdown,archive,text,problems,store}/**/*.ts',
  'src/checks/story/*.ts',
  'src/build/parse.ts',
];

/** What decides the problems of a whole archive. */
const checkingCode = [
  'src/{schema,markdown,archive,text,problems,checks,images,views,store}/**/*.ts',
  'src/build/*.ts',
];

/** What decides the bytes of an output, views apart: everything but commands and importers. */
const renderingCode = ['src/**/*', 'astro.config.mjs'];
const notRendering = /^src\/(cli|importers|checks|problems|drawing)\/|\.test\.ts$/;

/** @returns a version of all code that draws maps. */
export function drawingVersion(): string {
  return hashFiles(globSync('src/drawing/*.ts', { cwd: stetRoot }));
}

/** @returns a version of all code that reads content. */
export function parsingVersion(): string {
  return hashFiles(globSync(parsingCode, { cwd: stetRoot }));
}

/** @returns a version of all code that finds problems in content. */
export function checkingVersion(): string {
  return hashFiles(globSync(checkingCode, { cwd: stetRoot }));
}

/** @returns a version of Stet's own part of that. */
export function renderingVersion(): string {
  return hashFiles(globSync(renderingCode, { cwd: stetRoot }).filter(isRendering));
}

/**
 * @returns a version of all that decides the bytes of a page beside its view: Stet's code, its
 * packages, the runtime, and the site's own components and styles.
 */
export function outputVersion(prints: Fingerprints, code = renderingVersion()): string {
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

function isRendering(file: string): boolean {
  return path.extname(file) !== '' && !notRendering.test(toPosix(file));
}

function hashFiles(files: string[]): string {
  const hash = createHash('sha256').update(process.version);
  const sources = files.filter((file) => !file.endsWith('.test.ts')).map(toPosix);
  for (const file of ['package-lock.json', ...sources].toSorted()) {
    const bytes = readFileSync(path.join(stetRoot, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function toPosix(file: string): string {
  return file.replaceAll('\\', '/');
}
