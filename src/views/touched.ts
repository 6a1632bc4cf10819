/**
 * Which outputs a change to some stories can change: always enough, and few of a large archive. The
 * view of any other output is the same object as before, so its key need not be made anew.
 */
import type { ArchiveIndex } from '../archive/archive-index.ts';
import { coverageDepth } from '../archive/related.ts';
import type { Entry } from '../archive/article.ts';
import { compareCodeUnits } from '../archive/order.ts';
import { type GroupKind, groupKinds } from '../archive/records.ts';
import type { Route } from '../archive/routes.ts';
import { dayOf } from '../text/zones.ts';
import { routesBesideStories } from './all-routes.ts';
import { type Cell, cell, cells, ofStory, presentId } from './cells.ts';
import type { ViewContext } from './context.ts';
import { monthAfter } from './feed-months.ts';
import type { RouteOf } from './view-of.ts';

/** What of a story decides where it is shown. */
export interface StoryPlace {
  readonly file: string;
  readonly permalink: string;
  readonly instant: number;
  readonly day: string;
  /** Ids, as the story has them. */
  readonly groups: Readonly<Record<GroupKind, readonly string[]>>;
  /** Permalinks of the stories that it follows or translates. */
  readonly tied: readonly string[];
}

export function placeOf({ article }: Entry): StoryPlace {
  const { file, permalink, published, follows, translates } = article;
  const { section, topics, places, agencies, authors } = article;
  return {
    file,
    permalink,
    instant: published.instant,
    day: published.day,
    groups: { sections: [section], topics, places, agencies, authors },
    tied: [follows, translates].filter((each) => each !== undefined),
  };
}

/** What has happened since the last build. */
export interface Change {
  /** Stories that are new, changed or gone: as they were, as they are, or both. */
  readonly stories: readonly StoryPlace[];
  /** When that build was: milliseconds since the epoch. */
  readonly since: number;
}

/** What may show something else than before. */
export interface Touched {
  /** Whether an output may, or may be new. */
  has(route: Route): boolean;
  /** Permalinks of the stories whose own pages may, those of stories that are gone included. */
  readonly stories: readonly string[];
}

/** Site, records and the rights that have not ended are taken to be the same. */
export function outputsTouchedBy(
  { stories: changed, since }: Change,
  context: ViewContext,
): Touched {
  const { index } = context;
  const touched = new Set<Cell>(cellsOfTime(since, context));
  const tied = tiedTo(changed, index);
  for (const place of [...changed, ...tied.map(placeOf)]) {
    for (const each of cellsOf(place, index)) touched.add(each);
  }
  for (const entry of tied) {
    for (const { article } of [...index.thread(entry), ...index.translations(entry)]) {
      touched.add(cell.story(article.permalink));
    }
  }
  for (const place of changed) {
    for (const each of cellsBeside(place, index)) touched.add(each);
  }
  const stories = [...touched].filter((each) => each.startsWith(ofStory));
  return {
    has: <K extends Route['kind']>(route: RouteOf<K>) => {
      const of = cells[route.kind as K];
      return of === 'anew' || touched.has(of(route, index));
    },
    stories: stories.map((each) => each.slice(ofStory.length)),
  };
}

/**
 * @returns the routes that are touched, and how many the archive has in all: no story's own route
 * is made but the touched ones.
 */
export function touchedRoutes(
  touched: Touched,
  context: ViewContext,
): { readonly routes: readonly Route[]; readonly count: number } {
  const { byPermalink, entries } = context.index;
  const routes: Route[] = touched.stories
    .filter((permalink) => byPermalink.has(permalink))
    .map((permalink) => ({ kind: 'article', permalink }));
  let count = entries.length;
  for (const route of routesBesideStories(context)) {
    count += 1;
    if (touched.has(route)) routes.push(route);
  }
  return { routes, count };
}

/**
 * What time alone changes: a month's feed is closed when the next one begins, and in January last
 * year's stories become the archive's.
 */
function* cellsOfTime(since: number, { index, now, site }: ViewContext): Generator<Cell> {
  const days = [since, now].sort((a, b) => a - b).map((time) => dayOf(time, site.timeZone));
  const [first = '', last = ''] = days.map((day) => day.slice(0, 7));
  if (first === last) return;
  for (let month = first; month <= last; month = monthAfter(month)) yield cell.feedMonth(month);
  for (const [year, entries] of index.years) {
    if (year < first.slice(0, 4) || year >= last.slice(0, 4)) continue;
    for (const { article } of entries) yield cell.story(article.permalink);
  }
}

/** Where a story itself is shown. */
function* cellsOf({ permalink, day, groups }: StoryPlace, index: ArchiveIndex): Generator<Cell> {
  yield cell.story(permalink);
  yield cell.day(day);
  yield cell.date(day);
  yield cell.month(day);
  yield cell.feedMonth(day);
  // It names the last document of the month before.
  yield cell.feedMonth(monthAfter(day.slice(0, 7)));
  yield cell.year(day);
  for (const kind of groupKinds) {
    for (const id of groups[kind]) {
      const present = presentId(kind, id, index);
      yield cell.group(kind, present);
      yield cell.groupYear(kind, present, day);
    }
  }
}

/** What stands beside it: pages that lead to it or to what it has parted. */
function* cellsBeside(place: StoryPlace, index: ArchiveIndex): Generator<Cell> {
  for (const { article } of around(index.entries, place, 1)) yield cell.story(article.permalink);
  yield* keysAround(index.days, place.day).map(cell.day);
  yield* keysAround(index.months, place.day.slice(0, 7)).map(cell.month);
  yield* keysAround(index.years, place.day.slice(0, 4)).map(cell.year);
  yield* datesAround(index.days, place.day.slice(5)).map(cell.date);
  for (const topic of place.groups.topics) {
    // Later stories name it as earlier coverage.
    for (const { article } of around(index.group('topics', topic), place, coverageDepth)) {
      yield cell.story(article.permalink);
    }
  }
}

/** Stories that name one of these, that one of these names, or that name the same as one of these. */
function tiedTo(changed: readonly StoryPlace[], index: ArchiveIndex): Entry[] {
  const named = new Set(changed.flatMap(({ permalink, tied }) => [permalink, ...tied]));
  return index.entries.filter(({ article }) => {
    const { permalink, follows, translates } = article;
    return (
      named.has(permalink) ||
      (follows !== undefined && named.has(follows)) ||
      (translates !== undefined && named.has(translates))
    );
  });
}

/** @returns up to `reach` entries on each side of a place in a list, and the one that has it. */
function around(list: readonly Entry[], place: StoryPlace, reach: number): readonly Entry[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry && comparePlaces(entry, place) < 0) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - reach), low + reach + 1);
}

/** As `compareEntries` does. */
function comparePlaces({ article }: Entry, place: StoryPlace): number {
  return (
    article.published.instant - place.instant ||
    compareCodeUnits(article.permalink, place.permalink) ||
    compareCodeUnits(article.file, place.file)
  );
}

/** @returns the keys before and after one, whether or not it is there itself. */
function keysAround(map: ReadonlyMap<string, unknown>, key: string): string[] {
  return neighboursIn(map.keys(), key);
}

function datesAround(days: ReadonlyMap<string, unknown>, date: string): string[] {
  return neighboursIn(new Set(Array.from(days.keys(), (day) => day.slice(5))), date);
}

function neighboursIn(keys: Iterable<string>, key: string): string[] {
  let before: string | undefined;
  let after: string | undefined;
  for (const each of keys) {
    if (each < key && (before === undefined || each > before)) before = each;
    if (each > key && (after === undefined || each < after)) after = each;
  }
  return [before, after].filter((each) => each !== undefined);
}
