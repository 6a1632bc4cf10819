import { XMLParser } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { sampleFeed, sampleStory } from './sample-feed.ts';
import { wellFormed } from '../../tests/well-formed.ts';
import { writeRss } from './rss.ts';

const story = sampleStory({
  id: 'tag:gazette.example,2026:/2016/10/27/a&b/',
  headline: '007',
  summary: 'What ]]> & <b> mean',
  authors: ['Jane "J" Roe', "O'Neill & Sons", '1e3'].map((name, at) => ({
    id: String(at),
    name,
    url: 'https://gazette.example/authors/x/',
  })),
  topics: [{ id: '2016', name: '2016', url: 'https://gazette.example/topics/2016/' }],
});
const feed = { ...sampleFeed, name: 'The Gazette & Post', items: [story] };

it('writes what a reader reads back unchanged', async () => {
  const xml = await writeRss(feed, async () => '<p>Body &amp; \u0001 <b>bold</b> ]]></p>');
  const options = {
    ignoreAttributes: false,
    parseTagValue: false,
    htmlEntities: true,
    isArray: (name: string) => ['item', 'dc:creator', 'category'].includes(name),
  };
  const { channel } = new XMLParser(options).parse(wellFormed(xml)).rss;
  expect(channel.title).toBe(feed.name);
  expect(channel.description).toBe(feed.description);
  expect(channel['atom:link']['@_href']).toBe(feed.self);
  const [read] = channel.item;
  expect(read.title).toBe('007');
  // The description of an item is HTML.
  expect(read.description).toBe('What ]]&gt; &amp; &lt;b&gt; mean');
  expect(read.guid).toEqual({ '#text': story.id, '@_isPermaLink': 'false' });
  expect(read['dc:creator']).toEqual(['Jane "J" Roe', "O'Neill & Sons", '1e3']);
  expect(read.category).toEqual(['World', '2016']);
  expect(read.pubDate).toBe('Thu, 27 Oct 2016 18:05:00 +0400');
  expect(read['content:encoded']).toBe('<p>Body &amp;  <b>bold</b> ]]></p>');
  expect(xml.indexOf('<description>What')).toBeLessThan(xml.indexOf('<content:encoded>'));
});
