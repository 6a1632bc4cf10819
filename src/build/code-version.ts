/** Hashes of Stet's own code: what is cached holds only as long as the code that made it. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fingerprints } from '../store/fingerprints.ts';

/** The folder of Stet's checkout. */
export const stetRoot = path.resolve(import.meta.dirname, '../..');

/** What decides how a file of content is read into an entry or problems. */
const parsingCode = ['src/{schema,markdown,archive,text,problems}/**/*.ts', 'src/build/parse.ts'];

/** What decides the bytes of an output, views apart: everything but commands and importers. */
const renderingCode = ['src/**/*', 'astro.config.mjs'];
const notRendering = /^src\/(cli|importers|checks|problems|drawing)\/|\.test\.ts$/;

/** @returns a version of all code that reads content. */
export function parsingVersion(): string {
  return hashFiles(globSync(parsingCode, { cwd: stetRoot }));
}

/**
 * @returns a version of all that decides the bytes of a page beside its view: Stet's code, its
 * packages, the runtime, and the site's own components and styles.
 */
export function outputVersion(prints: Fingerprints): string {
  const code = hashFiles(globSync(renderingCode, { cwd: stetRoot }).filter(isRendering));
  const hash = createHash('sha256').update(code);
  for (const [file, blob] of prints) {
    if (file.startsWith('brand/') || isCompanion(file)) hash.update(`${file}\0${blob}\0`);
  }
  return hash.digest('hex');
}

/** What an MDX story may import from beside it. */
function isCompanion(file: string): boolean {
  return file.startsWith('articles/') && /\.(astro|ts|js|json|csv)$/.test(file);
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
