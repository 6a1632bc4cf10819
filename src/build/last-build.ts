/** What the last good build left behind: enough to see at once that nothing has changed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { releaseTime } from '../archive/embargo.ts';
import type { Problem } from '../problems/problem.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { timesOfChange } from '../views/times-of-change.ts';
import type { Census } from './census.ts';
import type { HeldStory, OpenArchive } from './open-archive.ts';
import { brandFiles, publicFiles } from './static-files.ts';

export interface LastBuild {
  /** Of all that went in. */
  readonly stamp: string;
  /** The span of time, in milliseconds since the epoch, in which the same input gives the same output. */
  readonly from: number;
  readonly until: number | null;
  readonly warnings: readonly Problem[];
  readonly held: readonly HeldStory[];
  readonly census: Census;
}

const version = '2';

export async function readLastBuild(folder: SiteFolder): Promise<LastBuild | undefined> {
  return readCacheFile(lastBuildFile(folder), version);
}

export function writeLastBuild(folder: SiteFolder, last: LastBuild): void {
  writeCacheFile(lastBuildFile(folder), version, last);
}

/** @returns whether a build at `now` would change nothing. */
export function isCurrent(
  last: LastBuild | undefined,
  stamp: string,
  now: number,
  folder: SiteFolder,
): last is LastBuild {
  return (
    last?.stamp === stamp &&
    now >= last.from &&
    now < (last.until ?? Number.POSITIVE_INFINITY) &&
    existsSync(path.join(folder.dist, 'index.html'))
  );
}

/** One hash over every byte of content, public files and code that a build depends on. */
export function stampOf(folder: SiteFolder, prints: Fingerprints, rendering: string): string {
  const hash = createHash('sha256').update(rendering);
  for (const [file, blob] of prints) hash.update(`${file}\0${blob}\0`);
  for (const { file, key } of [...publicFiles(folder), ...brandFiles(folder)]) {
    hash.update(`${file}\0${key}\0`);
  }
  return hash.digest('hex');
}

/**
 * From the latest moment until the next one at which the same content gives another output: a held
 * story's release, or what `timesOfChange` knows.
 */
export function timeSpan(archive: OpenArchive): Pick<LastBuild, 'from' | 'until'> {
  const { context, held } = archive;
  const span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const mark = (instant: number) => {
    if (instant <= context.now) span.from = Math.max(span.from, instant);
    else span.until = Math.min(span.until, instant);
  };
  for (const { article } of context.index.entries) mark(releaseTime(article).instant);
  for (const { instant } of held) mark(instant);
  for (const instant of timesOfChange(context)) mark(instant);
  return span;
}

function lastBuildFile(folder: SiteFolder): string {
  return path.join(folder.cache, 'last-build.json');
}
