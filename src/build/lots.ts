/** Pages in lots: what one thread renders at a time. */
import type { Route } from '../archive/routes.ts';
import type { PlannedPage } from './plan.ts';

export interface Lot {
  readonly pages: readonly PlannedPage[];
  /** Whether each page's key is to be made with it. */
  readonly isUnmade: readonly boolean[];
}

/** So many that asking Astro for them takes no time. */
const enough = 250;

/** So few that what Astro and the bodies' memory hold of them takes no room. */
const most = 1000;

/**
 * All of a year lies together, and all of a month in one lot, unless it is very large: then what is
 * read and parsed for a story's page is at hand for the month's feed and data as well.
 */
export function lotsOf(
  pages: readonly PlannedPage[],
  isUnmade: (page: PlannedPage) => boolean,
): Lot[] {
  const byTime = Map.groupBy(pages, ({ route }) => timeOf(route));
  const lots: PlannedPage[][] = [];
  let lot: PlannedPage[] = [];
  for (const time of [...byTime.keys()].sort()) {
    const all = byTime.get(time) ?? [];
    for (let start = 0; start < all.length; start += most) {
      lot.push(...all.slice(start, start + most));
      if (lot.length < enough) continue;
      lots.push(lot);
      lot = [];
    }
  }
  if (lot.length > 0) lots.push(lot);
  return lots.map((some) => ({ pages: some, isUnmade: some.map(isUnmade) }));
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
