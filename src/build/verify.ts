/** `stet build --verify`: whether `dist/` is what a build from nothing gives. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, buildSite } from './build.ts';
import { filesOfDist } from './manifest.ts';
import { type BuildWatcher, measurePhases } from './phases.ts';
import type { Verified } from './report.ts';

/**
 * Builds the site a second time, beside it and from nothing, and compares every byte. Renditions are
 * taken from where they are, since their names say what is in them. Whoever calls holds the lock of
 * the site.
 *
 * @param options of the build that is verified.
 * @throws what a build throws.
 */
export async function verifyDist(options: BuildOptions): Promise<Verified> {
  const { folder, now, threads, watcher } = options;
  const beside = path.join(folder.cache, 'verify');
  const second = { ...folder, cache: beside, dist: path.join(beside, 'dist') };
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  const renditions = path.join(folder.cache, 'pictures');
  if (existsSync(renditions)) {
    symlinkSync(renditions, path.join(beside, 'pictures'), 'junction');
  }
  try {
    const again = watcher && { watcher: watchAgain(watcher) };
    const { outcome, problems } = await buildSite({ folder: second, now, threads, ...again });
    if (outcome === 'problems') {
      return {
        files: 0,
        differing: [],
        problems: problems.filter(({ level }) => level === 'error'),
      };
    }
    return await compare(folder.dist, second.dist, watcher);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** So that nobody takes the second build for the first. */
function watchAgain(watcher: BuildWatcher): BuildWatcher {
  const named = (name: string) => `${name}, again`;
  return {
    begin: (name, work) => watcher.begin(named(name), work),
    count: (work) => watcher.count(work),
    at: (done) => watcher.at(done),
    end: (figures) => watcher.end({ ...figures, name: named(figures.name) }),
  };
}

async function compare(
  dist: string,
  second: string,
  watcher: BuildWatcher | undefined,
): Promise<Verified> {
  const files = new Set([...(await filesOfDist(dist)), ...(await filesOfDist(second))]);
  const phases = measurePhases(watcher);
  phases.begin('Comparing', { total: files.size, noun: 'files' });
  const differing = [...files].filter((file, at) => {
    phases.at(at);
    const [one, other] = [path.join(dist, file), path.join(second, file)];
    return !existsSync(one) || !existsSync(other) || !readFileSync(one).equals(readFileSync(other));
  });
  phases.end();
  return { files: files.size, differing: differing.toSorted(), problems: [] };
}
