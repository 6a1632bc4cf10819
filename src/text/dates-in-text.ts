/** Dates that a text spells out. */
import { withLatinDigits } from './latin-digits.ts';
import { monthNames } from './month-names.ts';

const patterns = new Map<string, RegExp>();

/**
 * Finds the dates in a text that name at least a month and a year, in its language or in English:
 * `26 October 2016`, `October 26, 2016`, `26 octobre 2016`, `October 2016`, `2016-10-26`. A year
 * alone may be a number of anything and does not count; nothing is completed.
 *
 * @param language BCP 47
 * @returns `YYYY-MM` or `YYYY-MM-DD` each, in the order in which they stand
 */
export function datesInText(text: string, language: string): string[] {
  const plain = withLatinDigits(text).toLowerCase();
  return [...plain.matchAll(patternFor(language))].flatMap(({ groups = {} }) => {
    if (groups.iso !== undefined) return [groups.iso];
    const name = groups.month ?? groups.month2 ?? '';
    const month = monthNames(language).get(name) ?? monthNames('en').get(name);
    const year = groups.year ?? groups.year2;
    const day = groups.day ?? groups.day2;
    if (month === undefined || year === undefined || Number(day) > 31) return [];
    const parts = [year, month, ...(day === undefined ? [] : [day])];
    return [parts.map((part) => part.padStart(2, '0')).join('-')];
  });
}

function patternFor(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const names = [...monthNames(language).keys(), ...monthNames('en').keys()]
    // Some languages have numbers for months; those would make dates of everything.
    .filter((name) => /^\p{L}/u.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const year = String.raw`,?\s+(?:de\s+)?`;
  const pattern = new RegExp(
    [
      String.raw`(?<![\d-])(?<iso>\d{4}-\d{2}-\d{2})(?![\d-])`,
      String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|[.º])?\s+(?:(?:of|de)\s+)?(?<month>${names})\.?${year}(?<year>\d{4})(?!\d)`,
      String.raw`(?<!\p{L})(?<month2>${names})\.?(?:\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?)?${year}(?<year2>\d{4})(?!\d)`,
    ].join('|'),
    'gu',
  );
  patterns.set(language, pattern);
  return pattern;
}
