import { yearPages } from '../archive/paging.ts';
import { groupKinds } from '../archive/records.ts';
import type { Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { groupIds } from './group-views.ts';

/** Every route that this archive has: a list exists when it has a story. */
export function* allRoutes(context: ViewContext): Generator<Route> {
  yield { kind: 'front' };
  yield { kind: 'not-found' };
  yield { kind: 'rss' };
  yield { kind: 'years' };
  for (const { permalink } of context.pages) yield { kind: 'page', permalink };
  for (const { article } of context.index.entries) {
    yield { kind: 'article', permalink: article.permalink };
  }
  for (const year of context.index.years.keys()) yield { kind: 'year', year };
  for (const month of context.index.months.keys()) yield { kind: 'month', month };
  for (const day of context.index.days.keys()) yield { kind: 'day', day };
  yield* groupRoutes(context);
}

function* groupRoutes(context: ViewContext): Generator<Route> {
  for (const group of groupKinds) {
    const ids = groupIds(group, context);
    if (ids.length > 0) yield { kind: 'groups', group };
    for (const id of ids) {
      yield { kind: 'group', group, id };
      for (const { year, pages } of yearPages(context.index.group(group, id))) {
        for (let page = 1; page <= pages.length; page++) {
          yield { kind: 'group-year', group, id, year, page };
        }
      }
    }
  }
}
