/** What search engines for news are told: the stories of the last two days. */
import type { Entry } from '../archive/article.ts';
import type { Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { addressOf } from './link.ts';
import { partOf } from './parts.ts';
import { recordDate, w3cDate } from './record-date.ts';
import { isIn } from './rights-view.ts';

/** How long a story is news: two days, in milliseconds. */
export const newsSpan = 48 * 3_600_000;

/** Of Google's news sitemaps. */
export const urlsInNewsSitemap = 1_000;

export interface NewsUrl {
  readonly url: string;
  readonly headline: string;
  readonly language: string;
  readonly published: string;
}

export interface NewsSitemapView {
  readonly publication: string;
  readonly urls: readonly NewsUrl[];
}

type NewsPart = Extract<Route, { kind: 'sitemap-news' }>;

/** The first one is always there, at an address that never changes, be it empty. */
export function* newsParts(context: ViewContext): Generator<NewsPart> {
  const parts = Math.max(1, Math.ceil(newsOf(context).length / urlsInNewsSitemap));
  for (let part = 1; part <= parts; part++) yield { kind: 'sitemap-news', part };
}

export function newsSitemapView({ part }: NewsPart, context: ViewContext): NewsSitemapView {
  const { site } = context;
  const entries = partOf(newsOf(context), part, urlsInNewsSitemap);
  const urls = entries.map(({ article: { permalink, headline, language, published } }) => ({
    url: addressOf(site, permalink),
    headline,
    language,
    published: w3cDate(recordDate(published, site.timeZone)),
  }));
  return { publication: site.name, urls };
}

/** @returns the news, newest first, so that the first part has what engines should read first. */
function newsOf(context: ViewContext): Entry[] {
  const { entries } = context.index;
  const news: Entry[] = [];
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at];
    if (!entry || entry.article.published.instant + newsSpan <= context.now) break;
    if (isIn('search', entry, context)) news.push(entry);
  }
  return news;
}
