/** JSON Feed 1.1. */
import type { FeedView } from '../views/feed-view.ts';
import type { StoryRecord } from '../views/story-record.ts';
import { itemsWithin } from './items-within.ts';

/** What readers of JSON Feed take without trouble. */
const byteLimit = 250_000;

/**
 * @param fullText gives the HTML of an item's text, every address in it absolute.
 * @returns a JSON document of at most 250 KB, stories that alone are longer aside.
 */
export async function writeJsonFeed(
  feed: FeedView,
  fullText: (item: StoryRecord) => Promise<string>,
): Promise<string> {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.name,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.siteName, url: feed.home }],
    hubs: feed.hub ? [{ type: 'WebSub', url: feed.hub }] : undefined,
  };
  const written = JSON.stringify(head);
  const room = byteLimit - Buffer.byteLength(written) - feed.items.length - 16;
  const write = async (story: StoryRecord) =>
    JSON.stringify(jsonItem(story, await fullText(story)));
  const items = await itemsWithin(feed.items, room, write, (item) => item);
  return `${written.slice(0, -1)},"items":[${items.join(',')}]}\n`;
}

function jsonItem(story: StoryRecord, html: string) {
  const signed = story.authors.length > 0 ? story.authors : story.agencies;
  const tags = [story.section, ...story.topics, ...story.places].map(({ name }) => name);
  return {
    id: story.id,
    url: story.url,
    title: story.headline,
    content_html: html,
    summary: story.summary,
    image: story.picture && !story.picture.graphic ? story.picture.url : undefined,
    date_published: story.published.stamp,
    date_modified: story.changed.stamp,
    authors:
      signed.length > 0
        ? signed.map(({ name, site, url }) => ({ name, url: site ?? url }))
        : undefined,
    tags: [...new Set(tags)],
    language: story.language,
  };
}
