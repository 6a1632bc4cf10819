import type { Place } from './problem.ts';

/**
 * Where a place of a changed text lay before the change, for someone who has the old file open.
 *
 * @param before the old text; the change took out, put in or replaced lines in one stretch.
 * @returns undefined for a place in lines that were not there.
 */
export function formerPlace(place: Place, after: string, before: string): Place | undefined {
  const [old, now] = [before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/)];
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same++;
  if (place.line <= same) return place;
  const shift = now.length - old.length;
  const line = place.line - shift;
  if (line <= same || old[line - 1] !== now[place.line - 1]) return undefined;
  return { ...place, line, ...(place.endLine && { endLine: place.endLine - shift }) };
}
