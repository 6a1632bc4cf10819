/** What the last `stet check` found: it holds as long as nothing has changed. */
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { areAsTheyWere, type OutsideFiles } from './outside-files.ts';

export interface LastCheck {
  /** Of all that was looked at, by names, sizes and times alone; null where that would not do. */
  readonly look: string | null;
  /** Of all that was looked at, and of the code that looked. */
  readonly stamp: string;
  /** The span of time, in milliseconds since the epoch, in which the same input has the same problems. */
  readonly from: number;
  readonly until: number | null;
  readonly problems: readonly Problem[];
  readonly articles: number;
  readonly drafts: number;
  /** Originals of pictures that lie elsewhere. */
  readonly outside: OutsideFiles;
}

const version = '4';

/** @returns the last check, where it was made in the span of time that `now` is in. */
export async function lastCheck(folder: SiteFolder, now: number): Promise<LastCheck | undefined> {
  const last = await readCacheFile<LastCheck>(fileOf(folder), version);
  if (!last || now < last.from) return undefined;
  const holds = now < (last.until ?? Number.POSITIVE_INFINITY) && areAsTheyWere(last.outside);
  return holds ? last : undefined;
}

export function keepCheck(folder: SiteFolder, check: LastCheck): void {
  writeCacheFile(fileOf(folder), version, check);
}

function fileOf(folder: SiteFolder): string {
  return path.join(folder.cache, 'last-check.json');
}
