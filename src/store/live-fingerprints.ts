/** Fingerprints kept up to date by what a watcher tells, without a look at all other files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fingerprints } from './fingerprints.ts';
import { firstFrom, PairsInOrder } from './in-order.ts';
import type { SiteFolder } from './site-folder.ts';
import { blobIdOf } from './blob-id.ts';
import { walk } from './walk.ts';

/**
 * @param before the fingerprints of `content/` as they were, in order of code units.
 * @param paths what has changed since, relative to `content/`: files or folders, there or gone.
 * @param refused told what the disk says of a path that it does not let us read: all there, and all
 * below it, keeps the fingerprints that it had.
 * @returns the fingerprints as they are, in order of code units.
 */
export async function updateFingerprints(
  folder: Pick<SiteFolder, 'content'>,
  before: Fingerprints,
  paths: Iterable<string>,
  refused: (fault: unknown) => void,
): Promise<Fingerprints> {
  const changes = new Map<string, string | undefined>();
  let files: readonly string[] | undefined;
  for (const path of paths) {
    const found = await hashFiles(folder.content, path).catch((fault: unknown) => {
      refused(fault);
    });
    if (!found) continue;
    // A file that was one is one file; all else may have been a folder of many.
    if (before.has(path)) changes.set(path, undefined);
    else {
      files ??= [...before.keys()];
      for (const file of filesBelow(path, files)) changes.set(file, undefined);
    }
    for (const [file, blob] of found) changes.set(file, blob);
  }
  return withChanges(before, changes);
}

/** @param files in order: those below a folder follow each other. */
function* filesBelow(folder: string, files: readonly string[]): Generator<string> {
  const below = folder === '' ? '' : `${folder}/`;
  for (let at = firstFrom(below, files.length, (place) => files[place] ?? ''); ; at++) {
    const file = files[at];
    if (!file?.startsWith(below)) return;
    yield file;
  }
}

/** @param changes a blob for each file that has one now; undefined for one that is gone. */
function withChanges(
  before: Fingerprints,
  changes: ReadonlyMap<string, string | undefined>,
): Fingerprints {
  const parts: string[] = [];
  for (const [file, blob] of before) {
    const now = changes.has(file) ? changes.get(file) : blob;
    if (now !== undefined) parts.push(file, now);
  }
  const standing = new PairsInOrder(parts);
  const added = [...changes].flatMap(([file, blob]): [string, string][] =>
    blob === undefined || before.has(file) ? [] : [[file, blob]],
  );
  if (added.length === 0) return standing;
  const all = [...standing, ...added].sort(([a], [b]) => (a < b ? -1 : 1));
  return new PairsInOrder(all.flat());
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
