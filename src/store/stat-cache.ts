/** Blob ids of files, kept by what the disk says of each file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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
   * @param files as the disk was before they were read. @param blobOf the id of each, by path.
   */
  save(files: readonly FoundFile[], blobOf: (path: string) => string | undefined): void;
}

/** Opens the cache at `path`; `clock` gives milliseconds since the epoch. */
export async function openStatCache(path: string, clock: () => number): Promise<StatCache> {
  // Of each file its path, what the disk said of it, and the id of what we read, in order of paths.
  const before = partsOf(await readFile(path, 'utf8').catch(() => ''));
  const placeOf = placesIn(before);
  const settledBefore = clock() - settledAfter;
  let found = 0;
  return {
    find({ path: file, stamp }) {
      const at = placeOf(file);
      if (before[at] !== file || before[at + 1] !== stamp) return undefined;
      found += 1;
      return before[at + 2];
    },
    save(files, blobOf) {
      const gone = before.length / 3 - found;
      const few = files.length / fewIn;
      if (gone <= few && files.length - found <= few) return;
      const settled = files.filter(({ changed }) => changed < settledBefore);
      const isSorted = settled.every((file, at) => (settled[at - 1]?.path ?? '') < file.path);
      if (!isSorted) settled.sort((a, b) => (a.path < b.path ? -1 : 1));
      const after: string[] = [];
      for (const { path: file, stamp } of settled) {
        const blob = blobOf(file);
        if (blob !== undefined) after.push(file, stamp, blob);
      }
      if (gone === 0 && after.length === before.length) return;
      writeFileAtomic(path, writeParts(version, after));
    },
  };
}

/** @returns what finds where a path stands, or would: at once where paths are asked for in order. */
function placesIn(parts: readonly string[]): (path: string) => number {
  const pathAt = (at: number) => parts[at * 3] ?? '';
  const count = parts.length / 3;
  let next = 0;
  return (path) => {
    if (next >= count || pathAt(next) !== path) {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pathAt(middle) < path) low = middle + 1;
        else high = middle;
      }
      next = low;
    }
    const at = next;
    if (pathAt(at) === path) next += 1;
    return at * 3;
  };
}

function partsOf(text: string): readonly string[] {
  const found = readParts<string>(text);
  return found?.head === version ? found.parts : [];
}

/** The id that git gives to a file of these bytes: SHA-1, hex. */
export function blobIdOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
