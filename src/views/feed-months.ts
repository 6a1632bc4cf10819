/** The documents of the archived feed: its months, and their parts. */
import type { Entry } from '../archive/article.ts';
import type { Route } from '../archive/routes.ts';
import { dayOf } from '../text/zones.ts';
import type { ViewContext } from './context.ts';
import { isIn } from './rights-view.ts';

/**
 * Stories in one document. Hosts take files of 25 MiB and validators read five million bytes: a
 * document stays below both as long as texts have 8 KB on average. The number of stories is what
 * splits a month, and not its bytes, so that no edited text moves another story elsewhere.
 */
export const storiesInFeedMonth = 500;

type FeedMonth = Extract<Route, { kind: 'feed-month' }>;

const known = new WeakMap<ViewContext, readonly FeedMonth[]>();

/**
 * Every month of the calendar from the first story's to the build's own, oldest first, those
 * without a story included: the neighbours of a month are then fixed from the start, and no story
 * but its own ever changes its document. (One case aside: the first document of a month names the
 * last one of the month before, and that one has a new last document after its 500th story, its
 * 1,000th, and so on.)
 */
export function feedMonths(context: ViewContext): readonly FeedMonth[] {
  let months = known.get(context);
  if (!months) {
    months = calendarMonths(context).flatMap((month) => partsOf(month, context));
    known.set(context, months);
  }
  return months;
}

/** @param month `YYYY-MM`. @returns the stories that its documents have, oldest first. */
export function storiesOfFeedMonth(month: string, context: ViewContext): readonly Entry[] {
  const entries = context.index.months.get(month) ?? [];
  return entries.filter((entry) => isIn('feeds', entry, context));
}

function partsOf(month: string, context: ViewContext): FeedMonth[] {
  const atMost = context.index.months.get(month)?.length ?? 0;
  const count =
    atMost > storiesInFeedMonth ? storiesOfFeedMonth(month, context).length : Math.min(atMost, 1);
  return Array.from({ length: Math.max(1, Math.ceil(count / storiesInFeedMonth)) }, (_, at) => ({
    kind: 'feed-month',
    month,
    part: at + 1,
  }));
}

function calendarMonths({ index, now, site }: ViewContext): string[] {
  const first = index.entries[0]?.article.published.day.slice(0, 7);
  const last = dayOf(now, site.timeZone).slice(0, 7);
  const months: string[] = [];
  for (let month = first; month !== undefined && month <= last; month = monthAfter(month)) {
    months.push(month);
  }
  return months;
}

/** @param month `YYYY-MM`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
