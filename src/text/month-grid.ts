/** A month as a calendar prints it: weeks in rows, in the order of the reader's language. */
import { remembered } from './remembered.ts';

export interface MonthGrid {
  /** Seven, from the first day of the week: `Mon` and, for those who listen, `Monday`. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** Rows of seven days, `YYYY-MM-DD`; undefined outside the month. */
  readonly weeks: readonly (readonly (string | undefined)[])[];
}

const dayLength = 86_400_000;

/**
 * @param month `YYYY-MM`.
 * @param language BCP 47: decides the names and the day on which a week begins.
 */
export function monthGrid(month: string, language: string): MonthGrid {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const startsOn = firstWeekday(language);
  const lead = (new Date(first).getUTCDay() - startsOn + 7) % 7;
  const days = daysIn(month);
  const weeks = Array.from({ length: Math.ceil((lead + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - lead + 1;
      return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, '0')}` : undefined;
    }),
  );
  return { weekdays: weekdayNames(startsOn, language), weeks };
}

/** @param month `YYYY-MM`. @returns how many days it has. */
export function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(0);
  last.setUTCFullYear(year, number, 0);
  return last.getUTCDate();
}

/** @returns 0 for Sunday to 6 for Saturday, as `Date` counts them. */
const firstWeekday = remembered((language): number => {
  // ECMA-402 has it since 2025; the compiler's library not yet. 1 is Monday and 7 Sunday.
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo(): { firstDay: number };
  };
  return locale.getWeekInfo().firstDay % 7;
});

const names = new Map<string, MonthGrid['weekdays']>();

function weekdayNames(startsOn: number, language: string): MonthGrid['weekdays'] {
  let found = names.get(language);
  if (!found) {
    const format = (weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    const [short, long] = [format('short'), format('long')];
    // The fourth of January 1970 was a Sunday.
    found = Array.from({ length: 7 }, (_, at) => {
      const day = (3 + startsOn + at) * dayLength;
      return { short: short.format(day), long: long.format(day) };
    });
    names.set(language, found);
  }
  return found;
}
