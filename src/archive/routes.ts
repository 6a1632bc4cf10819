/** Every page and file that an archive has, as data, and the path at which each one stands. */
import type { GroupKind } from './records.ts';

export type Route =
  | { readonly kind: 'front' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'rss' }
  | { readonly kind: 'article'; readonly permalink: string }
  | { readonly kind: 'page'; readonly permalink: string }
  | { readonly kind: 'years' }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: string }
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

/**
 * The file of `dist/` that answers a path: `/2016/` is `2016/index.html`, while a path that ends
 * in `.html`, such as an old site's `/story/1.html`, is that very file. Any other ending, such as
 * `/news/1.1919981`, says nothing to a host about what is in the file, so it becomes a folder.
 */
export function fileOf(path: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return /\.(html?|xml)$/i.test(path) ? path.slice(1) : `${path.slice(1)}/index.html`;
}
