/** Dates in words. Language and zone are always explicit, so that every machine prints the same. */
import { remembered } from './remembered.ts';

/** One for each of the few ways in which this file writes dates. */
function format(
  options: Intl.DateTimeFormatOptions,
): (language: string, timeZone?: string) => Intl.DateTimeFormat {
  const inZone = remembered((timeZone) =>
    remembered((language) => new Intl.DateTimeFormat(language, { ...options, timeZone })),
  );
  return (language, timeZone = 'UTC') => inZone(timeZone)(language);
}

const formats = {
  day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
  month: format({ month: 'long', year: 'numeric' }),
  anniversary: format({ day: 'numeric', month: 'long' }),
  year: format({ year: 'numeric' }),
  monthShort: format({ month: 'short' }),
  monthLong: format({ month: 'long' }),
  time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }),
} as const;

/** @param day `YYYY-MM-DD`. @returns `27 October 2016` in the language given. */
export function dayInWords(day: string, language: string): string {
  return inUtc(day, language, 'day');
}

/** @param month `YYYY-MM`. @returns `October 2016`. */
export function monthInWords(month: string, language: string): string {
  return inUtc(`${month}-01`, language, 'month');
}

/** @param date `MM-DD`, the 29th of February included. @returns `27 October`. */
export function anniversaryInWords(date: string, language: string): string {
  return inUtc(`2000-${date}`, language, 'anniversary');
}

/** @param year `YYYY`. @returns it in the language's own digits, never grouped. */
export function yearInWords(year: string, language: string): string {
  return inUtc(`${year}-01-01`, language, 'year');
}

/** @param month `YYYY-MM`. @returns `Oct`. */
export function monthNameShort(month: string, language: string): string {
  return inUtc(`${month}-01`, language, 'monthShort');
}

/** @param month `YYYY-MM`. @returns `October`. */
export function monthName(month: string, language: string): string {
  return inUtc(`${month}-01`, language, 'monthLong');
}

/**
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as a picture's date may be.
 * @returns as much of it in words as is known.
 */
export function partialDateInWords(date: string, language: string): string {
  if (date.length === 4) return inUtc(`${date}-01-01`, language, 'year');
  return date.length === 7 ? monthInWords(date, language) : dayInWords(date, language);
}

/**
 * @param instant milliseconds since the epoch.
 * @param timeZone IANA name.
 * @returns `27 October 2016, 18:05 GMT+4`: absolute, with its zone, since an archive is read from
 * everywhere and at any time.
 */
export function instantInWords(instant: number, language: string, timeZone: string): string {
  return instants(`${instant} ${language} ${timeZone}`);
}

/** A story's day and time stand on a dozen pages. */
const mostWords = 20_000;

const instants = remembered((key) => {
  const [instant = '', language = '', timeZone = ''] = key.split(' ');
  const [day, time] = [formats.day(language, timeZone), formats.time(language, timeZone)];
  return `${day.format(Number(instant))}, ${time.format(Number(instant))}`;
}, mostWords);

const days = remembered((key) => {
  const [day, language = '', as] = key.split(' ');
  const date = new Date(`${day}T00:00:00Z`);
  return formats[as as keyof typeof formats](language).format(date);
}, mostWords);

function inUtc(day: string, language: string, as: keyof typeof formats): string {
  return days(`${day} ${language} ${as}`);
}
