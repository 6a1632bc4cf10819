/** Fingerprints kept up to date by what a watcher tells, without a look at all other files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fingerprints } from './fingerprints.ts';
import type { SiteFolder } from './site-folder.ts';
import { blobIdOf } from './stat-cache.ts';
import { walk } from './walk.ts';

/**
 * @param before the fingerprints of `content/` as they were.
 * @param paths what has changed since, relative to `content/`: files or folders, there or gone.
 * @returns the fingerprints as they are, in order of code units.
 * @throws when a folder may not be read.
 */
export async function updateFingerprints(
  folder: Pick<SiteFolder, 'content'>,
  before: Fingerprints,
  paths: Iterable<string>,
): Promise<Fingerprints> {
  const after = new Map(before);
  let isNew = false;
  for (const path of paths) {
    const found = await hashFiles(folder.content, path);
    // A file that was one is one file; all else may have been a folder of many.
    if (!before.has(path)) {
      const below = path === '' ? '' : `${path}/`;
      for (const file of before.keys()) {
        if (file.startsWith(below) && !found.has(file)) after.delete(file);
      }
    } else if (!found.has(path)) after.delete(path);
    for (const [file, blob] of found) {
      isNew ||= !after.has(file);
      after.set(file, blob);
    }
  }
  // A map keeps the order in which keys first came: only a new one asks for sorting.
  return isNew ? new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1))) : after;
}

async function hashFiles(content: string, path: string): Promise<Map<string, string>> {
  const blobs = new Map<string, string>();
  for (const file of walk(content, path)) {
    try {
      blobs.set(file.path, blobIdOf(await readFile(join(content, file.path))));
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') blobs.set(file.path, 'unreadable');
    }
  }
  return blobs;
}
