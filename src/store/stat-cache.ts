/** Blob ids of files that git does not vouch for, kept by what the disk says of each file. */
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readCacheFile, writeCacheFile } from './cache-file.ts';

const version = 'stats-1';

/**
 * A file changed twice within the clock's grain looks unchanged the second time. Whatever changed
 * this shortly (milliseconds) before we looked is therefore hashed again the next time; the
 * coarsest grain in use is the two seconds of FAT.
 */
export const settledAfter = 2000;

/** By path: what the disk says, and the blob id of what we read. */
type Kept = Record<string, readonly [stamp: string, blob: string]>;

export interface StatCache {
  /** The id kept for a file, when the disk says that it has not changed since. */
  find(path: string, stats: Stats): string | undefined;
  /** Keeps an id. `stats` must have been taken before the file was read. */
  keep(path: string, stats: Stats, blob: string): void;
  /** Writes the cache when it differs: only what was found or kept in this run stays. */
  save(): void;
}

/** Opens the cache at `path`; `clock` gives milliseconds since the epoch. */
export async function openStatCache(path: string, clock: () => number): Promise<StatCache> {
  const before = new Map(Object.entries((await readCacheFile<Kept>(path, version)) ?? {}));
  const after: [string, Kept[string]][] = [];
  const settledBefore = clock() - settledAfter;
  let isChanged = false;
  return {
    find(file, stats) {
      const known = before.get(file);
      if (known?.[0] !== stampOf(stats)) return undefined;
      after.push([file, known]);
      return known[1];
    },
    keep(file, stats, blob) {
      if (Math.max(stats.mtimeMs, stats.ctimeMs) >= settledBefore) return;
      after.push([file, [stampOf(stats), blob]]);
      isChanged = true;
    },
    save() {
      if (!isChanged && after.length === before.size) return;
      writeCacheFile<Kept>(path, version, Object.fromEntries(after));
    },
  };
}

/** The change time tells a replaced file even where its modification time was set back. */
export function stampOf(stats: Stats): string {
  return `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
}

/** The id that git gives to a file of these bytes: SHA-1, hex. */
export function blobIdOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
