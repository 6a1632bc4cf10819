import { anniversaries } from '../archive/anniversaries.ts';
import { formerTopicRedirects, pagesToCome } from '../archive/list-redirects.ts';
import { yearPages } from '../archive/paging.ts';
import { redirectsOf } from '../archive/redirects.ts';
import { formerTopics, groupKinds } from '../archive/records.ts';
import type { Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { dataMonths } from './data-views.ts';
import { feedGroups } from './feed-groups.ts';
import { feedMonths } from './feed-months.ts';
import { groupIds } from './group-views.ts';
import { monthsOfData } from './reference-view.ts';
import { newsParts } from './news-sitemap-view.ts';
import { sitemapParts } from './sitemap-views.ts';

/** Every route that this archive has: a list exists when it has a story. */
export function* allRoutes(context: ViewContext): Generator<Route> {
  for (const { article } of context.index.entries) {
    yield { kind: 'article', permalink: article.permalink };
  }
  yield* routesBesideStories(context);
}

/** Every route but those of the stories themselves. */
export function* routesBesideStories(context: ViewContext): Generator<Route> {
  yield { kind: 'front' };
  yield { kind: 'not-found' };
  yield { kind: 'years' };
  for (const { permalink } of context.pages) yield { kind: 'page', permalink };
  for (const year of context.index.years.keys()) yield { kind: 'year', year };
  for (const month of context.index.months.keys()) yield { kind: 'month', month };
  for (const day of context.index.days.keys()) yield { kind: 'day', day };
  yield* anniversaryRoutes(context);
  yield* threadRoutes(context);
  yield* groupRoutes(context);
  yield* feedRoutes(context);
  yield { kind: 'sitemap-index' };
  yield* newsParts(context);
  yield* sitemapParts(context);
  yield* redirectRoutes(context);
  yield { kind: 'robots' };
  yield { kind: 'llms' };
  yield { kind: 'tdmrep' };
  for (const month of monthsOfData(context)) {
    for (const kind of ['ris', 'bibtex', 'csl'] as const) yield { kind, month };
  }
  yield* dataRoutes(context);
}

function* redirectRoutes({ index, records, redirects = [] }: ViewContext): Generator<Route> {
  const listed = [...redirects, ...formerTopicRedirects(index, records), ...pagesToCome(index)];
  for (const redirect of redirectsOf(index, listed)) yield { kind: 'redirect', ...redirect };
}

function* dataRoutes(context: ViewContext): Generator<Route> {
  if (!context.site.data) return;
  yield { kind: 'data-schema' };
  yield* dataMonths(context);
  // The list is made of the files that it lists: see build/data-index.ts.
  yield { kind: 'data-index' };
}

function* anniversaryRoutes({ index }: ViewContext): Generator<Route> {
  yield { kind: 'anniversaries' };
  for (const date of anniversaries(index.days).keys()) yield { kind: 'anniversary', date };
}

function* threadRoutes({ index }: ViewContext): Generator<Route> {
  for (const entry of index.entries) {
    const [first, second] = index.thread(entry);
    if (second && first === entry) yield { kind: 'thread', permalink: entry.article.permalink };
  }
}

function* feedRoutes(context: ViewContext): Generator<Route> {
  yield { kind: 'rss' };
  yield { kind: 'atom' };
  yield { kind: 'json-feed' };
  yield { kind: 'corrections-feed' };
  yield { kind: 'opml' };
  yield { kind: 'feed-style' };
  yield* feedMonths(context);
  for (const group of feedGroups(context)) {
    for (const id of groupIds(group, context)) yield { kind: 'group-feed', group, id };
    if (group === 'topics') yield* formerTopicFeeds(context);
  }
}

/** A feed cannot lead on as a page can: readers who subscribed under the old name keep getting it. */
function* formerTopicFeeds({ index, records }: ViewContext): Generator<Route> {
  for (const { former, present } of formerTopics(records)) {
    if (index.group('topics', present).length === 0) continue;
    yield { kind: 'group-feed', group: 'topics', id: former };
  }
}

function* groupRoutes(context: ViewContext): Generator<Route> {
  for (const group of groupKinds) {
    const ids = groupIds(group, context);
    if (ids.length > 0) yield { kind: 'groups', group };
    for (const id of ids) {
      yield { kind: 'group', group, id };
      for (const { year, count } of yearPages(context.index.group(group, id))) {
        for (let page = 1; page <= count; page++) {
          yield { kind: 'group-year', group, id, year, page };
        }
      }
    }
  }
}
