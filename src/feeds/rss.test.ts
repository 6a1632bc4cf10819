import { XMLParser } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import type { FeedItemView, FeedView } from '../views/feed-view.ts';
import { writeRss } from './rss.ts';

const item = {
  id: 'tag:gazette.example,2026:/2016/10/27/a&b/',
  url: 'https://gazette.example/2016/10/27/a/',
  headline: '007',
  summary: 'What ]]> & <b> mean',
  published: Date.UTC(2016, 9, 27, 14, 5),
  language: 'en',
  creators: ['Jane "J" Roe', "O'Neill & Sons"],
  categories: ['World', '2016'],
  permalink: '/2016/10/27/a/',
} as unknown as FeedItemView;

const feed: FeedView = {
  name: 'The Gazette & Post',
  description: 'A “paper” of <record>',
  home: 'https://gazette.example/',
  self: 'https://gazette.example/rss.xml?a=1&b=2',
  language: 'en-GB',
  items: [item],
};

it('writes what a reader reads back unchanged', async () => {
  const xml = await writeRss(feed, async () => '<p>Body &amp; \u0001 <b>bold</b> ]]></p>');
  const options = {
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name: string) => ['item', 'dc:creator', 'category'].includes(name),
  };
  const { channel } = new XMLParser(options).parse(xml).rss;
  expect(channel.title).toBe(feed.name);
  expect(channel.description).toBe(feed.description);
  expect(channel['atom:link']['@_href']).toBe(feed.self);
  const [read] = channel.item;
  expect(read.title).toBe('007');
  expect(read.description).toBe(item.summary);
  expect(read.guid).toEqual({ '#text': item.id, '@_isPermaLink': 'false' });
  expect(read['dc:creator']).toEqual(item.creators);
  expect(read.category).toEqual(item.categories);
  expect(read.pubDate).toBe('Thu, 27 Oct 2016 14:05:00 GMT');
  expect(read['content:encoded']).toBe('<p>Body &amp;  <b>bold</b> ]]></p>');
  expect(xml.indexOf('<description>What')).toBeLessThan(xml.indexOf('<content:encoded>'));
});
