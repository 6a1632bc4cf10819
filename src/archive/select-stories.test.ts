import { describe, expect, it } from 'vitest';
import { type ListedStory, listedStory } from './listed-story.ts';
import { sampleEntry } from './sample-entry.ts';
import { type Selection, hasWords, selectStories } from './select-stories.ts';

const now = Date.parse('2020-01-01T00:00:00Z');
const draft: ListedStory = {
  state: 'draft',
  file: 'drafts/later.md',
  topics: [],
  ids: [],
  formerUrls: [],
  words: [],
};
const stories = [
  draft,
  ...[
    sampleEntry('2015-12-31', 'a', { section: 'world' }),
    sampleEntry('2016-10-27', 'b', { topics: ['syria'], ids: ['1.19-AB'] }),
    sampleEntry('2016-11-01', 'c', { status: 'withdrawn' }),
    sampleEntry('2021-01-01', 'd'),
  ].map(({ article }) => listedStory(article, now)),
];
const selected = (selection: Selection) =>
  selectStories(stories, selection)
    .map(({ file }) => file.replace(/^.*\/|\.md$/g, ''))
    .join(' ');

describe('selecting stories', () => {
  it('lists drafts and then the newest first', () => {
    expect(selected({})).toBe('later d c b a');
  });

  it('takes years, months and days as bounds, both included', () => {
    expect(selected({ from: '2016' })).toBe('d c b');
    expect(selected({ to: '2016' })).toBe('c b a');
    expect(selected({ from: '2016-10', to: '2016-10' })).toBe('b');
    expect(selected({ from: '2016-10-28', to: '2016-11-01' })).toBe('c');
  });

  it('narrows by section, topic, part of an id and state', () => {
    expect(selected({ section: 'world' })).toBe('a');
    expect(selected({ topic: 'syria' })).toBe('b');
    expect(selected({ id: '9-ab' })).toBe('b');
    expect(selected({ states: ['held', 'withdrawn'] })).toBe('d c');
  });
});

it('finds words in any order, without case and marks', () => {
  expect(hasWords('The school in Ḥāss\nreopens', 'hass SCHOOL')).toBe(true);
  expect(hasWords('The school in Hass', 'hass market')).toBe(false);
  expect(hasWords('مَدْرَسَة', 'مدرسة')).toBe(true);
});
