/** Stories whose time has not come, as a build tells of them. */
import path from 'node:path';
import type { Entry } from '../archive/article.ts';
import { isHeld, releaseTime } from '../archive/embargo.ts';

export interface HeldStory {
  readonly file: string;
  /** Verbatim, as the front matter says. */
  readonly release: string;
  /** Milliseconds since the epoch. */
  readonly instant: number;
}

/** @param now milliseconds since the epoch. */
export function heldStories(entries: readonly Entry[], now: number): HeldStory[] {
  return entries
    .filter(({ article }) => isHeld(article, now))
    .map(({ article }) => {
      const release = releaseTime(article);
      return {
        file: path.posix.join('content', article.file),
        release: release.text,
        instant: release.instant,
      };
    });
}
