import { monthNames } from '../text/month-names.ts';
import { withLatinDigits } from '../text/latin-digits.ts';

/**
 * Reads the date of a timeline's entry, in the article's language or in English.
 *
 * @param text `27 October 2016`, `October 27, 2016`, `Thursday, 27 October 2016`, `October 2016`,
 * `2016`, or ISO 8601 with year, month and day
 * @param language BCP 47
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or undefined for what is no date or has no year
 */
export function parseTimelineDate(text: string, language: string): string | undefined {
  const plain = withLatinDigits(text).trim().toLowerCase();
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(plain);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const words = plain.replace(/^\p{L}+,\s+/u, '');
  const [, day, dayMonth, dayYear] =
    /^(\d{1,2})(?:st|nd|rd|th|er|[.º])?\s+(?:de\s+)?(\D+?),?\s+(?:de\s+)?(\d{4})$/u.exec(words) ??
    [];
  if (day) return dateOf(dayYear, monthOf(dayMonth, language), day);
  const [, month, monthDay, year] =
    /^(\D+?)\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/u.exec(words) ?? [];
  return month ? dateOf(year, monthOf(month, language), monthDay) : undefined;
}

function dateOf(year = '', month?: string | null, day?: string): string | undefined {
  if (month === null) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  const whole = `${date}${'-01'.repeat(3 - parts.length)}`;
  const instant = Date.parse(`${whole}T00:00:00Z`);
  if (Number.isNaN(instant)) return undefined;
  return new Date(instant).toISOString().startsWith(whole) ? date : undefined;
}

/** @returns the number of a month, or null for a word that is none. */
function monthOf(word = '', language: string): string | null {
  const name = word.trim().replace(/\.$/, '').replace(/^de /, '');
  return monthNames(language).get(name) ?? monthNames('en').get(name) ?? null;
}
