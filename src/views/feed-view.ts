/** The feeds: what is new in the archive and in a group. */
import type { Entry } from '../archive/article.ts';
import type { GroupKind } from '../archive/records.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { type FeedChannel, feedChannel } from './feed-channel.ts';
import { feedGroups } from './feed-groups.ts';
import { feedMonths } from './feed-months.ts';
import { groupIds } from './group-views.ts';
import { addressOf } from './link.ts';
import { isIn } from './rights-view.ts';
import { type StoryRecord, storyRecord } from './story-record.ts';

export interface FeedView extends FeedChannel {
  /** The archive document before this feed (RFC 5005, section 4). */
  readonly previousArchive?: string;
  /** Newest first. */
  readonly items: readonly StoryRecord[];
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
    ...feedChannel({ name: site.name, home: '/', self: pathOf(route) }, items, context),
    previousArchive: last && addressOf(site, pathOf(last)),
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
  return { ...feedChannel({ name, described, home, self }, items, context), items };
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
  const { self: _, ...rest } = feedChannel(
    { name: context.site.name, home: '/', self: '/' },
    items,
    context,
  );
  return { ...rest, items };
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
