/** What every feed says of itself. */
import { pathOf } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { addressOf } from './link.ts';

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

interface ChannelOptions {
  readonly name: string;
  readonly described?: string;
  readonly home: string;
  readonly self: string;
  /** When a feed without items was last changed. */
  readonly start?: string;
}

export function feedChannel(
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
