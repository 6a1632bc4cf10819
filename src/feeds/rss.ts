import { getRssString } from '@astrojs/rss';
import { xmlText } from '../text/xml.ts';
import type { FeedItemView, FeedView } from '../views/feed-view.ts';

/**
 * RSS 2.0 with the RSS Advisory Board's profile: self link, permanent guid, full text.
 *
 * @param text the HTML of an item's body, every address in it absolute.
 * @returns an XML document.
 */
export async function writeRss(
  feed: FeedView,
  text: (item: FeedItemView) => Promise<string>,
): Promise<string> {
  const items = [];
  for (const item of feed.items) {
    items.push({
      title: xmlText(item.headline),
      description: item.summary && xmlText(item.summary),
      link: item.url,
      pubDate: new Date(item.published),
      categories: item.categories.map(xmlText),
      content: xmlText(await text(item)),
      customData: [
        `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
        ...item.creators.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
      ].join(''),
    });
  }
  return getRssString({
    title: xmlText(feed.name),
    description: xmlText(feed.description),
    site: feed.home,
    trailingSlash: false,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    items,
    customData: [
      `<language>${escapeXml(feed.language)}</language>`,
      `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
  });
}

/** The parser that reads custom data knows the named entities of XML, not numeric ones. */
function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
