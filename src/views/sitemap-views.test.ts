import { describe, expect, it } from 'vitest';
import { buildIndex } from '../archive/archive-index.ts';
import type { Entry } from '../archive/article.ts';
import { sampleEntry } from '../archive/sample-entry.ts';
import type { ViewContext } from './context.ts';
import {
  newsSitemapView,
  sitemapMonthView,
  sitemapParts,
  urlsInNewsSitemap,
  urlsInSitemap,
} from './sitemap-views.ts';
import { timesOfChange } from './times-of-change.ts';

const records = {
  sections: new Map(),
  topics: new Map(),
  places: new Map(),
  agencies: new Map(),
  authors: new Map(),
};

const contextOf = (entries: readonly Entry[], now: string) =>
  ({
    site: {
      name: 'G',
      origin: 'https://gazette.example',
      base: '/',
      language: 'en',
      timeZone: 'UTC',
      sections: [],
    },
    records,
    index: buildIndex({ entries, records }),
    pages: [],
    now: Date.parse(now),
    pictures: () => undefined,
    brand: {},
  }) as unknown as ViewContext;

const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => sampleEntry('2016-10-27', `s${at}`));
const monthParts = (context: ViewContext) =>
  [...sitemapParts(context)].filter((route) => route.kind === 'sitemap-month');

describe('the limits of sitemaps', () => {
  it.each([
    [1, 1],
    [urlsInSitemap, 1],
    [urlsInSitemap + 1, 2],
  ])('%i stories of a month need %i files', (count, files) => {
    const context = contextOf(entries(count), '2026-01-01T00:00:00Z');
    const parts = monthParts(context);
    expect(parts).toHaveLength(files);
    const sitemaps = parts.map((part) => sitemapMonthView(part, context).urls);
    expect(new Set(sitemaps.flat().map(({ url }) => url)).size).toBe(count);
    for (const urls of sitemaps) expect(urls.length).toBeLessThanOrEqual(urlsInSitemap);
  });

  it('the news has at most a thousand, the newest', () => {
    const context = contextOf(entries(urlsInNewsSitemap + 5), '2016-10-28T00:00:00Z');
    expect(newsSitemapView(context).urls).toHaveLength(urlsInNewsSitemap);
  });

  it('a story is news for 48 hours, and a build knows when that ends', () => {
    const all = entries(1);
    const end = '2016-10-29T12:00:00Z';
    expect(newsSitemapView(contextOf(all, '2016-10-29T11:59:59Z')).urls).toHaveLength(1);
    expect(newsSitemapView(contextOf(all, end)).urls).toEqual([]);
    const context = contextOf(all, '2016-10-28T00:00:00Z');
    expect([...timesOfChange(context)]).toContain(Date.parse(end));
  });
});
