/**
 * A feed that a person opens in a browser. Browsers have dropped XSLT, but still show XML with a
 * style sheet of CSS: it says what this is, and gives the headlines and summaries as a list.
 */
import { element } from '../text/xml.ts';
import type { FeedChannel } from '../views/feed-channel.ts';

/** @returns the processing instruction of "Associating Style Sheets with XML documents 1.0". */
export function styleInstruction({ style }: Pick<FeedChannel, 'style'>): string {
  const tag = element('xml-stylesheet', { type: 'text/css', href: style });
  return `${tag.replace(/^</, '<?').replace(/\/>$/, '?>')}`;
}

export const feedStyle = `/* For people who open a feed in a browser. */
rss, feed {
  display: block;
  max-width: 40rem;
  margin: 2rem auto;
  padding: 0 1rem;
  font: 1.0625rem/1.5 Georgia, serif;
  color-scheme: light dark;
}
rss::before, feed::before {
  display: block;
  margin-block-end: 2rem;
  padding: 1rem;
  border: 1px solid;
  content: "This is a web feed: a file for programs that gather news. To subscribe, copy the address of this page into a feed reader.";
}
channel, item, entry, channel > title, feed > title, item > title, entry > title,
channel > description, feed > subtitle, item > description, entry > summary, pubDate, published {
  display: block;
}
channel > title, feed > title { font-size: 2rem; font-weight: bold; line-height: 1.2; }
item, entry { margin-block: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid; }
item > title, entry > title { font-size: 1.25rem; font-weight: bold; line-height: 1.3; }
pubDate, published { font-size: 0.875rem; }
channel > link, channel > language, channel > copyright, channel > lastBuildDate,
item > link, item > guid, item > category, item > *|encoded, item > *|creator, item > *|language,
item > *|content, feed > id, feed > updated, feed > author, feed > rights, feed > icon,
entry > id, entry > updated, entry > author, entry > content, entry > rights { display: none; }
`;
