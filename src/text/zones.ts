/** Calendar arithmetic in a named time zone, independent of the machine's own zone and locale. */

export interface ZoneTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const hour = 3_600_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  let found = clocks.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, found);
  }
  return found;
}

/** @returns whether `name` is an IANA time zone that this Node knows: `Asia/Dubai`, `UTC`. */
export function isTimeZone(name: string): boolean {
  // Node also takes offsets such as `+04:00`, which have no summer time and so no history.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clock(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param instant milliseconds since the epoch.
 * @param timeZone IANA name; a name that is none throws a RangeError.
 * @returns what a clock and a calendar on a wall of that zone show.
 */
export function zoneTime(instant: number, timeZone: string): ZoneTime {
  const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(clock(timeZone).format(instant));
  if (!shown) throw new RangeError(`No calendar for ${instant} in ${timeZone}`);
  return {
    year: Number(shown[3]),
    month: Number(shown[1]),
    day: Number(shown[2]),
    hour: Number(shown[4]),
    minute: Number(shown[5]),
    second: Number(shown[6]),
  };
}

/** @returns `YYYY-MM-DD`, the calendar day of an instant in a zone. */
export function dayOf(instant: number, timeZone: string): string {
  const { year, month, day } = zoneTime(instant, timeZone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** @returns the calendar year of an instant in a zone: `2016`. */
export function yearOf(instant: number, timeZone: string): string {
  return dayOf(instant, timeZone).slice(0, 4);
}

/** @returns milliseconds by which the zone's clocks are ahead of UTC at an instant. */
export function offsetOf(instant: number, timeZone: string): number {
  const at = zoneTime(instant, timeZone);
  const asUtc = utc(at.year, at.month, at.day) + at.hour * hour + at.minute * 60_000;
  return asUtc + at.second * 1000 - Math.floor(instant / 1000) * 1000;
}

/** @returns the zone's offset at an instant as RFC 3339 writes it: `+04:00`, `-03:30`, `Z`. */
export function offsetText(instant: number, timeZone: string): string {
  const minutes = Math.round(offsetOf(instant, timeZone) / 60_000);
  if (minutes === 0) return 'Z';
  const far = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(far / 60))}:${two(far % 60)}`;
}

/** @returns `2016-10-27T18:05:00+04:00`: an instant as clocks of a zone show it, to the minute. */
export function minuteText(instant: number, timeZone: string): string {
  const { hour: hours, minute } = zoneTime(instant, timeZone);
  const time = `${two(hours)}:${two(minute)}:00`;
  return `${dayOf(instant, timeZone)}T${time}${offsetText(instant, timeZone)}`;
}

/**
 * The first instant of a calendar day in a zone. Where clocks skip midnight the day starts later
 * (01:00 in São Paulo on 4 November 2018); where a zone skipped the whole day (Apia, 30 December
 * 2011) it is the start of the next one.
 *
 * @param day `YYYY-MM-DD`, a day that the calendar has.
 * @returns milliseconds since the epoch.
 */
export function startOfDay(day: string, timeZone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const midnight = utc(year, month, date);
  const offsets = [-26, 26].map((hours) => offsetOf(midnight + hours * hour, timeZone));
  const candidates = offsets.map((offset) => midnight - offset).sort((a, b) => a - b);
  for (const candidate of candidates) {
    if (dayOf(candidate, timeZone) === day && isMidnight(candidate, timeZone)) return candidate;
  }
  return firstInstant(day, timeZone, midnight);
}

/** The clocks jumped over midnight: the day begins at the jump, found by halving. */
function firstInstant(day: string, timeZone: string, midnight: number): number {
  let before = midnight - 26 * hour;
  let after = midnight + 26 * hour;
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (dayOf(middle, timeZone) < day) before = middle;
    else after = middle;
  }
  return after;
}

function isMidnight(instant: number, timeZone: string): boolean {
  const at = zoneTime(instant, timeZone);
  return at.hour === 0 && at.minute === 0 && at.second === 0;
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999; this does not. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
