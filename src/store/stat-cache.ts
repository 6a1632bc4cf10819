/** Blob ids of files, kept by what the disk says of each file. */
import { readFile } from 'node:fs/promises';
import { finderIn } from './in-order.ts';
import { readParts, writeParts } from './parts-file.ts';
import type { FoundFile } from './walk.ts';
import { writeFileAtomic } from './write-file.ts';

const version = 'stats-3';

/**
 * A file changed twice within the clock's grain looks unchanged the second time. Whatever changed
 * this shortly (milliseconds) before we looked is therefore hashed again the next time; the
 * coarsest grain in use is the two seconds of FAT.
 */
export const settledAfter = 2000;

/** One of so many files counts as few. */
const fewIn = 500;

export interface StatCache {
  /** The id kept for a file, when the disk says that it has not changed since. */
  find(file: FoundFile): string | undefined;
  /**
   * Writes the cache anew when more than a few files differ: only these stay. A few are looked into
   * again the next time, in less time than all of them take to be written.
   *
   * @param files as the disk was before they were read, in order of paths. @param blobs the id of
   * each; undefined for one that is not to be kept.
   */
  save(files: readonly FoundFile[], blobs: readonly (string | undefined)[]): void;
}

/** Opens the cache at `path`; `clock` gives milliseconds since the epoch. */
export async function openStatCache(path: string, clock: () => number): Promise<StatCache> {
  // Of each file its path, what the disk said of it, and the id of what we read, in order of paths.
  const before = partsOf(await readFile(path, 'utf8').catch(() => ''));
  const count = before.length / 3;
  const placeOf = finderIn(count, (at) => before[at * 3] ?? '');
  const settledBefore = clock() - settledAfter;
  let found = 0;
  return {
    find({ path: file, stamp }) {
      const at = placeOf(file);
      if (at === undefined || before[at * 3 + 1] !== stamp) return undefined;
      found += 1;
      return before[at * 3 + 2];
    },
    save(files, blobs) {
      const gone = count - found;
      const few = files.length / fewIn;
      if (gone <= few && files.length - found <= few) return;
      const after: string[] = [];
      for (const [at, { path: file, stamp, changed }] of files.entries()) {
        const blob = blobs[at];
        if (blob !== undefined && changed < settledBefore) after.push(file, stamp, blob);
      }
      if (gone === 0 && after.length === before.length) return;
      writeFileAtomic(path, writeParts(version, after));
    },
  };
}

function partsOf(text: string): readonly string[] {
  const found = readParts<string>(text);
  return found?.head === version ? found.parts : [];
}
