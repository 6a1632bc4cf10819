import type { Route } from '../archive/routes.ts';
import { type ArticleView, articleView } from './article-view.ts';
import { anniversariesView, anniversaryView } from './anniversary-views.ts';
import { archiveView } from './archive-view.ts';
import { dayView, monthView, yearView } from './calendar-views.ts';
import type { ViewContext } from './context.ts';
import { type CorrectionsFeedView, correctionsFeedView } from './corrections-feed-view.ts';
import { type FeedMonthView, feedMonthView } from './feed-month-view.ts';
import { type FeedView, feedView, groupFeedView } from './feed-view.ts';
import {
  type DataIndexView,
  dataIndexView,
  type DataMonthView,
  dataMonthView,
  type DataSchemaView,
  dataSchemaView,
} from './data-views.ts';
import { frontView } from './front-view.ts';
import { groupsView, groupView, groupYearView } from './group-views.ts';
import type {
  AnniversariesView,
  AnniversaryView,
  ArchiveView,
  CalendarView,
  DirectoryView,
  FrontView,
  GroupView,
  GroupYearView,
  ThreadView,
} from './list-types.ts';
import {
  type NotFoundView,
  notFoundView,
  type StandingPageView,
  standingPageView,
} from './page-views.ts';

import { type OpmlView, opmlView } from './opml-view.ts';
import { type MachinesView, machinesView } from './machines-view.ts';
import { type RedirectView, redirectView } from './redirect-view.ts';
import { type ReferencesView, referencesView } from './reference-view.ts';
import { type NewsSitemapView, newsSitemapView } from './news-sitemap-view.ts';
import {
  type SitemapIndexView,
  sitemapIndexView,
  sitemapListsView,
  sitemapMonthView,
  type SitemapView,
} from './sitemap-views.ts';
import { threadView } from './thread-view.ts';

/** The view of each kind of route. */
export interface Views {
  readonly front: FrontView;
  readonly 'not-found': NotFoundView;
  readonly rss: FeedView;
  readonly atom: FeedView;
  readonly 'json-feed': FeedView;
  readonly 'feed-month': FeedMonthView;
  readonly 'group-feed': FeedView;
  readonly 'corrections-feed': CorrectionsFeedView;
  readonly opml: OpmlView;
  readonly 'feed-style': object;
  readonly 'sitemap-index': SitemapIndexView;
  readonly 'sitemap-month': SitemapView;
  readonly 'sitemap-lists': SitemapView;
  readonly 'sitemap-news': NewsSitemapView;
  readonly robots: MachinesView;
  readonly llms: MachinesView;
  readonly tdmrep: MachinesView;
  readonly ris: ReferencesView;
  readonly bibtex: ReferencesView;
  readonly csl: ReferencesView;
  readonly 'data-month': DataMonthView;
  readonly 'data-index': DataIndexView;
  readonly 'data-schema': DataSchemaView;
  readonly redirect: RedirectView;
  readonly article: ArticleView;
  readonly page: StandingPageView;
  readonly years: ArchiveView;
  readonly year: CalendarView;
  readonly month: CalendarView;
  readonly day: CalendarView;
  readonly anniversaries: AnniversariesView;
  readonly anniversary: AnniversaryView;
  readonly thread: ThreadView;
  readonly groups: DirectoryView;
  readonly group: GroupView;
  readonly 'group-year': GroupYearView;
}

export type RouteOf<K extends Route['kind']> = Extract<Route, { kind: K }>;

const makers: {
  readonly [K in Route['kind']]: (route: RouteOf<K>, context: ViewContext) => Views[K];
} = {
  front: (_, context) => frontView(context),
  'not-found': (_, context) => notFoundView(context),
  rss: feedView,
  atom: feedView,
  'json-feed': feedView,
  'feed-month': feedMonthView,
  'group-feed': (route, context) => groupFeedView(route.group, route.id, context),
  'corrections-feed': (_, context) => correctionsFeedView(context),
  opml: (_, context) => opmlView(context),
  'feed-style': () => ({}),
  'sitemap-index': (_, context) => sitemapIndexView(context),
  'sitemap-month': sitemapMonthView,
  'sitemap-lists': sitemapListsView,
  'sitemap-news': newsSitemapView,
  robots: (_, context) => machinesView(context),
  llms: (_, context) => machinesView(context),
  tdmrep: (_, context) => machinesView(context),
  ris: (route, context) => referencesView(route.month, context),
  bibtex: (route, context) => referencesView(route.month, context),
  csl: (route, context) => referencesView(route.month, context),
  'data-month': dataMonthView,
  'data-index': (_, context) => dataIndexView(context),
  'data-schema': (_, context) => dataSchemaView(context),
  redirect: redirectView,
  article: (route, context) =>
    articleView(known(context.index.byPermalink.get(route.permalink), route), context),
  page: (route, context) =>
    standingPageView(
      known(
        context.pages.find((page) => page.permalink === route.permalink),
        route,
      ),
      context,
    ),
  years: (_, context) => archiveView(context),
  year: (route, context) => yearView(route.year, context),
  month: (route, context) => monthView(route.month, context),
  day: (route, context) => dayView(route.day, context),
  anniversaries: (_, context) => anniversariesView(context),
  anniversary: (route, context) => anniversaryView(route.date, context),
  thread: (route, context) =>
    threadView(known(context.index.byPermalink.get(route.permalink), route), context),
  groups: (route, context) => groupsView(route.group, context),
  group: (route, context) => groupView(route.group, route.id, context),
  'group-year': (route, context) => groupYearView(route, context),
};

/** All that one output shows, as a plain object; its hash is the output's key. */
export function viewOf<K extends Route['kind']>(route: RouteOf<K>, context: ViewContext): Views[K] {
  return makers[route.kind as K](route, context);
}

function known<T>(value: T | undefined, route: Route): T {
  if (value === undefined)
    throw new Error(`No such route in this archive: ${JSON.stringify(route)}`);
  return value;
}
