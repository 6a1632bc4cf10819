/** What tells `dist/` as a build left it from last week's, should somebody put that back. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';

export interface LeftFiles {
  /** All at its top. */
  readonly names: readonly string[];
  /** Those that the last build wrote or removed: an older `dist/` has others in their place. */
  readonly files: readonly string[];
  /** Of their bytes. */
  readonly sum: string;
}

/** So few that reading them takes no time. */
const fewFiles = 16;

/** @param files of `dist/`, the most telling first; the first few are looked into. */
export function lookAtLeft(folder: SiteFolder, files: readonly string[]): LeftFiles {
  const some = [...new Set(files)].slice(0, fewFiles);
  const hash = createHash('sha256');
  for (const file of some) {
    try {
      hash.update(readFileSync(path.join(folder.dist, file)));
    } catch {
      hash.update('absent');
    }
    hash.update('\0');
  }
  return { names: namesIn(folder.dist), files: some, sum: hash.digest('hex') };
}

/** @returns whether they are as they were left; what somebody has added at the top does no harm. */
export function areAsLeft(left: LeftFiles, folder: SiteFolder): boolean {
  const { names, sum } = lookAtLeft(folder, left.files);
  return sum === left.sum && new Set(left.names).isSubsetOf(new Set(names));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
