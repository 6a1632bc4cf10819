/** The parts of an archive that outputs are made of: what changes in none of an output's part leaves it as it is. */
import type { ArchiveIndex } from '../archive/archive-index.ts';
import type { GroupKind } from '../archive/records.ts';
import type { Route } from '../archive/routes.ts';
import type { RouteOf } from './view-of.ts';

/** A part of the archive that an output is made of: a day, a month, a group. */
export type Cell = string;

export const ofStory = 'story ';

export const cell = {
  story: (permalink: string): Cell => `${ofStory}${permalink}`,
  day: (day: string): Cell => `day ${day}`,
  date: (day: string): Cell => `date ${day.slice(-5)}`,
  month: (day: string): Cell => `month ${day.slice(0, 7)}`,
  feedMonth: (day: string): Cell => `feed ${day.slice(0, 7)}`,
  year: (day: string): Cell => `year ${day.slice(0, 4)}`,
  group: (kind: GroupKind, id: string): Cell => `${kind} ${id}`,
  groupYear: (kind: GroupKind, id: string, day: string): Cell => `${kind} ${id} ${day.slice(0, 4)}`,
};

/**
 * The cell of each output; `anew` where its key is made anew at every build, because it is cheap or
 * shows all of the archive. When in doubt, `anew` is always right.
 */
export const cells: {
  readonly [K in Route['kind']]: 'anew' | ((route: RouteOf<K>, index: ArchiveIndex) => Cell);
} = {
  front: 'anew',
  'not-found': 'anew',
  rss: 'anew',
  atom: 'anew',
  'json-feed': 'anew',
  'feed-month': ({ month }) => cell.feedMonth(month),
  'group-feed': ({ group, id }, index) => cell.group(group, presentId(group, id, index)),
  'corrections-feed': 'anew',
  opml: 'anew',
  'feed-style': 'anew',
  'sitemap-index': 'anew',
  'sitemap-month': ({ month }) => cell.month(month),
  'sitemap-lists': 'anew',
  'sitemap-news': 'anew',
  robots: 'anew',
  llms: 'anew',
  tdmrep: 'anew',
  ris: ({ month }) => cell.month(month),
  bibtex: ({ month }) => cell.month(month),
  csl: ({ month }) => cell.month(month),
  'data-month': ({ month }) => cell.month(month),
  'data-index': 'anew',
  'data-schema': 'anew',
  redirect: 'anew',
  article: ({ permalink }) => cell.story(permalink),
  page: 'anew',
  years: 'anew',
  year: ({ year }) => cell.year(year),
  month: ({ month }) => cell.month(month),
  day: ({ day }) => cell.day(day),
  anniversaries: 'anew',
  anniversary: ({ date }) => cell.date(date),
  thread: ({ permalink }) => cell.story(permalink),
  groups: 'anew',
  group: ({ group, id }) => cell.group(group, id),
  'group-year': ({ group, id, year }) => cell.groupYear(group, id, year),
};

/** @returns the id of today of a group that may be named by a former one. */
export function presentId(kind: GroupKind, id: string, index: ArchiveIndex): string {
  return index.record(kind, id)?.id ?? id;
}
