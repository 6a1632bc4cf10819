/** What search engines are told: which pages there are, and when each was changed last. */
import type { Entry } from '../archive/article.ts';
import { lastChange } from '../archive/last-change.ts';
import { groupKinds } from '../archive/records.ts';
import { allRenditions } from '../archive/rendition.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { groupIds } from './group-views.ts';
import { addressOf } from './link.ts';
import { newsParts } from './news-sitemap-view.ts';
import { partsByWeight } from './parts.ts';
import { recordDate, w3cDate } from './record-date.ts';
import { isIn, isPictureIn } from './rights-view.ts';
import { imageFile } from './story-record.ts';

/**
 * Pages and pictures in a file. Of sitemaps.org, a file has at most 50,000 pages and 50 MB, and an
 * address fewer than 2,048 characters: with what stands around them, 24,000 of them stay below
 * both, however long they are.
 */
export const addressesInSitemap = 24_000;
/** Of Google's sitemaps of images. */
export const imagesOfPage = 1_000;

export interface SitemapUrl {
  /** Absolute and escaped. */
  readonly url: string;
  /** W3C date: a day, or an instant with offset. */
  readonly changed?: string;
  readonly images: readonly string[];
}

export interface SitemapView {
  readonly urls: readonly SitemapUrl[];
}

export interface SitemapIndexView {
  /** Absolute. */
  readonly sitemaps: readonly string[];
}

type Part = Extract<Route, { kind: 'sitemap-month' | 'sitemap-lists' }>;

/** Every sitemap but the index and the news: standing pages and lists, then stories by month. */
export function* sitemapParts(context: ViewContext): Generator<Part> {
  const lists = partsOfLists(context).length;
  for (let part = 1; part <= lists; part++) yield { kind: 'sitemap-lists', part };
  for (const month of context.index.months.keys()) {
    const parts = partsOfMonth(month, context).length;
    for (let part = 1; part <= parts; part++) yield { kind: 'sitemap-month', month, part };
  }
}

export function sitemapIndexView(context: ViewContext): SitemapIndexView {
  const routes: Route[] = [...sitemapParts(context), ...newsParts(context)];
  return { sitemaps: routes.map((route) => addressOf(context.site, pathOf(route))) };
}

/** Stories of one month: their pages, and the pictures on them. */
export function sitemapMonthView(
  { month, part }: Extract<Route, { kind: 'sitemap-month' }>,
  context: ViewContext,
): SitemapView {
  const entries = partsOfMonth(month, context)[part - 1] ?? [];
  return { urls: entries.map((entry) => sitemapUrl(entry, context)) };
}

/** Standing pages and the doors to lists; no day of change is claimed for them. */
export function sitemapListsView(
  { part }: Extract<Route, { kind: 'sitemap-lists' }>,
  context: ViewContext,
): SitemapView {
  const paths = partsOfLists(context)[part - 1] ?? [];
  return { urls: paths.map((path) => ({ url: addressOf(context.site, path), images: [] })) };
}

const monthsOf = new WeakMap<ViewContext, Map<string, readonly (readonly Entry[])[]>>();

/** Kept with the context: the list of sitemaps, and every part of one, ask for all months. */
function partsOfMonth(month: string, context: ViewContext): readonly (readonly Entry[])[] {
  const months = monthsOf.get(context) ?? new Map<string, readonly (readonly Entry[])[]>();
  monthsOf.set(context, months);
  let parts = months.get(month);
  if (!parts) {
    const entries = context.index.months.get(month) ?? [];
    const searchable = entries.filter((entry) => isIn('search', entry, context));
    parts = partsByWeight(searchable, mostAddresses, addressesInSitemap);
    months.set(month, parts);
  }
  return parts;
}

function partsOfLists(context: ViewContext): readonly (readonly string[])[] {
  return partsByWeight(listPaths(context), () => 1, addressesInSitemap);
}

/** Of a story: its page, the picture above it, those in its text. */
function mostAddresses({ article, body }: Entry): number {
  return 1 + Math.min(imagesOfPage, (article.picture ? 1 : 0) + body.pictures.length);
}

function sitemapUrl(entry: Entry, context: ViewContext): SitemapUrl {
  const { article } = entry;
  return {
    url: addressOf(context.site, article.permalink),
    changed: w3cDate(recordDate(lastChange(article), context.site.timeZone)),
    images: imagesOf(entry, context).slice(0, imagesOfPage),
  };
}

/** @returns the widest JPEG of each picture that a search for pictures may show. */
function imagesOf({ article, body }: Entry, context: ViewContext): string[] {
  const { picture } = article;
  // Such a search shows them without a warning.
  const mayShow = isPictureIn('search', picture, context) && !picture?.graphic;
  const shown = [
    ...(mayShow && picture?.src ? [picture.src] : []),
    ...body.pictures.filter((src) => src !== picture?.src),
  ];
  return [...new Set(shown)].flatMap((src) => {
    const set = context.pictures(src);
    const jpegs = set ? allRenditions(set).filter(({ format }) => format === 'jpeg') : [];
    const widest = jpegs.findLast(({ crop }) => crop === undefined);
    return widest ? [imageFile(widest, context).url] : [];
  });
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
