/** The feeds: what is new in the archive, in a group, in its corrections, and all of it by month. */
import type { Entry } from '../archive/article.ts';
import type { GroupKind } from '../archive/records.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import { monthInWords } from '../text/dates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { rfc3339 } from '../text/timestamps.ts';
import { startOfDay } from '../text/zones.ts';
import type { ViewContext } from './context.ts';
import { feedGroups } from './feed-groups.ts';
import { feedMonths, monthAfter } from './feed-months.ts';
import { groupIds } from './group-views.ts';
import { addressOf } from './link.ts';
import { isIn } from './rights-view.ts';
import { type StoryRecord, recordDate, storyRecord } from './story-record.ts';

/** Everything of a feed but its items. Addresses are absolute. */
export interface FeedChannel {
  readonly name: string;
  readonly description: string;
  readonly siteName: string;
  /** The page that the feed belongs to. */
  readonly home: string;
  readonly self: string;
  readonly language: string;
  /** RFC 3339: the latest change of an item. */
  readonly updated: string;
  readonly timeZone: string;
  readonly licence?: { readonly name: string; readonly url?: string };
  readonly icon?: string;
  readonly hub?: string | undefined;
  /** What a browser makes of the feed's XML. */
  readonly style: string;
}

export interface FeedView extends FeedChannel {
  /** The archive document before this feed (RFC 5005, section 4). */
  readonly previousArchive?: string;
  /** Newest first. */
  readonly items: readonly StoryRecord[];
}

/** One month of the archived feed. */
export interface FeedMonthView extends FeedView {
  readonly current: string;
  readonly nextArchive?: string;
  /** True when the month is over: then its set of stories stands. */
  readonly isArchive: boolean;
}

export interface CorrectionsFeedView extends FeedChannel {
  /** Newest first. */
  readonly items: readonly CorrectionItem[];
}

export interface CorrectionItem {
  /** The story's id with the day of the correction as fragment. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  /** RFC 3339. */
  readonly date: string;
}

const itemsOfArchive = 50;
const itemsOfGroup = 20;

/** The whole archive's subscription feed, in the format of the route. */
export function feedView(
  route: Extract<Route, { kind: 'rss' | 'atom' | 'json-feed' }>,
  context: ViewContext,
): FeedView {
  const { site, index } = context;
  const last = feedMonths(context).at(-1);
  const items = newestIn(index.entries, itemsOfArchive, context);
  return {
    ...channel({ name: site.name, home: '/', self: pathOf(route) }, items, context),
    previousArchive: last && addressOf(site, pathOf({ kind: 'feed-month', month: last })),
    items,
  };
}

/** @param month `YYYY-MM`. */
export function feedMonthView(month: string, context: ViewContext): FeedMonthView {
  const { site, index } = context;
  const months = feedMonths(context);
  const at = months.indexOf(month);
  const address = (key: string | undefined) =>
    key && addressOf(site, pathOf({ kind: 'feed-month', month: key }));
  const items = newestIn(index.months.get(month) ?? [], Number.POSITIVE_INFINITY, context);
  const name = `${site.name}: ${monthInWords(month, site.language)}`;
  const self = pathOf({ kind: 'feed-month', month });
  const home = index.months.has(month) ? pathOf({ kind: 'month', month }) : '/';
  const start = rfc3339(startOfDay(`${month}-01`, site.timeZone), site.timeZone);
  return {
    ...channel({ name, home, self, start }, items, context),
    current: addressOf(site, pathOf({ kind: 'atom' })),
    previousArchive: address(months[at - 1]),
    nextArchive: address(months[at + 1]),
    // Nobody subscribes to a month: its file may change, but nothing new comes into it.
    hub: undefined,
    isArchive: startOfDay(`${monthAfter(month)}-01`, site.timeZone) <= context.now,
    items,
  };
}

/** @param asked the group's id; under a topic's former id the same feed says its present address. */
export function groupFeedView(group: GroupKind, asked: string, context: ViewContext): FeedView {
  const { site, index } = context;
  const record = index.record(group, asked);
  const id = record?.id ?? asked;
  const described = record && 'description' in record ? record.description : undefined;
  const name = `${site.name}: ${record?.name ?? id}`;
  const home = pathOf({ kind: 'group', group, id });
  const self = pathOf({ kind: 'group-feed', group, id });
  const items = newestIn(index.group(group, id), itemsOfGroup, context);
  return { ...channel({ name, described, home, self }, items, context), items };
}

/** @returns the feeds to which programs subscribe, and so those that a hub is told of. */
export function subscriptionFeeds(context: ViewContext): Route[] {
  return [
    ...(['rss', 'atom', 'json-feed', 'corrections-feed'] as const).map((kind) => ({ kind })),
    ...feedGroups(context).flatMap((group) =>
      groupIds(group, context).map((id) => ({ kind: 'group-feed' as const, group, id })),
    ),
  ];
}

/** @param entries stories that feeds may have, oldest first. @returns them as a feed of their own. */
export function exportFeedView(
  entries: readonly Entry[],
  context: ViewContext,
): Omit<FeedView, 'self'> {
  const items = newestIn(entries, Number.POSITIVE_INFINITY, context);
  const { self: _, ...rest } = channel(
    { name: context.site.name, home: '/', self: '/' },
    items,
    context,
  );
  return { ...rest, items };
}

export function correctionsFeedView(context: ViewContext): CorrectionsFeedView {
  const { site, index } = context;
  const phrases = phrasesFor(site.language);
  const corrected = index.entries.filter(
    (entry) => entry.article.corrections.length > 0 && isIn('feeds', entry, context),
  );
  const items = corrected
    .flatMap((entry) => correctionItems(entry, context))
    .toSorted((a, b) => b.instant - a.instant || (a.id < b.id ? -1 : 1))
    .slice(0, itemsOfArchive)
    .map(({ instant: _, ...item }) => item);
  const name = `${site.name}: ${phrases.corrections}`;
  const home = site.policies?.corrections ?? '/';
  const self = pathOf({ kind: 'corrections-feed' });
  const changes = items.map(({ date }) => ({ changed: { stamp: date } }));
  return { ...channel({ name, home, self }, changes, context), items };
}

function correctionItems(entry: Entry, { site }: ViewContext) {
  const { article } = entry;
  const phrases = phrasesFor(article.language);
  return article.corrections.map(({ date, kind, text }, at) => {
    const same = article.corrections.slice(0, at).filter((each) => each.date.day === date.day);
    const ordinal = same.length === 0 ? '' : `-${same.length + 1}`;
    const word = kind === 'clarification' ? phrases.clarification : phrases.correction;
    return {
      id: `${article.feedId}#correction-${date.day}${ordinal}`,
      url: addressOf(site, article.permalink),
      title: `${word}: ${article.headline}`,
      text,
      language: article.language,
      date: recordDate(date, site.timeZone).stamp,
      instant: date.instant,
    };
  });
}

interface ChannelOptions {
  readonly name: string;
  readonly described?: string;
  readonly home: string;
  readonly self: string;
  /** When a feed without items was last changed. */
  readonly start?: string;
}

function channel(
  { name, described, home, self, start }: ChannelOptions,
  items: readonly { readonly changed: { readonly stamp: string } }[],
  { site, brand }: ViewContext,
): FeedChannel {
  const latest = items.map(({ changed }) => changed.stamp);
  return {
    name,
    description: described ?? site.description ?? name,
    siteName: site.name,
    home: addressOf(site, home),
    self: addressOf(site, self),
    language: site.language,
    updated: latest.reduce(
      (last, each) => (Date.parse(each) > Date.parse(last) ? each : last),
      latest[0] ?? start ?? '1970-01-01T00:00:00Z',
    ),
    timeZone: site.timeZone,
    licence: site.licence,
    icon: brand.favicon && addressOf(site, brand.favicon),
    hub: site.feeds?.hub,
    style: addressOf(site, pathOf({ kind: 'feed-style' })),
  };
}

/** @returns the last `count` stories that feeds may have, newest first. */
function newestIn(
  entries: readonly Entry[],
  count: number,
  context: ViewContext,
): readonly StoryRecord[] {
  const latest: StoryRecord[] = [];
  for (let at = entries.length - 1; at >= 0 && latest.length < count; at--) {
    const entry = entries[at];
    if (entry && isIn('feeds', entry, context)) latest.push(storyRecord(entry, 'feeds', context));
  }
  return latest;
}
