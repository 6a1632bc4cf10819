import { describe, expect, it } from 'vitest';
import { findStories } from './find-stories.ts';
import { listedStory } from './listed-story.ts';
import { sampleEntry } from './sample-entry.ts';

const now = Date.parse('2020-01-01T00:00:00Z');
const stories = [
  sampleEntry('2016-10-27', 'hass-school', {
    ids: ['1.1919981-241525154'],
    slugline: 'SYRIA-CONFLICT/SCHOOL',
    formerUrls: ['/news/hass.html'],
  }),
  sampleEntry('2016-10-28', 'hass', { ids: ['1.1919981'] }),
  sampleEntry('2021-01-01', 'mdrst', { permalink: '/2021/01/01/مدرسة/', status: 'withdrawn' }),
].map(({ article }) => listedStory(article, now));
const found = (wanted: string) =>
  findStories(wanted, stories).map(({ file }) => file.slice(20, -3));

describe('finding a story', () => {
  it('takes its file, its permalink however it ends, or an address that it had', () => {
    expect(found('articles/2016/10/28/hass.md')).toEqual(['hass']);
    expect(found('/2016/10/27/hass-school')).toEqual(['hass-school']);
    expect(found('/news/hass')).toEqual(['hass-school']);
    expect(found('/2021/01/01/مدرسة/')).toEqual(['mdrst']);
  });

  it('takes a whole id before a part of another one', () => {
    expect(found('1.1919981')).toEqual(['hass']);
    expect(found('1.1919981-241525154')).toEqual(['hass-school']);
    expect(found('24152')).toEqual(['hass-school']);
    expect(found('19199')).toEqual(['hass-school', 'hass']);
  });

  it('takes a slug before a part of one, and a part of a slugline or an address', () => {
    expect(found('hass')).toEqual(['hass']);
    expect(found('HASS')).toEqual(['hass-school', 'hass']);
    expect(found('conflict/school')).toEqual(['hass-school']);
    expect(found('/2016/10/')).toEqual(['hass-school', 'hass']);
  });

  it('finds nothing for what is nowhere, and for nothing', () => {
    expect(found('aleppo')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

it('says of each story whether readers can see it', () => {
  expect(stories.map(({ state }) => state)).toEqual(['published', 'published', 'held']);
});
