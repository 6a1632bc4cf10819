import type { Route } from '../archive/routes.ts';
import { type ArticleView, articleView } from './article-view.ts';
import { dayView, monthView, yearsView, yearView } from './calendar-views.ts';
import type { ViewContext } from './context.ts';
import { type FeedView, feedView } from './feed-view.ts';
import { frontView } from './front-view.ts';
import { groupsView, groupView, groupYearView } from './group-views.ts';
import type {
  CalendarView,
  DirectoryView,
  FrontView,
  GroupView,
  GroupYearView,
} from './list-types.ts';
import {
  type NotFoundView,
  notFoundView,
  type StandingPageView,
  standingPageView,
} from './page-views.ts';

/** The view of each kind of route. */
export interface Views {
  readonly front: FrontView;
  readonly 'not-found': NotFoundView;
  readonly rss: FeedView;
  readonly article: ArticleView;
  readonly page: StandingPageView;
  readonly years: DirectoryView;
  readonly year: DirectoryView;
  readonly month: CalendarView;
  readonly day: CalendarView;
  readonly groups: DirectoryView;
  readonly group: GroupView;
  readonly 'group-year': GroupYearView;
}

type RouteOf<K extends Route['kind']> = Extract<Route, { kind: K }>;

const makers: {
  readonly [K in Route['kind']]: (route: RouteOf<K>, context: ViewContext) => Views[K];
} = {
  front: (_, context) => frontView(context),
  'not-found': (_, context) => notFoundView(context),
  rss: (_, context) => feedView(context),
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
  years: (_, context) => yearsView(context),
  year: (route, context) => yearView(route.year, context),
  month: (route, context) => monthView(route.month, context),
  day: (route, context) => dayView(route.day, context),
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
