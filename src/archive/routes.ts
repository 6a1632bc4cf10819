/** Every page and file that an archive has, as data, and the path at which each one stands. */
import type { GroupKind } from './records.ts';

export type Route =
  | { readonly kind: 'front' }
  | { readonly kind: 'not-found' }
  /** What is new in the archive, in three formats. */
  | { readonly kind: 'rss' }
  | { readonly kind: 'atom' }
  | { readonly kind: 'json-feed' }
  /** One month of the archived feed (RFC 5005), as `2016-10`, or a part of it. */
  | { readonly kind: 'feed-month'; readonly month: string; readonly part: number }
  | { readonly kind: 'group-feed'; readonly group: GroupKind; readonly id: string }
  | { readonly kind: 'corrections-feed' }
  /** The list of all feeds, and the style sheet that browsers show them with. */
  | { readonly kind: 'opml' }
  | { readonly kind: 'feed-style' }
  | { readonly kind: 'sitemap-index' }
  /** Parts count from 1: formats and hosts take only so much in a file. */
  | { readonly kind: 'sitemap-month'; readonly month: string; readonly part: number }
  | { readonly kind: 'sitemap-lists'; readonly part: number }
  | { readonly kind: 'sitemap-news'; readonly part: number }
  /** What machines may do with the archive, said in three ways. */
  | { readonly kind: 'robots' }
  | { readonly kind: 'llms' }
  | { readonly kind: 'tdmrep' }
  /** A month's stories for reference managers. */
  | { readonly kind: 'ris'; readonly month: string }
  | { readonly kind: 'bibtex'; readonly month: string }
  | { readonly kind: 'csl'; readonly month: string }
  /** The archive as data: parts of a month, their list, and what a line of them is. */
  | { readonly kind: 'data-month'; readonly month: string; readonly part: number }
  | { readonly kind: 'data-index' }
  | { readonly kind: 'data-schema' }
  /** A former address, in readable letters; `to` is a path or an absolute URL. */
  | { readonly kind: 'redirect'; readonly from: string; readonly to: string }
  | { readonly kind: 'article'; readonly permalink: string }
  | { readonly kind: 'page'; readonly permalink: string }
  | { readonly kind: 'years' }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: string }
  /** All days of the year, and one of them across the years, as `10-27`. */
  | { readonly kind: 'anniversaries' }
  | { readonly kind: 'anniversary'; readonly date: string }
  /** A thread is named for its oldest story, so that later ones leave its address alone. */
  | { readonly kind: 'thread'; readonly permalink: string }
  | { readonly kind: 'groups'; readonly group: GroupKind }
  | { readonly kind: 'group'; readonly group: GroupKind; readonly id: string }
  | {
      readonly kind: 'group-year';
      readonly group: GroupKind;
      readonly id: string;
      readonly year: string;
      /** From 1, the oldest. */
      readonly page: number;
    };

/**
 * Where a route stands: root-relative, without the site's base path.
 * Calendar paths take `2016`, `2016-10` and `2016-10-27`.
 */
export function pathOf(route: Route): string {
  switch (route.kind) {
    case 'front':
      return '/';
    case 'not-found':
      return '/404.html';
    case 'rss':
      return '/rss.xml';
    case 'atom':
      return '/atom.xml';
    case 'json-feed':
      return '/feed.json';
    case 'feed-month':
      return `/feeds/${route.month}${partSuffix(route.part)}.xml`;
    case 'group-feed':
      return `/feeds/${route.group}/${route.id}.xml`;
    case 'corrections-feed':
      return '/feeds/corrections.xml';
    case 'opml':
      return '/feeds/opml.xml';
    case 'feed-style':
      return '/feeds/feed.css';
    case 'sitemap-index':
      return '/sitemap.xml';
    case 'sitemap-month':
      return `/sitemap-${route.month}${partSuffix(route.part)}.xml`;
    case 'sitemap-lists':
      return `/sitemap-lists${partSuffix(route.part)}.xml`;
    case 'sitemap-news':
      return `/sitemap-news${partSuffix(route.part)}.xml`;
    case 'robots':
      return '/robots.txt';
    case 'llms':
      return '/llms.txt';
    case 'tdmrep':
      return '/.well-known/tdmrep.json';
    case 'ris':
      return `/citations/${route.month}.ris`;
    case 'bibtex':
      return `/citations/${route.month}.bib`;
    case 'csl':
      return `/citations/${route.month}.json`;
    case 'data-month':
      return `/data/${route.month}${partSuffix(route.part)}.ndjson`;
    case 'data-index':
      return '/data/index.json';
    case 'data-schema':
      return '/data/article.schema.json';
    case 'redirect':
      return route.from;
    case 'article':
    case 'page':
      return route.permalink;
    case 'years':
      return '/archive/';
    case 'year':
      return `/${route.year}/`;
    case 'month':
      return `/${route.month.replace('-', '/')}/`;
    case 'day':
      return `/${route.day.replaceAll('-', '/')}/`;
    case 'anniversaries':
      return '/on-this-day/';
    case 'anniversary':
      return `/on-this-day/${route.date}/`;
    case 'thread':
      return `/threads${route.permalink}`;
    case 'groups':
      return `/${route.group}/`;
    case 'group':
      return `/${route.group}/${route.id}/`;
    case 'group-year': {
      const first = `/${route.group}/${route.id}/${route.year}/`;
      return route.page === 1 ? first : `${first}${route.page}/`;
    }
  }
}

/** The first part of a file has its plain name, so that the name stands when a second one comes. */
export function partSuffix(part: number): string {
  return part === 1 ? '' : `-${part}`;
}

/** Routes whose path names the very file, whatever its ending: feeds, sitemaps, data. */
const fileKinds: ReadonlySet<Route['kind']> = new Set<Route['kind']>([
  ...(['rss', 'atom', 'json-feed', 'feed-month', 'group-feed'] as const),
  ...(['corrections-feed', 'opml', 'feed-style'] as const),
  ...(['sitemap-index', 'sitemap-month', 'sitemap-lists', 'sitemap-news'] as const),
  ...(['robots', 'llms', 'tdmrep', 'ris', 'bibtex', 'csl'] as const),
  ...(['data-month', 'data-index', 'data-schema'] as const),
]);

/** @returns whether the route is a file for programs and not a page for readers. */
export function isFileRoute(route: Route): boolean {
  return fileKinds.has(route.kind);
}

/** @returns the file of `dist/` that a route becomes. */
export function outputOf(route: Route): string {
  const path = pathOf(route);
  return isFileRoute(route) ? path.slice(1) : fileOf(path);
}

/**
 * The file of `dist/` that answers a path: `/2016/` is `2016/index.html`, while a path that ends
 * in `.html`, such as an old site's `/story/1.html`, is that very file. Any other ending, such as
 * `/news/1.1919981`, says nothing to a host about what is in the file, so it becomes a folder.
 */
export function fileOf(path: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return /\.(html?|xml)$/i.test(path) ? path.slice(1) : `${path.slice(1)}/index.html`;
}
