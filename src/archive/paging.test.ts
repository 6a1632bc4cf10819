import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from './article.ts';
import { compareEntries } from './order.ts';
import { pageSize, pagesOf, yearPages } from './paging.ts';
import { sampleEntry } from './sample-entry.ts';

/** As many stories as a year may need, each on a day of its own. */
function storiesOf(year: number, count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10);
    return sampleEntry(day, 'story');
  });
}

test('page 1 holds the oldest, and only the last page may be short', () => {
  const stories = storiesOf(2016, 120);
  const pages = pagesOf(stories);
  expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
  expect(pages[0]?.[0]).toBe(stories[0]);
  expect(pages.flat()).toEqual(stories);
  expect(pagesOf(stories.slice(0, pageSize))).toHaveLength(1);
  expect(pagesOf([])).toEqual([]);
});

test('a list is paged inside its years, the oldest first', () => {
  const years = yearPages([...storiesOf(2014, 3), ...storiesOf(2016, 51)]);
  expect(years.map(({ year, pages }) => [year, pages.map((page) => page.length)])).toEqual([
    ['2014', [3]],
    ['2016', [50, 1]],
  ]);
});

test('pages of one list are worked out once', () => {
  const stories = storiesOf(2016, 3);
  expect(yearPages(stories)).toBe(yearPages(stories));
});

test('a new story leaves every full page as it was, a back-dated one every other year', () => {
  const day = fc.integer({ min: 0, max: 3 * 365 - 1 });
  fc.assert(
    fc.property(fc.uniqueArray(day, { maxLength: 400 }), day, (days, added) => {
      const entryOn = (at: number) =>
        sampleEntry(new Date(Date.UTC(2014, 0, 1 + at)).toISOString().slice(0, 10), 'story');
      const before = days.map(entryOn).sort(compareEntries);
      const extra = entryOn(added);
      const after = yearPages([...before, extra].sort(compareEntries));
      const isNewest = days.every((at) => at < added);
      for (const { year, pages } of yearPages(before)) {
        const now = after.find((each) => each.year === year)?.pages;
        if (year !== extra.article.published.day.slice(0, 4)) expect(now).toEqual(pages);
        else if (isNewest) {
          const full = pages.filter((page) => page.length === pageSize);
          expect(now?.slice(0, full.length)).toEqual(full);
        }
      }
    }),
    { numRuns: 50 },
  );
});
