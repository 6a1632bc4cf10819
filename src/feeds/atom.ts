/** Atom 1.0 (RFC 4287), and the months of the archived feed (RFC 5005, section 4). */
import { element, textElement, xmlDocument } from '../text/xml.ts';
import type { FeedMonthView } from '../views/feed-month-view.ts';
import type { FeedView } from '../views/feed-view.ts';
import type { NamedSource, StoryRecord } from '../views/story-record.ts';
import { styleInstruction } from './feed-style.ts';
import { bytesOfXmlFeed, itemsWithin } from './items-within.ts';

type FullText = (item: StoryRecord) => Promise<string>;

/** @returns the subscription document. */
export function writeAtom(feed: FeedView, fullText: FullText): Promise<string> {
  const links = [link('hub', feed.hub), link('prev-archive', feed.previousArchive)];
  return writeFeed(feed, fullText, links, bytesOfXmlFeed);
}

/** @returns an archive document; that of the running month does not say yet that it stands. */
export function writeAtomMonth(feed: FeedMonthView, fullText: FullText): Promise<string> {
  return writeFeed(feed, fullText, [
    feed.isArchive ? '<fh:archive/>' : '',
    link('current', feed.current),
    link('prev-archive', feed.previousArchive),
    link('next-archive', feed.nextArchive),
  ]);
}

async function writeFeed(
  feed: FeedView,
  fullText: FullText,
  links: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): Promise<string> {
  const write = async (item: StoryRecord) => writeEntry(item, feed, await fullText(item));
  const entries = await itemsWithin(feed.items, limit, write, (entry) => entry);
  const attributes = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:fh': 'http://purl.org/syndication/history/1.0',
    'xml:lang': feed.language,
  };
  const root = element('feed', attributes, [
    textElement('title', feed.name),
    feed.description === feed.name ? '' : textElement('subtitle', feed.description),
    // A feed's id is its first address; the site's own tells two feeds of one page apart.
    textElement('id', feed.self),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    ...links,
    textElement('updated', feed.updated),
    element('author', {}, textElement('name', feed.siteName)),
    textElement('rights', feed.licence?.name),
    textElement('icon', feed.icon),
    ...entries,
  ]);
  return xmlDocument(root, `${styleInstruction(feed)}\n`);
}

function writeEntry(item: StoryRecord, feed: FeedView, html: string): string {
  const signed = item.authors.length > 0 ? item.authors : item.agencies;
  const language = item.language === feed.language ? undefined : item.language;
  return element('entry', { 'xml:lang': language }, [
    textElement('title', item.headline),
    textElement('id', item.id),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...[item.follows].map((href) => link('related', href)),
    textElement('published', item.published.stamp),
    textElement('updated', item.changed.stamp),
    ...signed.map(author),
    ...[item.section, ...item.topics, ...item.places].map(({ url, name }) =>
      element('category', { term: name, scheme: url.replace(/[^/]+\/$/, ''), label: name }),
    ),
    textElement('summary', item.summary),
    textElement('content', html, { type: 'html' }),
    textElement('rights', item.picture?.copyright),
  ]);
}

function author({ name, site }: NamedSource): string {
  return element('author', {}, [textElement('name', name), textElement('uri', site)]);
}

function link(rel: string, href: string | undefined): string {
  return href === undefined ? '' : element('link', { rel, href });
}
