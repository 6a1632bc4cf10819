/** A look at the files of a folder that reads none of them. */
import { hashOfMany } from './hash-of-many.ts';
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
  const files = function* () {
    for (const file of walk(folder)) {
      found?.push(file);
      yield file;
    }
  };
  return lookAtFiles(files(), clock);
}

/** The same of files that have been found. */
export function lookAtFiles(
  files: Iterable<FoundFile>,
  clock: () => number = Date.now,
): string | undefined {
  const settledBefore = clock() - settledAfter;
  let isSettled = true;
  const seen = function* () {
    for (const { path, stamp, changed } of files) {
      if (changed >= settledBefore) isSettled = false;
      yield `${path}\0${stamp}`;
    }
  };
  const look = hashOfMany(seen());
  return isSettled ? look : undefined;
}
