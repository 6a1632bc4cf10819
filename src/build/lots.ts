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
 * Stories lie beside the files of their month, so that a text is read and parsed once for all that
 * show it.
 */
export function lotsOf(
  pages: readonly PlannedPage[],
  isUnmade: (page: PlannedPage) => boolean,
): Lot[] {
  const byMonth = Map.groupBy(pages, ({ route }) => monthOf(route));
  const sorted = [...byMonth.keys()].sort().flatMap((month) => byMonth.get(month) ?? []);
  const lots: Lot[] = [];
  for (let start = 0; start < sorted.length; start += together) {
    const some = sorted.slice(start, start + together);
    lots.push({ pages: some, isUnmade: some.map(isUnmade) });
  }
  return lots;
}

/** @returns `2016-10`; nothing for what belongs to no month. */
function monthOf(route: Route): string {
  if ('month' in route) return route.month;
  if (route.kind !== 'article') return '';
  const [, year, month] = /^\/(\d{4})\/(\d{2})\//.exec(route.permalink) ?? [];
  return month === undefined ? '' : `${year}-${month}`;
}
