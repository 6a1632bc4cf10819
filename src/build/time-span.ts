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
