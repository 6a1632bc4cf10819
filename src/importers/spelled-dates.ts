import { digit, monthNumber, monthPattern, westernDigits } from './months.ts';
import { isRealDay } from './published-on.ts';

export interface SpelledDate {
  /** `YYYY-MM-DD`, or `YYYY-MM` where no day is named. */
  readonly date: string;
  /** False for the 30th of February. */
  readonly real: boolean;
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The month as it is printed; absent where it is a number. */
  readonly month?: string;
}

const month = (name: string) => `(?<${name}>${monthPattern})`;
/** `تشرين الأول/أكتوبر`: the same month under its other name. */
const otherName = String.raw`(?:\s*/\s*(?:${monthPattern})|\s*\((?:${monthPattern})\))?`;
const ordinal = '(?:st|nd|rd|th|er|º|\\.)?';
const of = String.raw`(?:\s+(?:of|de|del))?`;

/** Every written date but `2016-10-26` ends in its year: `26th October 2016`, `octubre de 2016`. */
const endingInYear = new RegExp(
  [
    String.raw`${month('month1')}\.?\s+(?<day1>${digit}{1,2})${ordinal},?\s+${digit}{4}`,
    String.raw`(?<day2>${digit}{1,2})${ordinal}${of}\s+${month('month2')}${otherName}\.?,?${of}\s+${digit}{4}`,
    String.raw`${month('month3')}${otherName}\.?,?${of}\s+${digit}{4}`,
  ]
    .map((form) => String.raw`(?<![\p{L}\p{N}\p{M}])${form}$`)
    .join('|'),
  'iu',
);
const yearNumber = new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}])${digit}{4}(?![\p{L}\p{N}])`, 'gu');
const restOfIso = /^-\d{2}-\d{2}(?![\p{L}\p{N}])/u;

/** No date in words is longer before its year. */
const longest = 48;

/**
 * Finds the dates that are written out in a text, in English, French, German, Spanish or Arabic, in
 * the order in which they stand. Only what names a year counts; nothing is completed.
 */
export function parseSpelledDates(text: string): readonly SpelledDate[] {
  const dates: SpelledDate[] = [];
  // Years are few, and quickly found; the names of the months are looked for before them only.
  for (const { 0: year, index } of text.matchAll(yearNumber)) {
    const end = index + year.length;
    const iso = restOfIso.exec(text.slice(end, end + 7))?.[0];
    if (iso !== undefined) {
      const date = year + iso;
      if (/^\d{4}/.test(year))
        dates.push({ date, real: isRealDay(date), start: index, end: end + 6 });
      continue;
    }
    const from = Math.max(dates.at(-1)?.end ?? 0, index - longest);
    const match = endingInYear.exec(text.slice(from, end));
    if (match) dates.push(spelledDate(match, year, from));
  }
  return dates;
}

function spelledDate(match: RegExpExecArray, year: string, from: number): SpelledDate {
  const part = match.groups ?? {};
  const named = part.month1 ?? part.month2 ?? part.month3 ?? '';
  const day = part.day1 ?? part.day2;
  const padded = day ? [westernDigits(day).padStart(2, '0')] : [];
  const date = [westernDigits(year), monthNumber(named), ...padded].join('-');
  return {
    date,
    real: isRealDay(date.length === 7 ? `${date}-01` : date),
    start: from + match.index,
    end: from + match.index + match[0].length,
    month: named,
  };
}
