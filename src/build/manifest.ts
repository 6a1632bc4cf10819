import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from './plan.ts';
import type { StagingFolders } from './staging.ts';

/**
 * @returns what the last build left in `dist/`; undefined when that is not known, or when something
 * at the top of `dist/` has been deleted since, so that nothing in it can be relied on.
 */
export async function readManifest(
  folders: Pick<StagingFolders, 'manifest' | 'dist'>,
): Promise<Manifest | undefined> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(folders.manifest, 'utf8'));
    const present = new Set(await readdir(folders.dist));
    const wanted = new Set(Object.keys(manifest.keys).map((file) => file.split('/', 1)[0] ?? ''));
    return wanted.isSubsetOf(present) ? manifest : undefined;
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
