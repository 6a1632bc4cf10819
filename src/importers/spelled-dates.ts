import { isRealDay } from './published-on.ts';

export interface SpelledDate {
  /** `YYYY-MM-DD`, or `YYYY-MM` where no day is named. */
  readonly date: string;
  /** False for the 30th of February. */
  readonly real: boolean;
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const monthNames =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `October 26, 2016`, `Oct. 26 2016`, `26th October 2016`, `2016-10-26`, `October 2016`. */
const spelled = new RegExp(
  [
    String.raw`\b(?<month1>${monthNames})\.?\s+(?<day1>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year1>\d{4})\b`,
    String.raw`\b(?<day2>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<month2>${monthNames})\.?,?\s+(?<year2>\d{4})\b`,
    String.raw`\b(?<iso>\d{4}-\d{2}-\d{2})\b`,
    String.raw`\b(?<month3>${monthNames})\.?,?\s+(?<year3>\d{4})\b`,
  ].join('|'),
  'giu',
);

/**
 * Finds the dates that are written out in an English text, in the order in which they stand.
 * Only what names a year counts; nothing is completed.
 */
export function parseSpelledDates(text: string): readonly SpelledDate[] {
  return [...text.matchAll(spelled)].map((match) => {
    const part = match.groups ?? {};
    const year = part.year1 ?? part.year2 ?? part.year3 ?? '';
    const month = monthNumber(part.month1 ?? part.month2 ?? part.month3 ?? '');
    const day = part.day1 ?? part.day2;
    const date = part.iso ?? [year, month, ...(day ? [day.padStart(2, '0')] : [])].join('-');
    return {
      date,
      real: isRealDay(date.length === 7 ? `${date}-01` : date),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function monthNumber(name: string): string {
  return String(monthStarts.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
