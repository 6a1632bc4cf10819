/** How long what a build made stands. */
import { releaseTime } from '../archive/embargo.ts';
import { timesOfChange } from '../views/times-of-change.ts';
import type { LastBuild } from './last-build.ts';
import type { OpenArchive } from './open-archive.ts';

/**
 * From the latest moment until the next one at which the same content gives another output: a held
 * story's release, or what `timesOfChange` knows.
 */
export function timeSpan(archive: OpenArchive): Pick<LastBuild, 'from' | 'until'> {
  return spanAround(archive.context.now, momentsOf(archive));
}

function* momentsOf({ context, held }: OpenArchive): Generator<number> {
  for (const { article } of context.index.entries) yield releaseTime(article).instant;
  for (const { instant } of held) yield instant;
  yield* timesOfChange(context);
}

/** @returns the last of these moments that has come, and the first that has not. */
export function spanAround(
  now: number,
  moments: Iterable<number>,
): Pick<LastBuild, 'from' | 'until'> {
  const span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  for (const instant of moments) {
    if (instant <= now) span.from = Math.max(span.from, instant);
    else span.until = Math.min(span.until, instant);
  }
  return span;
}
