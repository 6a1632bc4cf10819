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

const namesByLanguage = new Map<string, ReadonlyMap<string, string>>();

/** Many languages inflect a month's name after a day; both forms are in the list. */
function monthNames(language: string): ReadonlyMap<string, string> {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let at = 0; at < 12; at += 1) {
        const part = format
          .formatToParts(Date.UTC(2016, at, 15))
          .find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '');
        if (name) names.set(name, `${at + 1}`);
      }
    }
  }
  namesByLanguage.set(language, names);
  return names;
}

/** Arabic and Persian digits as ASCII. */
function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${digit.charCodeAt(0) & 0xf}`);
}
