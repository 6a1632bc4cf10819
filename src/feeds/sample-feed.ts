/** For tests: a feed and its story, with what a test cares about given and all else plain. */
import type { FeedView } from '../views/feed-view.ts';
import type { RecordDate } from '../views/record-date.ts';
import type { StoryRecord } from '../views/story-record.ts';

const published: RecordDate = {
  stamp: '2016-10-27T18:05:00+04:00',
  day: '2016-10-27',
  hasTime: true,
};

export function sampleStory(facts: Partial<StoryRecord> = {}): StoryRecord {
  return {
    id: 'tag:gazette.example,2026:/2016/10/27/hass-school/',
    url: 'https://gazette.example/2016/10/27/hass-school/',
    permalink: '/2016/10/27/hass-school/',
    headline: 'A headline',
    published,
    changed: published,
    language: 'en',
    section: { id: 'world', name: 'World', url: 'https://gazette.example/sections/world/' },
    topics: [],
    places: [],
    people: [],
    authors: [],
    agencies: [],
    ids: [],
    corrections: [],
    sources: [],
    body: { file: 'articles/2016/10/27/hass-school.md', blob: '0', format: 'md', pictures: {} },
    ...facts,
  };
}

export const sampleFeed: FeedView = {
  name: 'The Gazette',
  description: 'A “paper” of <record>',
  siteName: 'The Gazette',
  home: 'https://gazette.example/',
  self: 'https://gazette.example/rss.xml',
  language: 'en-GB',
  updated: '2016-10-27T18:05:00+04:00',
  timeZone: 'Asia/Dubai',
  style: 'https://gazette.example/feeds/feed.css',
  items: [sampleStory()],
};
