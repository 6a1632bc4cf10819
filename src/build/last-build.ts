/** What the last good build left behind: enough to see at once that nothing has changed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { hashOfMany } from '../store/hash-of-many.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { Census } from './census.ts';
import type { HeldStory } from './open-archive.ts';
import { areAsTheyWere, type OutsideFiles } from './outside-files.ts';
import { brandFiles, publicFiles } from './static-files.ts';

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
  /** Originals of pictures that lie elsewhere. */
  readonly outside: OutsideFiles;
}

const version = '5';

export async function readLastBuild(folder: SiteFolder): Promise<LastBuild | undefined> {
  return readCacheFile(lastBuildFile(folder), version);
}

export function writeLastBuild(folder: SiteFolder, last: LastBuild): void {
  writeCacheFile(lastBuildFile(folder), version, last);
}

/** @returns whether the same content would give the same output at `now`, and that is there. */
export function holdsAt(last: LastBuild, now: number, folder: SiteFolder): boolean {
  return (
    now >= last.from &&
    now < (last.until ?? Number.POSITIVE_INFINITY) &&
    existsSync(path.join(folder.dist, 'index.html')) &&
    areAsTheyWere(last.outside)
  );
}

/**
 * One hash over every byte of content, public files and code that a build depends on.
 *
 * @param content stands for all of `content/`: `sumOfPrints`, or a look.
 * @param code the version of the code.
 */
export function stampOf(folder: SiteFolder, content: string, code: string): string {
  return hashOfMany(partsOf(folder, content, code));
}

/** @returns one hash over every byte of `content/`. */
export function sumOfPrints(prints: Fingerprints): string {
  const parts = function* () {
    for (const [file, blob] of prints) yield `${file}\0${blob}`;
  };
  return hashOfMany(parts());
}

function* partsOf(folder: SiteFolder, content: string, code: string): Generator<string> {
  yield code;
  yield content;
  for (const { file, key } of [...publicFiles(folder), ...brandFiles(folder)]) {
    yield `${file}\0${key}`;
  }
}

function lastBuildFile(folder: SiteFolder): string {
  return path.join(folder.cache, 'last-build.json');
}
