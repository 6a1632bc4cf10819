/** Dates in words. Language and zone are always explicit, so that every machine prints the same. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language, options);
    formatters.set(key, found);
  }
  return found;
}

/** @param day `YYYY-MM-DD`. @returns `27 October 2016` in the language given. */
export function dayInWords(day: string, language: string): string {
  return inUtc(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** @param month `YYYY-MM`. @returns `October 2016`. */
export function monthInWords(month: string, language: string): string {
  return inUtc(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** @param date `MM-DD`, the 29th of February included. @returns `27 October`. */
export function anniversaryInWords(date: string, language: string): string {
  return inUtc(`2000-${date}`, language, { day: 'numeric', month: 'long' });
}

/** @param year `YYYY`. @returns it in the language's own digits, never grouped. */
export function yearInWords(year: string, language: string): string {
  return inUtc(`${year}-01-01`, language, { year: 'numeric' });
}

/** @param month `YYYY-MM`. @returns `Oct`. */
export function monthNameShort(month: string, language: string): string {
  return inUtc(`${month}-01`, language, { month: 'short' });
}

/** @param month `YYYY-MM`. @returns `October`. */
export function monthName(month: string, language: string): string {
  return inUtc(`${month}-01`, language, { month: 'long' });
}

/**
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as a picture's date may be.
 * @returns as much of it in words as is known.
 */
export function partialDateInWords(date: string, language: string): string {
  if (date.length === 4) return inUtc(`${date}-01-01`, language, { year: 'numeric' });
  return date.length === 7 ? monthInWords(date, language) : dayInWords(date, language);
}

/**
 * @param instant milliseconds since the epoch.
 * @param timeZone IANA name.
 * @returns `27 October 2016, 18:05 GMT+4`: absolute, with its zone, since an archive is read from
 * everywhere and at any time.
 */
export function instantInWords(instant: number, language: string, timeZone: string): string {
  const day = formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const time = formatter(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  });
  return `${day.format(instant)}, ${time.format(instant)}`;
}

function inUtc(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
