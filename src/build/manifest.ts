import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from './plan.ts';

/** @returns what the last build left in `dist/`; undefined when that is not known. */
export async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns every file of `dist/`, with forward slashes; none when there is no such folder. */
export async function filesOfDist(dist: string): Promise<string[]> {
  const found = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => !item.isDirectory())
    .map((item) =>
      path.relative(dist, path.join(item.parentPath, item.name)).replaceAll('\\', '/'),
    );
}
