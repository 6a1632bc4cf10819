/** `stet build --verify`: whether `dist/` is what a build from nothing gives. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';
import { buildSite } from './build.ts';
import { filesOfDist } from './manifest.ts';

export interface Verified {
  /** How many files were compared. */
  readonly files: number;
  /** Those of `dist/` that are missing, left over or other than they should be. */
  readonly differing: readonly string[];
}

/**
 * Builds the site a second time, beside it and from nothing, and compares every byte. Renditions are
 * taken from where they are, since their names say what is in them.
 *
 * @param now milliseconds since the epoch, as of the build that is verified.
 * @throws what a build throws, and where the second build has problems.
 */
export async function verifyDist(folder: SiteFolder, now: number): Promise<Verified> {
  const beside = path.join(folder.cache, 'verify');
  const second = { ...folder, cache: beside, dist: path.join(beside, 'dist') };
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  const renditions = path.join(folder.cache, 'pictures');
  if (existsSync(renditions)) {
    symlinkSync(renditions, path.join(beside, 'pictures'), 'junction');
  }
  try {
    const { outcome } = await buildSite({ folder: second, now });
    if (outcome !== 'built') throw new Error('The second build, from nothing, had problems.');
    return await compare(folder.dist, second.dist);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function compare(dist: string, second: string): Promise<Verified> {
  const files = new Set([...(await filesOfDist(dist)), ...(await filesOfDist(second))]);
  const differing = [...files].filter((file) => {
    const [one, other] = [path.join(dist, file), path.join(second, file)];
    return !existsSync(one) || !existsSync(other) || !readFileSync(one).equals(readFileSync(other));
  });
  return { files: files.size, differing: differing.toSorted() };
}
