/** The months of the archived feed. */
import { dayOf } from '../text/zones.ts';
import type { ViewContext } from './context.ts';

const known = new WeakMap<ViewContext, readonly string[]>();

/**
 * Every month of the calendar from the first story's to the build's own, as `YYYY-MM`, those
 * without a story included: the neighbours of a month are then fixed from the start, and no story
 * but its own ever changes its document.
 */
export function feedMonths(context: ViewContext): readonly string[] {
  let months = known.get(context);
  if (!months) {
    months = calendarMonths(context);
    known.set(context, months);
  }
  return months;
}

function calendarMonths({ index, now, site }: ViewContext): string[] {
  const first = index.entries[0]?.article.published.day.slice(0, 7);
  const last = dayOf(now, site.timeZone).slice(0, 7);
  const months: string[] = [];
  for (let month = first; month !== undefined && month <= last; month = monthAfter(month)) {
    months.push(month);
  }
  return months;
}

/** @param month `YYYY-MM`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
