/** Days and instants as front matter gives them: RFC 3339 (5.6), or its full-date alone. */
import { dayOf, startOfDay } from '../text/zones.ts';
import type { Moment } from './article.ts';

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** What is wrong with a text that should be a day or an instant. */
export type DateFault = 'form' | 'impossible';

/**
 * @param text `YYYY-MM-DD`, or an RFC 3339 date-time with its offset; its seconds may be missing.
 * @param form `day` where a time of day makes no sense.
 * @returns what is wrong, or undefined: the form, or a day or hour that no calendar or clock has.
 */
export function dateFault(text: string, form: 'day' | 'moment'): DateFault | undefined {
  const date = dateForm.exec(text);
  if (date) return isCalendarDay(date) ? undefined : 'impossible';
  const time = form === 'moment' ? timeForm.exec(text) : null;
  if (!time) return 'form';
  const [, day = '', hour, minute, second = '0', offsetHour = '0', offsetMinute = '0'] = time;
  const inRange =
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(offsetHour) <= 14 &&
    Number(offsetMinute) < 60;
  return inRange && isCalendarDay(dateForm.exec(day)) ? undefined : 'impossible';
}

function isCalendarDay(date: RegExpExecArray | null): boolean {
  if (!date) return false;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && !leap ? 28 : (daysOfMonths[month - 1] ?? 0));
}

/**
 * @param text a text in which `dateFault` finds nothing wrong.
 * @param timeZone the site's zone (IANA name), for `day` and for the start of a day.
 */
export function momentOf(text: string, timeZone: string): Moment {
  if (text.length === 10) {
    return { text, instant: startOfDay(text, timeZone), day: text, hasTime: false };
  }
  const instant = Date.parse(text);
  return { text, instant, day: dayOf(instant, timeZone), hasTime: true };
}

/**
 * Whether one moment is certainly before another. A date alone is a whole day, so it is compared
 * with an instant by calendar days: `2016-10-27` is neither before nor after that day's noon.
 */
export function isBefore(one: Moment, other: Moment): boolean {
  if (one.hasTime && other.hasTime) return one.instant < other.instant;
  return one.day < other.day;
}
