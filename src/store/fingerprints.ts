/** Which files `content/` has, and a token for each that changes when its bytes do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGitForBlobs } from './git-blobs.ts';
import type { SiteFolder } from './site-folder.ts';
import { blobIdOf, openStatCache } from './stat-cache.ts';
import { isHidden, walk } from './walk.ts';
import type { FoundFile } from './walk.ts';

/**
 * Git blob ids (hex) of all files of `content/`, by path relative to it, in order of code units.
 * For a file that git rewrites on checkout (line endings) the id may be that of git's form.
 */
export type Fingerprints = ReadonlyMap<string, string>;

/** Stands for the id of a file that is there but may not be read. */
const unreadable = 'unreadable';

/**
 * Takes the fingerprints of `content/`. Where the folder is in a git work tree, git says what it
 * can without a file being read; all else is hashed from the disk, once, and kept in the cache
 * folder. Git's ignore rules do not matter: a file that is there counts. Hidden names do not.
 * `clock` gives milliseconds since the epoch, of the same clock as the disk's.
 * `walked` are all files of `content/`, where they have just been looked at.
 * Throws when a folder may not be read.
 */
export async function readFingerprints(
  folder: Pick<SiteFolder, 'content' | 'cache'>,
  clock: () => number = Date.now,
  walked?: readonly FoundFile[],
): Promise<Fingerprints> {
  const cache = await openStatCache(join(folder.cache, 'stats'), clock);
  const git = await askGitForBlobs(folder.content);
  const found = new Map<string, string>();
  for (const [path, blob] of git?.blobs ?? []) if (!isHidden(path)) found.set(path, blob);

  const toHash: FoundFile[] = [];
  for (const doubtful of git?.doubtful ?? ['']) {
    const files = doubtful === '' && walked ? walked : walk(folder.content, doubtful);
    for (const file of files) {
      const known = cache.find(file);
      if (known === undefined) toHash.push(file);
      else found.set(file.path, known);
    }
  }
  for (const file of toHash) {
    const { path } = file;
    try {
      const blob = blobIdOf(readFileSync(join(folder.content, path)));
      found.set(path, blob);
      cache.keep(file, blob);
    } catch (fault) {
      // What has vanished since we looked is not there; what may not be read is, and whoever
      // reads it for its content says so with the file's name.
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') found.set(path, unreadable);
    }
  }
  cache.save();
  const paths = [...found.keys()];
  const isSorted = paths.every((path, at) => at === 0 || (paths[at - 1] ?? '') < path);
  return isSorted ? found : new Map(paths.sort().map((path) => [path, found.get(path) ?? '']));
}
