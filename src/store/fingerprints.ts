/** Which files `content/` has, and a token for each that changes when its bytes do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobIdOf } from './blob-id.ts';
import { askGitForBlobs } from './git-blobs.ts';
import { PairsInOrder } from './in-order.ts';
import type { SiteFolder } from './site-folder.ts';
import { openStatCache } from './stat-cache.ts';
import { type FoundFile, walk } from './walk.ts';

/**
 * Git blob ids (hex) of all files of `content/`, by path relative to it, in order of code units.
 * For a file that git rewrites on checkout (line endings) the id may be that of git's form.
 */
export type Fingerprints = ReadonlyMap<string, string>;

/** Stands for the id of a file that is there but may not be read. */
const unreadable = 'unreadable';

/** @returns the file in the cache folder that keeps what the disk says of each file. */
export function statsPath(cache: string): string {
  return join(cache, 'stats');
}

/** From so many files on that must be looked into, git is asked: it takes longer than reading a few. */
const manyFiles = 1000;

export interface FingerprintOptions {
  /** Gives milliseconds since the epoch, of the same clock as the disk's. */
  readonly clock?: (() => number) | undefined;
  /** All files of `content/`, where they have just been looked at. */
  readonly walked?: readonly FoundFile[] | undefined;
  /** Git is asked about no fewer files than these. */
  readonly askGitFor?: number | undefined;
}

/**
 * Takes the fingerprints of `content/`. What the disk says has not changed since the last time is
 * known; of all else, in a git work tree, git says what it can without a file being read; the rest
 * is hashed from the disk. Git's ignore rules do not matter: a file that is there counts. Hidden
 * names do not.
 * Throws when a folder may not be read.
 */
export async function readFingerprints(
  folder: Pick<SiteFolder, 'content' | 'cache'>,
  { clock = Date.now, walked, askGitFor = manyFiles }: FingerprintOptions = {},
): Promise<Fingerprints> {
  const cache = await openStatCache(statsPath(folder.cache), clock);
  const files = inOrder(walked ?? [...walk(folder.content)]);
  const blobs = files.map((file) => cache.find(file));
  const unknown = files.flatMap(({ path }, at) => (blobs[at] === undefined ? { path, at } : []));
  const git = unknown.length < askGitFor ? undefined : await askGitForBlobs(folder.content);
  const unread = new Map<string, string | undefined>();
  for (const { path, at } of unknown) {
    try {
      blobs[at] = git?.get(path) ?? blobIdOf(readFileSync(join(folder.content, path)));
    } catch (fault) {
      // What has vanished since we looked is not there; what may not be read is, and whoever
      // reads it for its content says so with the file's name.
      const isGone = (fault as NodeJS.ErrnoException).code === 'ENOENT';
      unread.set(path, isGone ? undefined : unreadable);
    }
  }
  cache.save(files, blobs);
  const parts: string[] = [];
  for (const [at, { path }] of files.entries()) {
    const blob = blobs[at] ?? unread.get(path);
    if (blob !== undefined) parts.push(path, blob);
  }
  return new PairsInOrder(parts);
}

/** A link may lead the walk out of order. */
function inOrder(files: readonly FoundFile[]): readonly FoundFile[] {
  const isSorted = files.every(({ path }, at) => at === 0 || (files[at - 1]?.path ?? '') < path);
  return isSorted ? files : files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
