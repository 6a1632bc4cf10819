/** Formats and hosts take only so much in a file: what each takes, and what happens at its edge. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../archive/article.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import type { PictureSet } from '../archive/rendition.ts';
import { sampleEntry } from '../archive/sample-entry.ts';
import { noRecords } from '../archive/sample-records.ts';
import { writeSitemap } from '../metadata/sitemap.ts';
import { allRoutes } from './all-routes.ts';
import type { ViewContext } from './context.ts';
import { dataIndexView, dataMonthView, storiesInDataFile } from './data-views.ts';
import { feedMonthView } from './feed-month-view.ts';
import { storiesInFeedMonth } from './feed-months.ts';
import { newsSitemapView, newsSpan, urlsInNewsSitemap } from './news-sitemap-view.ts';
import { sampleContext } from './sample-context.ts';
import {
  addressesInSitemap,
  imagesOfPage,
  sitemapIndexView,
  sitemapListsView,
  sitemapMonthView,
} from './sitemap-views.ts';
import { timesOfChange } from './times-of-change.ts';

const later = '2016-12-01T00:00:00Z';

function routesOf<K extends Route['kind']>(kind: K, context: ViewContext) {
  return [...allRoutes(context)].filter(
    (route): route is Extract<Route, { kind: K }> => route.kind === kind,
  );
}

const stories = (count: number, facts: Parameters<typeof sampleEntry>[2] = {}) =>
  Array.from({ length: count }, (_, at) =>
    sampleEntry('2016-10-27', `s${String(at).padStart(6, '0')}`, facts),
  );

/** Every picture there is, of which there is one rendition. */
const pictures = (src: string): PictureSet => ({
  renditions: [{ name: `${src}.jpg`, format: 'jpeg', width: 640, height: 480 }],
  facts: { sha256: '', width: 640, height: 480 },
});

function withPictures(entry: Entry, count: number): Entry {
  const all = Array.from({ length: count }, (_, at) => `p${at}`);
  return { ...entry, body: { ...entry.body, pictures: all } };
}

describe('a sitemap', () => {
  it.each([
    [1, 1],
    [addressesInSitemap, 1],
    [addressesInSitemap + 1, 2],
    [2 * addressesInSitemap + 1, 3],
  ])('of %i stories of a month has %i files', (count, files) => {
    const context = sampleContext(stories(count), later);
    const parts = routesOf('sitemap-month', context);
    expect(parts.map(pathOf)).toEqual(
      ['/sitemap-2016-10.xml', '/sitemap-2016-10-2.xml', '/sitemap-2016-10-3.xml'].slice(0, files),
    );
    const sitemaps = parts.map((part) => sitemapMonthView(part, context).urls);
    expect(new Set(sitemaps.flat().map(({ url }) => url)).size).toBe(count);
    const { sitemaps: listed } = sitemapIndexView(context);
    for (const part of parts) expect(listed).toContain(`https://gazette.example${pathOf(part)}`);
  });

  it.each([
    [imagesOfPage - 1, imagesOfPage - 1],
    [imagesOfPage, imagesOfPage],
    [imagesOfPage + 1, imagesOfPage],
  ])('has of %i pictures on a page %i', (count, images) => {
    const entries = stories(1).map((entry) => withPictures(entry, count));
    const context = sampleContext(entries, later, { pictures });
    const [part] = routesOf('sitemap-month', context);
    const [page] = part ? sitemapMonthView(part, context).urls : [];
    expect(page?.images).toHaveLength(images);
    expect(new Set(page?.images).size).toBe(images);
  });

  it('is split by its pictures too', () => {
    const each = imagesOfPage + 1;
    const entries = stories(25).map((entry) => withPictures(entry, imagesOfPage));
    const context = sampleContext(entries, later, { pictures });
    const lengths = routesOf('sitemap-month', context).map(
      (part) => sitemapMonthView(part, context).urls.length,
    );
    const first = Math.floor(addressesInSitemap / each);
    expect(lengths).toEqual([first, 25 - first]);
  });

  it('stays below fifty megabytes when every address is as long as it may be', () => {
    const address = `https://gazette.example/${'a'.repeat(2_047 - 'https://gazette.example/'.length)}`;
    const changed = '2016-10-27T18:05:00+04:00';
    const alone = { url: address, changed, images: [] };
    const pictured = { url: address, changed, images: Array(imagesOfPage - 1).fill(address) };
    const fifty = 50 * 1024 * 1024;
    for (const [page, addresses] of [
      [alone, 1],
      [pictured, imagesOfPage],
    ] as const) {
      const urls = Array(addressesInSitemap / addresses).fill(page);
      const bytes = Buffer.byteLength(writeSitemap({ urls }));
      expect(bytes).toBeLessThan(fifty);
      expect(bytes).toBeGreaterThan(fifty * 0.9);
    }
  });

  it('of lists is split as well', () => {
    const topics = new Map(
      Array.from({ length: addressesInSitemap }, (_, at) => {
        const id = `t${at}`;
        return [id, { id, name: id, formerIds: [] }] as const;
      }),
    );
    const entries = stories(1, { topics: [...topics.keys()] });
    const context = sampleContext(entries, later, { records: { ...noRecords, topics } });
    const parts = routesOf('sitemap-lists', context);
    const lengths = parts.map((part) => sitemapListsView(part, context).urls.length);
    expect(lengths[0]).toBe(addressesInSitemap);
    expect(parts.map(pathOf)).toEqual(['/sitemap-lists.xml', '/sitemap-lists-2.xml']);
  });
});

describe('the sitemap of news', () => {
  it.each([
    [0, [0]],
    [urlsInNewsSitemap, [urlsInNewsSitemap]],
    [urlsInNewsSitemap + 1, [urlsInNewsSitemap, 1]],
  ])('of %i stories has files of %j, the newest first', (count, lengths) => {
    const context = sampleContext(stories(count), '2016-10-28T00:00:00Z');
    const parts = routesOf('sitemap-news', context);
    const urls = parts.map((part) => newsSitemapView(part, context).urls);
    expect(urls.map(({ length }) => length)).toEqual(lengths);
    const headlines = urls.flat().map(({ headline }) => headline);
    expect(headlines).toEqual(headlines.toSorted().toReversed());
    expect(parts.map(pathOf)).toEqual(
      ['/sitemap-news.xml', '/sitemap-news-2.xml'].slice(0, lengths.length),
    );
  });

  it('has a story for 48 hours, and a build knows when they end', () => {
    const all = stories(1);
    const end = Date.parse('2016-10-27T12:00:00Z') + newsSpan;
    const at = (now: number) => sampleContext(all, new Date(now).toISOString());
    const news = (now: number) => newsSitemapView({ kind: 'sitemap-news', part: 1 }, at(now)).urls;
    expect(news(end - 1000)).toHaveLength(1);
    expect(news(end)).toEqual([]);
    expect([...timesOfChange(at(end - 1000))]).toContain(end);
  });
});

describe('the archive as data', () => {
  it.each([
    [storiesInDataFile, [storiesInDataFile]],
    [storiesInDataFile + 1, [storiesInDataFile, 1]],
  ])('has %i stories of a month in files of %j', (count, lengths) => {
    const context = sampleContext(stories(count), later, { site: { data: true } });
    const parts = routesOf('data-month', context);
    const records = parts.map((part) => dataMonthView(part, context).stories);
    expect(records.map(({ length }) => length)).toEqual(lengths);
    expect(new Set(records.flat().map(({ id }) => id)).size).toBe(count);
    const { files } = dataIndexView(context);
    expect(files.map(({ file, count: told }) => [file, told])).toEqual(
      parts.map((part, at) => [pathOf(part).slice(1), lengths[at]]),
    );
  });
});

describe('the archived feed', () => {
  it.each([
    [1, [1]],
    [storiesInFeedMonth, [storiesInFeedMonth]],
    [storiesInFeedMonth + 1, [storiesInFeedMonth, 1]],
    [2 * storiesInFeedMonth + 1, [storiesInFeedMonth, storiesInFeedMonth, 1]],
  ])('has %i stories of a month in documents of %j, which are one chain', (count, lengths) => {
    const before = sampleEntry('2016-09-01', 'before');
    const context = sampleContext([before, ...stories(count)], later);
    const months = routesOf('feed-month', context);
    const views = months.map((month) => feedMonthView(month, context));
    const [september = 0, ...rest] = views.map(({ items }) => items.length);
    expect(september).toBe(1);
    expect(rest).toEqual([...lengths, 0, 0]);
    const addresses = views.map(({ self }) => self);
    expect(views.map((view) => view.previousArchive)).toEqual([
      undefined,
      ...addresses.slice(0, -1),
    ]);
    expect(views.map((view) => view.nextArchive)).toEqual([...addresses.slice(1), undefined]);
    expect(new Set(views.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(count + 1);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses[1]).toBe('https://gazette.example/feeds/2016-10.xml');
  });

  it('counts what feeds may have', () => {
    const rights = { withhold: ['feeds' as const] };
    const all = [...stories(storiesInFeedMonth), sampleEntry('2016-10-28', 'closed', { rights })];
    const months = routesOf('feed-month', sampleContext(all, '2016-10-31T00:00:00Z'));
    expect(months).toEqual([{ kind: 'feed-month', month: '2016-10', part: 1 }]);
  });
});
