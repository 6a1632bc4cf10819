/** RSS 2.0 with the profile of the RSS Advisory Board. */
import { escapeMarkup } from '../text/escape.ts';
import { element, escapeXml, textElement, type XmlAttributes } from '../text/xml.ts';
import { rfc822 } from '../text/timestamps.ts';
import type { CorrectionsFeedView } from '../views/corrections-feed-view.ts';
import type { FeedChannel } from '../views/feed-channel.ts';
import type { FeedView } from '../views/feed-view.ts';
import type { RecordPicture, StoryRecord } from '../views/story-record.ts';
import { styleInstruction } from './feed-style.ts';
import { bytesOfXmlFeed, itemsWithin } from './items-within.ts';
import { frameFor, type RssItem } from './rss-frame.ts';

/** A document that is handed over as a file has no address of its own. */
type Channel = Omit<FeedChannel, 'self'> & { readonly self?: string | undefined };
export type RssFeed = Channel & Pick<FeedView, 'previousArchive' | 'items'>;

/**
 * @param fullText gives the HTML of an item's text, every address in it absolute; without it the
 * feed has summaries.
 * @returns an XML document.
 */
export async function writeRss(
  feed: RssFeed,
  fullText?: (item: StoryRecord) => Promise<string>,
): Promise<string> {
  const write = async (item: StoryRecord): Promise<RssItem> => ({
    title: item.headline,
    description: item.summary,
    content: fullText && (await fullText(item)),
    custom: storyElements(item, feed.timeZone),
  });
  // What is handed over as a file has all that was asked for.
  const limit = feed.self === undefined ? Number.POSITIVE_INFINITY : bytesOfXmlFeed;
  const items = await itemsWithin(feed.items, limit, write, ({ content = '' }) => content);
  const links = feed.previousArchive
    ? element('atom:link', {
        rel: 'prev-archive',
        href: feed.previousArchive,
        type: 'application/atom+xml',
      })
    : '';
  return writeChannel(feed, items, links);
}

/** @returns an RSS document with a correction an item. */
export function writeCorrectionsRss(feed: CorrectionsFeedView): Promise<string> {
  const items = feed.items.map((item) => ({
    title: item.title,
    description: item.text,
    custom: commonElements(item, item.date, feed.timeZone),
  }));
  return writeChannel(feed, items, '');
}

function storyElements(item: StoryRecord, timeZone: string): string {
  const creators = item.authors.length > 0 ? item.authors : item.agencies;
  const categories = [item.section, ...item.topics, ...item.places];
  return [
    commonElements(item, item.published.stamp, timeZone),
    ...creators.map(({ name }) => plainElement('dc:creator', name)),
    textElement('dc:language', item.language),
    ...categories.map(({ name }) => plainElement('category', name)),
    item.picture && !item.picture.graphic ? mediaElement(item.picture) : '',
  ].join('');
}

function commonElements(
  item: { readonly id: string; readonly url: string },
  stamp: string,
  timeZone: string,
): string {
  return [
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(Date.parse(stamp), timeZone)),
  ].join('');
}

/** Media RSS 1.5.1. */
function mediaElement(picture: RecordPicture): string {
  const { url, width, height, credit, creator, caption, alt, copyright } = picture;
  const urn = { scheme: 'urn:ebu' };
  return element('media:content', { url, type: 'image/jpeg', medium: 'image', width, height }, [
    plainElement('media:description', caption ?? alt, { type: 'plain' }),
    // The scheme has no role for whoever supplied a picture.
    plainElement('media:credit', credit, urn),
    plainElement('media:credit', creator, { ...urn, role: 'photographer' }),
    plainElement('media:copyright', copyright),
  ]);
}

/**
 * Readers may take for markup what only looks like it. The Advisory Board's profile asks for
 * hexadecimal references there, by which they know.
 */
function plainText(text: string): string {
  const escaped = escapeXml(text);
  return /<[/!?a-z]|&#?\w+;/i.test(text)
    ? escaped.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;')
    : escaped;
}

function plainElement(
  name: string,
  text: string | undefined,
  attributes: XmlAttributes = {},
): string {
  return text === undefined ? '' : element(name, attributes, plainText(text));
}

/**
 * The package builds the document; texts are put in afterwards, in the places of marks that no
 * text can hold. It would read "007" in custom data as the number 7, and let pass what no XML
 * document may hold.
 */
async function writeChannel(
  feed: Channel,
  items: readonly RssItem[],
  links: string,
): Promise<string> {
  const head = [
    textElement('language', feed.language),
    items.length > 0
      ? textElement('lastBuildDate', rfc822(Date.parse(feed.updated), feed.timeZone))
      : '',
    plainElement('copyright', feed.licence?.name),
    feed.self === undefined
      ? ''
      : element('atom:link', { rel: 'self', href: feed.self, type: 'application/rss+xml' }),
    feed.hub ? element('atom:link', { rel: 'hub', href: feed.hub }) : '',
    links,
  ].join('');
  const texts = [
    plainText(feed.name),
    plainText(feed.description),
    head,
    ...items.flatMap(({ title, description, content, custom }) => [
      plainText(title),
      // An item's description is HTML, whatever is in it.
      ...(description === undefined ? [] : [escapeXml(escapeMarkup(description))]),
      ...(content === undefined ? [] : [escapeXml(content)]),
      custom,
    ]),
  ];
  const frame = await frameFor(items);
  return frame
    .replace(/<link>[^<]*<\/link>/, () => textElement('link', feed.home))
    .replace(/\uFFFE(\d+)\uFFFE/g, (_, at: string) => texts[Number(at)] ?? '')
    .replace(/^<\?xml[^>]*\?>/, (declaration) => `${declaration}${styleInstruction(feed)}`);
}
