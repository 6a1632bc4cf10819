/** When the same content gives another output, because time has passed. */
import type { Rights } from '../archive/article.ts';
import { dayOf, startOfDay } from '../text/zones.ts';
import type { ViewContext } from './context.ts';
import { monthAfter } from './feed-months.ts';
import { newsSpan } from './news-sitemap-view.ts';

/**
 * @returns moments in milliseconds since the epoch, in no order: the months around the build's time
 * (a feed's month closes; in January last year's stories become the archive's), the end of what is
 * news, and the end of each licence.
 */
export function* timesOfChange(context: ViewContext): Generator<number> {
  const { index, now, site } = context;
  const month = dayOf(now, site.timeZone).slice(0, 7);
  yield startOfDay(`${month}-01`, site.timeZone);
  yield startOfDay(`${monthAfter(month)}-01`, site.timeZone);
  yield* endsOfRights(context);
  for (const { article } of index.entries) yield article.published.instant + newsSpan;
}

/** @returns the end of each licence alone, which may change what any output shows. */
export function* endsOfRights(context: ViewContext): Generator<number> {
  const { index, records } = context;
  for (const { rights } of records.agencies.values()) yield* endOf(rights, context);
  for (const { article } of index.entries) {
    yield* endOf(article.rights, context);
    yield* endOf(article.picture?.rights, context);
  }
}

/** The day after the last one, counted in UTC first: a zone may skip a day. */
function* endOf(rights: Rights | undefined, { site }: ViewContext): Generator<number> {
  if (rights?.until === undefined) return;
  const after = new Date(Date.parse(rights.until) + 86_400_000).toISOString().slice(0, 10);
  yield startOfDay(after, site.timeZone);
}
