/** Hashes of Stet's own code: what is cached holds only as long as the code that made it. */
import { createHash, hash as hashOf } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fingerprints } from '../store/fingerprints.ts';

/** The folder of Stet's checkout. */
export const stetRoot = path.resolve(import.meta.dirname, '../..');

/** Which files each kind of code has: what Stet makes is kept under a version of the code behind it. */
const codeOf = {
  /** What decides how a file of content is read into an entry or problems, and how those are kept. */
  parsing:
    /^src\/(?:(?:schema|markdown|archive|text|problems|store|checks\/story)\/.*|checks\/knowledge|build\/parse)\.ts$/,
  /** What decides the problems of a whole archive. */
  checking:
    /^src\/(?:schema|markdown|archive|text|problems|checks|images|views|store|drawing|build)\/.*\.ts$/,
  /** What draws maps. */
  drawing: /^src\/(?:(?:drawing|text)\/.*|build\/map-.*|store\/write-file)\.ts$/,
  /** What decides the bytes of an output beside the content. */
  rendering: /^(?!src\/(?:checks|drawing)\/)/,
  /** What decides the bytes of an output beside its view and the code of its page. */
  printing: /^(?!src\/(?:checks|drawing|views|pages|layouts|components|styles|feeds|metadata)\/)/,
  /** What makes views of the content. */
  viewing: /^(?!src\/(?:checks|pages|layouts|components|styles|feeds|metadata)\/)/,
  /** What decides whether a site is built, and what becomes of it. */
  building: /^/,
} as const;

export type Code = keyof typeof codeOf;

const notBuilding = /^src\/(?:cli|importers)\/|\.test\.ts$/;

let all: readonly string[] | undefined;

/** @returns the files of that code, with forward slashes, relative to Stet's folder. */
export function filesOf(code: Code): string[] {
  all ??= readdirSync(path.join(stetRoot, 'src'), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.relative(stetRoot, path.join(found.parentPath, found.name)))
    .concat('astro.config.mjs')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !notBuilding.test(file));
  return all.filter((file) => codeOf[code].test(file));
}

/** Sums of files as this process has them: most are in several versions. */
const sums = new Map<string, string>();

/** @returns a version of that code, of its packages and of the runtime. */
export function versionOf(code: Code): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', ...filesOf(code)].toSorted()) {
    hash.update(`${file}\0${sumOf(file)}\0`);
  }
  return hash.digest('hex');
}

function sumOf(file: string): string {
  const known = sums.get(file);
  if (known !== undefined) return known;
  const sum = hashOf('sha256', readFileSync(path.join(stetRoot, file)));
  sums.set(file, sum);
  return sum;
}

/**
 * @returns a version of all that decides the bytes of a page beside its view: Stet's code, its
 * packages, the runtime, and the brand's components and styles. What stories in MDX import is in
 * their views: see `story-versions.ts`.
 */
export function outputVersion(prints: Fingerprints, code = versionOf('rendering')): string {
  const hash = createHash('sha256').update(code);
  for (const [file, blob] of prints) {
    if (file.startsWith('brand/')) hash.update(`${file}\0${blob}\0`);
  }
  return hash.digest('hex');
}
