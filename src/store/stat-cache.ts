/** Blob ids of files that git does not vouch for, kept by what the disk says of each file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readParts, writeParts } from './parts-file.ts';
import type { FoundFile } from './walk.ts';
import { writeFileAtomic } from './write-file.ts';

const version = 'stats-2';

/**
 * A file changed twice within the clock's grain looks unchanged the second time. Whatever changed
 * this shortly (milliseconds) before we looked is therefore hashed again the next time; the
 * coarsest grain in use is the two seconds of FAT.
 */
export const settledAfter = 2000;

export interface StatCache {
  /** The id kept for a file, when the disk says that it has not changed since. */
  find(file: FoundFile): string | undefined;
  /** Keeps an id. The disk must have been asked before the file was read. */
  keep(file: FoundFile, blob: string): void;
  /** Writes the cache when it differs: only what was found or kept in this run stays. */
  save(): void;
}

/** Opens the cache at `path`; `clock` gives milliseconds since the epoch. */
export async function openStatCache(path: string, clock: () => number): Promise<StatCache> {
  // Of each file its path, what the disk said of it, and the id of what we read.
  const before = partsOf(await readFile(path, 'utf8').catch(() => ''));
  const placeOf = inOrder(before);
  const after: string[] = [];
  const settledBefore = clock() - settledAfter;
  let isChanged = false;
  return {
    find({ path: file, stamp }) {
      const at = placeOf(file);
      if (at === undefined || before[at + 1] !== stamp) return undefined;
      const blob = before[at + 2] ?? '';
      after.push(file, stamp, blob);
      return blob;
    },
    keep({ path: file, stamp, changed }, blob) {
      if (changed >= settledBefore) return;
      after.push(file, stamp, blob);
      isChanged = true;
    },
    save() {
      if (!isChanged && after.length === before.length) return;
      writeFileAtomic(path, writeParts(version, after));
    },
  };
}

/** @returns what finds a path among the parts: at once where it is asked for in their order. */
function inOrder(parts: readonly string[]): (path: string) => number | undefined {
  let next = 0;
  let places: Map<string | undefined, number> | undefined;
  return (path) => {
    let at: number | undefined = next;
    if (parts[at] !== path) {
      places ??= new Map(
        parts
          .keys()
          .filter((each) => each % 3 === 0)
          .map((each) => [parts[each], each]),
      );
      at = places.get(path);
    }
    if (at !== undefined) next = at + 3;
    return at;
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
