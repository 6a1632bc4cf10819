/** RSS 2.0 with the profile of the RSS Advisory Board. */
import { getRssString } from '@astrojs/rss';
import { escapeMarkup } from '../text/escape.ts';
import { element, escapeXml, textElement, type XmlAttributes } from '../text/xml.ts';
import { rfc822 } from '../text/timestamps.ts';
import type { CorrectionsFeedView } from '../views/corrections-feed-view.ts';
import type { FeedChannel } from '../views/feed-channel.ts';
import type { FeedView } from '../views/feed-view.ts';
import type { RecordPicture, StoryRecord } from '../views/story-record.ts';
import { styleInstruction } from './feed-style.ts';
import { bytesOfXmlFeed, itemsWithin } from './items-within.ts';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

/** A document that is handed over as a file has no address of its own. */
type Channel = Omit<FeedChannel, 'self'> & { readonly self?: string | undefined };
export type RssFeed = Channel & Pick<FeedView, 'previousArchive' | 'items'>;

/** What an item says, as elements of RSS; `content` is HTML. */
interface RssItem {
  readonly title: string;
  /** Plain text. */
  readonly description?: string;
  readonly content?: string;
  readonly custom: string;
}

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

/** A noncharacter: XML forbids it, so `escapeXml` leaves none in a text. */
const mark = '\uFFFE';

const frames = new Map<string, Promise<string>>();

/** So many shapes are those of all feeds of most archives. */
const rememberedFrames = 100;

/** @returns a document with a numbered mark for each text: which there are decides all else of it. */
function frameFor(items: readonly RssItem[]): Promise<string> {
  const shape = items
    .map(({ description, content }) => `${description !== undefined}${content !== undefined}`)
    .join();
  const known = frames.get(shape);
  if (known) return known;
  if (frames.size >= rememberedFrames) frames.clear();
  const frame = makeFrame(items);
  frames.set(shape, frame);
  return frame;
}

async function makeFrame(items: readonly RssItem[]): Promise<string> {
  let texts = 0;
  const next = () => `${mark}${texts++}${mark}`;
  const rss = await getRssString({
    title: next(),
    description: next(),
    // What stands here is replaced by each feed's own home.
    site: 'https://example.org/',
    trailingSlash: false,
    xmlns: namespaces,
    customData: element('slot', {}, next()),
    items: items.map(({ description, content }) => ({
      title: next(),
      description: description === undefined ? undefined : next(),
      content: content === undefined ? undefined : next(),
      customData: element('slot', {}, next()),
    })),
  });
  return rss.replace(/<slot>(\uFFFE\d+\uFFFE)<\/slot>/g, '$1');
}
