/** Instants for machines, with the offset of a zone so that the day stays the one that was printed. */
import { offsetOf } from './zones.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
const minute = 60_000;

/**
 * @param instant milliseconds since the epoch.
 * @param timeZone IANA name.
 * @returns RFC 3339 (5.6): `2016-10-27T18:05:00+04:00`.
 */
export function rfc3339(instant: number, timeZone: string): string {
  const { wall, minutes } = wallClock(instant, timeZone);
  return wall.toISOString().slice(0, 19) + (minutes === 0 ? 'Z' : offsetText(minutes, ':'));
}

/** @returns RFC 822 with four digits of the year, as RSS asks: `Thu, 27 Oct 2016 18:05:00 +0400`. */
export function rfc822(instant: number, timeZone: string): string {
  const { wall, minutes } = wallClock(instant, timeZone);
  const day = `${days[wall.getUTCDay()]}, ${two(wall.getUTCDate())} ${months[wall.getUTCMonth()]}`;
  const year = String(wall.getUTCFullYear()).padStart(4, '0');
  return `${day} ${year} ${wall.toISOString().slice(11, 19)} ${offsetText(minutes, '')}`;
}

/** Offsets of whole minutes only: before standard time, zones had seconds too. */
function wallClock(instant: number, timeZone: string): { wall: Date; minutes: number } {
  const minutes = offsetMinutes(instant, timeZone);
  return { wall: new Date(instant + minutes * minute), minutes };
}

const day = 86_400_000;
/** By zone and UTC day: the offset, or undefined for a day on which clocks were changed. */
const offsets = new Map<string, Map<number, number | undefined>>();

/** A calendar takes its time, and a build asks for each story's instants many times over. */
function offsetMinutes(instant: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  const date = Math.floor(instant / day);
  if (!known.has(date)) {
    const [first, last] = [date * day, (date + 1) * day].map((at) => offsetAt(at, timeZone));
    known.set(date, first === last ? first : undefined);
  }
  return known.get(date) ?? offsetAt(instant, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  return Math.round(offsetOf(instant, timeZone) / minute);
}

function offsetText(minutes: number, between: string): string {
  const far = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(far / 60))}${between}${two(far % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
