/** Pages in lots: what one thread renders at a time. */
import type { Route } from '../archive/routes.ts';
import type { PlannedPage } from './plan.ts';

export interface Lot {
  readonly pages: readonly PlannedPage[];
  /** Whether each page's key is to be made with it. */
  readonly isUnmade: readonly boolean[];
}

/** So few that what Astro remembers of them takes no room, so many that asking it takes no time. */
const together = 250;

/**
 * All of a year lies together, and in it all of a month: stories' texts and words are read once for
 * all that show them, and need not be remembered for long.
 */
export function lotsOf(
  pages: readonly PlannedPage[],
  isUnmade: (page: PlannedPage) => boolean,
): Lot[] {
  const byTime = Map.groupBy(pages, ({ route }) => timeOf(route));
  const sorted = [...byTime.keys()].sort().flatMap((time) => byTime.get(time) ?? []);
  const lots: Lot[] = [];
  for (let start = 0; start < sorted.length; start += together) {
    const some = sorted.slice(start, start + together);
    lots.push({ pages: some, isUnmade: some.map(isUnmade) });
  }
  return lots;
}

/** @returns `2016-10` or `2016`; nothing for what belongs to no time. */
function timeOf(route: Route): string {
  if ('month' in route) return route.month;
  if ('day' in route) return route.day.slice(0, 7);
  if ('year' in route) return route.year;
  if (route.kind !== 'article') return '';
  const [, year, month] = /^\/(\d{4})\/(\d{2})\//.exec(route.permalink) ?? [];
  return month === undefined ? '' : `${year}-${month}`;
}
