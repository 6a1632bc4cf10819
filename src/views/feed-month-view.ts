/** A document of the archived feed (RFC 5005, section 4). */
import { pathOf, type Route } from '../archive/routes.ts';
import { monthInWords } from '../text/dates.ts';
import { rfc3339 } from '../text/timestamps.ts';
import { startOfDay } from '../text/zones.ts';
import type { ViewContext } from './context.ts';
import { feedChannel } from './feed-channel.ts';
import { feedMonths, monthAfter, storiesInFeedMonth, storiesOfFeedMonth } from './feed-months.ts';
import type { FeedView } from './feed-view.ts';
import { addressOf } from './link.ts';
import { partOf } from './parts.ts';
import { storyRecord } from './story-record.ts';

/** A month of the archived feed, or a part of one. */
export interface FeedMonthView extends FeedView {
  readonly current: string;
  readonly nextArchive?: string;
  /** True when the month is over: then its set of stories stands. */
  readonly isArchive: boolean;
}

export function feedMonthView(
  route: Extract<Route, { kind: 'feed-month' }>,
  context: ViewContext,
): FeedMonthView {
  const { site, index } = context;
  const { month, part } = route;
  const months = feedMonths(context);
  const at = months.findIndex((each) => each.month === month && each.part === part);
  const address = (other: Route | undefined) => other && addressOf(site, pathOf(other));
  const entries = partOf(storiesOfFeedMonth(month, context), part, storiesInFeedMonth);
  const items = entries.toReversed().map((entry) => storyRecord(entry, 'feeds', context));
  const inWords = monthInWords(month, site.language);
  const name = `${site.name}: ${inWords}${part === 1 ? '' : ` (${part})`}`;
  const home = index.months.has(month) ? pathOf({ kind: 'month', month }) : '/';
  const start = rfc3339(startOfDay(`${month}-01`, site.timeZone), site.timeZone);
  return {
    ...feedChannel({ name, home, self: pathOf(route), start }, items, context),
    current: addressOf(site, pathOf({ kind: 'atom' })),
    previousArchive: address(months[at - 1]),
    nextArchive: address(months[at + 1]),
    // Nobody subscribes to a month: its file may change, but nothing new comes into it.
    hub: undefined,
    isArchive: startOfDay(`${monthAfter(month)}-01`, site.timeZone) <= context.now,
    items,
  };
}
