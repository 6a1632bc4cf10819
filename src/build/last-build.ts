/** What the last good build left behind: enough to see at once that nothing has changed. */
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { hashOfMany } from '../store/hash-of-many.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { Census } from './census.ts';
import type { LeftFiles } from './left-files.ts';
import type { HeldStory } from './held-stories.ts';
import { areAsTheyWere, type OutsideFiles } from './outside-files.ts';

export interface LastBuild {
  /** Of all that went in, by names, sizes and times alone; null where that would not do. */
  readonly look: string | null;
  /** Of all that went in. */
  readonly stamp: string;
  /** The span of time, in milliseconds since the epoch, in which the same input gives the same output. */
  readonly from: number;
  readonly until: number | null;
  readonly warnings: readonly Problem[];
  readonly held: readonly HeldStory[];
  readonly census: Census;
  /** Some files of `dist/`, as they were left. */
  readonly left: LeftFiles;
  /** Originals of pictures that lie elsewhere. */
  readonly outside: OutsideFiles;
}

const version = '6';

export async function readLastBuild(folder: SiteFolder): Promise<LastBuild | undefined> {
  return readCacheFile(lastBuildFile(folder), version);
}

export function writeLastBuild(folder: SiteFolder, last: LastBuild): void {
  writeCacheFile(lastBuildFile(folder), version, last);
}

/** @returns whether the same content would give the same output at `now`. */
export function holdsAt(last: LastBuild, now: number): boolean {
  return (
    now >= last.from &&
    now < (last.until ?? Number.POSITIVE_INFINITY) &&
    areAsTheyWere(last.outside)
  );
}

/** What a build is made from, beside code. */
export interface Input {
  /** Of all fingerprints of `content/`: see `sumOfPrints`. */
  readonly sum: string;
  /** What `readBeside` says of the files beside the stories. */
  readonly beside: Fingerprints;
}

/**
 * One hash over every byte of content, ledger, public files and code that a build depends on.
 *
 * @param code the version of the code.
 */
export function stampOf(code: string, { sum, beside }: Input): string {
  return hashOfMany([code, sum, sumOfPrints(beside)]);
}

/** @returns one hash over every file and its fingerprint. */
export function sumOfPrints(prints: Fingerprints): string {
  const parts = function* () {
    for (const [file, blob] of prints) yield `${file}\0${blob}`;
  };
  return hashOfMany(parts());
}

function lastBuildFile(folder: SiteFolder): string {
  return path.join(folder.cache, 'last-build.json');
}
