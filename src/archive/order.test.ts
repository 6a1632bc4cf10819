import { expect, test } from 'vitest';
import { compareEntries } from './order.ts';
import { sampleEntry } from './sample-entry.ts';

const sorted = (...entries: ReturnType<typeof sampleEntry>[]) =>
  entries.toSorted(compareEntries).map((entry) => entry.article.permalink);

test('the earlier instant comes first', () => {
  expect(sorted(sampleEntry('2016-10-28', 'a'), sampleEntry('2016-10-27', 'b'))).toEqual([
    '/2016/10/27/b/',
    '/2016/10/28/a/',
  ]);
});

test('at one instant the permalink decides, by code unit and in no language', () => {
  const slugs = ['ä', 'z', 'a-1', 'a', 'Z', 'ى', 'a1'];
  expect(sorted(...slugs.map((slug) => sampleEntry('2016-10-27', slug)))).toEqual(
    ['Z', 'a-1', 'a', 'a1', 'z', 'ä', 'ى'].map((slug) => `/2016/10/27/${slug}/`),
  );
});

test('two files with one permalink still have an order', () => {
  const [a, b] = [sampleEntry('2016-10-27', 'a'), sampleEntry('2016-10-27', 'b')];
  const twin = { ...b, article: { ...b.article, permalink: a.article.permalink } };
  expect(compareEntries(a, twin)).toBeLessThan(0);
  expect(compareEntries(twin, a)).toBeGreaterThan(0);
  expect(compareEntries(a, a)).toBe(0);
});
