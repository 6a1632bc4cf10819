/** A look at the files of a folder that reads none of them. */
import { createHash } from 'node:crypto';
import { settledAfter } from './stat-cache.ts';
import { type FoundFile, walk } from './walk.ts';

/**
 * Two looks that are alike saw the same bytes: names, sizes, times and places on the disk are. That
 * costs a fraction of `readFingerprints`, which knows which file is another one.
 *
 * @param clock gives milliseconds since the epoch, of the same clock as the disk's.
 * @param found is given every file, for whoever needs to know more of them.
 * @returns undefined where a file has changed so shortly before that it might change again unseen.
 */
export function lookAt(
  folder: string,
  clock: () => number = Date.now,
  found?: FoundFile[],
): string | undefined {
  const settledBefore = clock() - settledAfter;
  const hash = createHash('sha256');
  let isSettled = true;
  let seen = '';
  for (const file of walk(folder)) {
    const { path, stamp, changed } = file;
    found?.push(file);
    if (changed >= settledBefore) isSettled = false;
    seen += `${path}\0${stamp}\0`;
    if (seen.length < 1 << 16) continue;
    hash.update(seen);
    seen = '';
  }
  return isSettled ? hash.update(seen).digest('hex') : undefined;
}
