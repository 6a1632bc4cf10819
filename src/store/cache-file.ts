/** Small JSON files in the cache folder. What cannot be used is as good as absent. */
import { readFile } from 'node:fs/promises';
import { writeFileAtomic } from './write-file.ts';

interface CacheFile<T> {
  readonly version: string;
  readonly value: T;
}

/**
 * Reads what `writeCacheFile` wrote. Undefined when the file is missing, damaged, or of another
 * version; `version` must cover the shape of `T` and whatever the value was worked out from.
 */
export async function readCacheFile<T>(path: string, version: string): Promise<T | undefined> {
  try {
    const found = JSON.parse(await readFile(path, 'utf8')) as CacheFile<T> | null;
    return found?.version === version ? found.value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a value that JSON can hold, all or nothing. Throws when the disk refuses. */
export function writeCacheFile<T>(path: string, version: string, value: T): void {
  writeFileAtomic(path, `${JSON.stringify({ version, value } satisfies CacheFile<T>)}\n`);
}
