/** What search engines are told: which pages there are, and when each was changed last. */
import type { Entry } from '../archive/article.ts';
import { groupKinds } from '../archive/records.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { groupIds } from './group-views.ts';
import { addressOf } from './link.ts';
import { partOf } from './parts.ts';
import { isIn, isPictureIn } from './rights-view.ts';
import { type RecordDate, recordDate, recordPicture } from './story-record.ts';
import { lastChange } from '../archive/last-change.ts';

/** How long a story is news: two days, in milliseconds. */
export const newsSpan = 48 * 3_600_000;

/** Of sitemaps.org: addresses in a file, and files in an index. */
export const urlsInSitemap = 50_000;
/** Of Google's news sitemaps. */
export const urlsInNewsSitemap = 1_000;

export interface SitemapUrl {
  /** Absolute and escaped. */
  readonly url: string;
  /** W3C date: a day, or an instant with offset. */
  readonly changed?: string;
  readonly images: readonly string[];
}

export interface NewsUrl {
  readonly url: string;
  readonly headline: string;
  readonly language: string;
  readonly published: string;
}

export interface SitemapView {
  readonly urls: readonly SitemapUrl[];
}

export interface NewsSitemapView {
  readonly publication: string;
  readonly urls: readonly NewsUrl[];
}

export interface SitemapIndexView {
  /** Absolute. */
  readonly sitemaps: readonly string[];
}

type Part = Extract<Route, { kind: 'sitemap-month' | 'sitemap-lists' }>;

/** Every sitemap but the index and the news: standing pages and lists, then stories by month. */
export function* sitemapParts(context: ViewContext): Generator<Part> {
  const lists = Math.ceil(listPaths(context).length / urlsInSitemap);
  for (let part = 1; part <= lists; part++) yield { kind: 'sitemap-lists', part };
  for (const [month, entries] of context.index.months) {
    const parts = Math.ceil(searchable(entries, context).length / urlsInSitemap);
    for (let part = 1; part <= parts; part++) yield { kind: 'sitemap-month', month, part };
  }
}

export function sitemapIndexView(context: ViewContext): SitemapIndexView {
  const routes: Route[] = [...sitemapParts(context), { kind: 'sitemap-news' }];
  return { sitemaps: routes.map((route) => addressOf(context.site, pathOf(route))) };
}

/** Stories of one month: their pages, and the pictures on them. */
export function sitemapMonthView(
  { month, part }: Extract<Route, { kind: 'sitemap-month' }>,
  context: ViewContext,
): SitemapView {
  const entries = searchable(context.index.months.get(month) ?? [], context);
  const urls = partOf(entries, part, urlsInSitemap);
  return { urls: urls.map((entry) => sitemapUrl(entry, context)) };
}

/** Standing pages and the doors to lists; no day of change is claimed for them. */
export function sitemapListsView(
  { part }: Extract<Route, { kind: 'sitemap-lists' }>,
  context: ViewContext,
): SitemapView {
  const paths = partOf(listPaths(context), part, urlsInSitemap);
  return { urls: paths.map((path) => ({ url: addressOf(context.site, path), images: [] })) };
}

/** The stories of the last two days, newest first, as many as search engines take. */
export function newsSitemapView(context: ViewContext): NewsSitemapView {
  const { index, now, site } = context;
  const urls: NewsUrl[] = [];
  for (let at = index.entries.length - 1; at >= 0 && urls.length < urlsInNewsSitemap; at--) {
    const entry = index.entries[at];
    if (!entry || entry.article.published.instant + newsSpan <= now) break;
    if (!isIn('search', entry, context)) continue;
    const { permalink, headline, language, published } = entry.article;
    urls.push({
      url: addressOf(site, permalink),
      headline,
      language,
      published: w3cDate(recordDate(published, site.timeZone)),
    });
  }
  return { publication: site.name, urls };
}

function sitemapUrl(entry: Entry, context: ViewContext): SitemapUrl {
  const { article } = entry;
  const picture = isPictureIn('search', article.picture, context)
    ? recordPicture(article.picture, context)
    : undefined;
  return {
    url: addressOf(context.site, article.permalink),
    changed: w3cDate(recordDate(lastChange(article), context.site.timeZone)),
    // A search for pictures shows them without a warning.
    images: picture && !picture.graphic ? [picture.url] : [],
  };
}

/** A day alone stays one: no time is invented. */
export function w3cDate({ day, hasTime, stamp }: RecordDate): string {
  return hasTime ? stamp : day;
}

function searchable(entries: readonly Entry[], context: ViewContext): readonly Entry[] {
  return entries.filter((entry) => isIn('search', entry, context));
}

/** Numbered pages and days are left out: search engines find them from these. */
function listPaths(context: ViewContext): string[] {
  const { index, pages } = context;
  const routes: Route[] = [
    { kind: 'front' },
    ...pages.map(({ permalink }) => ({ kind: 'page' as const, permalink })),
    { kind: 'years' },
    ...[...index.years.keys()].map((year) => ({ kind: 'year' as const, year })),
    ...[...index.months.keys()].map((month) => ({ kind: 'month' as const, month })),
    ...groupKinds.flatMap((group) =>
      groupIds(group, context).map((id) => ({ kind: 'group' as const, group, id })),
    ),
  ];
  return routes.map(pathOf);
}
