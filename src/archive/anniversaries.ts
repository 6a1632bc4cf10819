/** The days of a calendar by their place in the year: what happened on this day. */
import { compareCodeUnits } from './order.ts';

const known = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/**
 * @param days the archive's days by `2016-10-27`, oldest first. The answer is kept with the map,
 * since every page of a day asks for it.
 * @returns days by `10-27`, in the order of the year, each list oldest first.
 */
export function anniversaries(
  days: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
  let found = known.get(days);
  if (!found) {
    const byDate = Map.groupBy(days.keys(), (day) => day.slice(5));
    found = new Map([...byDate].sort(([a], [b]) => compareCodeUnits(a, b)));
    known.set(days, found);
  }
  return found;
}
