/** The place, day and agency that open a story: `Dubai:`, `DUBAI, Oct 27 (AFP) -`, `(Reuters) -`. */
import type { Paragraph } from '../import.ts';
import type { AgencyFinder, AgencyMention } from '../known-agencies.ts';
import { digit, monthNumber, monthPattern, westernDigits } from '../months.ts';
import { isPlaceName } from './no-places.ts';

export interface FoundDateline {
  /** The place as it is printed. */
  readonly place?: string;
  /** The day, as far as it is printed; `year` is seldom there. */
  readonly day?: PrintedDay;
  readonly agencies: readonly AgencyMention[];
  /** All of it, verbatim, with its dash or colon. */
  readonly printed: string;
  readonly line: number;
  /** False for a bare `Place:`, which other words may look like. */
  readonly certain: boolean;
}

export interface PrintedDay {
  /** `2016`, where it is printed. */
  readonly year?: string;
  /** `10`. */
  readonly month: string;
  /** `27`. */
  readonly day: string;
  /** As printed: `27 oct`. */
  readonly printed: string;
  /** The name of the month, as printed. */
  readonly name: string;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const link = '(?:of|the|and|de|del|des|du|da|do|la|le|les|el|al|am|an|der|den|upon|sur)';
const latinName = `${word}(?: (?:${link} )?${word}){0,3}`;
const arabicWord = String.raw`(?=\p{Script=Arabic})\p{L}[\p{L}\p{M}]*`;
const arabicName = `${arabicWord}(?: ${arabicWord}){0,2}`;
const latinPlace = `${latinName}(?:, ${latinName}){0,2}(?:/${latinName})?`;
const arabicPlace = `${arabicName}(?:/${arabicName})?`;

const month = (group: string) =>
  String.raw`(?<${group}>(?:${monthPattern}))(?![\p{L}\p{M}])(?:\s*/\s*(?:${monthPattern})|\s*\((?:${monthPattern})\))?\.?`;
const year = (group: string) => String.raw`(?:,?\s+(?:de\s+)?(?<${group}>${digit}{4}))?`;
const dayFirst = String.raw`(?:le |den |el )?(?<day1>${digit}{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s+(?:of|de))?\s+${month('month1')}${year('year1')}`;
const monthFirst = String.raw`${month('month2')}\s+(?<day2>${digit}{1,2})(?:st|nd|rd|th)?${year('year2')}`;
const date = `(?<date>${dayFirst}|${monthFirst})`;
const mark = String.raw`(?:\s*[,،]\s*|\s+[-–—]\s+)(?:في\s+)?`;
const space = String.raw`\s+(?:في\s+)?`;
/** Between an Arabic place and its day there may be a space alone, where an agency follows. */
const placeAndDate = `(?:(?<place>${latinPlace}|${arabicPlace})(?:${mark}${date})?)`;
const arabicPlaceAndDate = placeAndDate.replace(mark, space).replace(`${latinPlace}|`, '');

const bracketed = String.raw`\s*(?:[-–—,]\s*)?(?:\((?<brackets>[^()\n]{2,60})\)|/\s?(?<slashes>[^/\n]{2,60}?)\s?/)`;
const bare = String.raw`\s*[-–—,]\s*(?<bare>[\p{L}\p{M} .]{2,30}?)`;
const close = String.raw`\s*(?<close>\.?\s?(?:[-–—]|--)|:)(?:\s+|$)`;
/** An agency may stand on a line of its own with the place, without any mark after it. */
const closeOrEnd = String.raw`(?:${close}|\s*\n|\s*$)`;

const withAgency = new RegExp(`^${placeAndDate}?${bracketed}${close}`, 'u');
const withArabicAgency = new RegExp(`^${arabicPlaceAndDate}${bracketed}${close}`, 'u');
const withBareAgency = new RegExp(`^${placeAndDate}${bare}${closeOrEnd}`, 'u');
const withDate = new RegExp(`^${placeAndDate.replace(/\?\)$/, ')')}${close}`, 'u');
const inCapitals = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{Lu}\p{M}.’'-]+(?:[ /]\p{Lu}[\p{Lu}\p{M}.’'-]+){0,3}(?:, ${latinName}){0,2})\s+(?:[-–—]|--)\s+(?=\S)`,
  'u',
);
const beforeColon = new RegExp(`^(?<place>${latinName}(?:, ${latinName}){0,2}):\\s+(?=\\S)`, 'u');

/** No dateline is longer; the search ends there. */
const longest = 200;

/**
 * Reads the dateline at the head of a paragraph. A bare place before a colon counts, as the layout
 * has it; before a dash it counts in capitals only, or with a day or an agency. What stands between
 * brackets is an agency when it is a known one, or when a place in capitals or a day is before it.
 *
 * @param first the story's first paragraph
 * @param agencies those that the site and Stet know
 * @returns the dateline, if there is one, and the paragraph without it (its text may be empty)
 */
export function parseDateline(
  first: Paragraph,
  agencies: AgencyFinder,
): { readonly dateline?: FoundDateline; readonly rest: Paragraph } {
  const head = first.text.slice(0, longest);
  for (const [form, needed, certain] of forms) {
    const match = needed.test(head) ? form.exec(head) : null;
    const found = match && check(match, first.line, agencies);
    if (!match || !found) continue;
    const end = match[0].length;
    const skippedLines = match[0].split('\n').length - 1;
    const text = first.text.slice(end);
    if (head.length === end && first.text.length > end) continue;
    return {
      dateline: { ...found, printed: match[0].trim(), line: first.line, certain },
      rest: { text, line: first.line + skippedLines },
    };
  }
  return { rest: first };
}

/** Each with what it cannot be without, which is quickly seen; and whether it is certain. */
const forms: readonly (readonly [RegExp, RegExp, boolean])[] = [
  [withAgency, /[(/]/, true],
  [withArabicAgency, /[(/]/, true],
  [withBareAgency, /[-–—,]/, true],
  [withDate, /[0-9٠-٩۰-۹]/, true],
  [inCapitals, /[-–—]/, true],
  [beforeColon, /:/, false],
];

function check(
  match: RegExpExecArray,
  line: number,
  finder: AgencyFinder,
): Pick<FoundDateline, 'place' | 'day' | 'agencies'> | undefined {
  const part = match.groups ?? {};
  if (part.place !== undefined && !isPlaceName(part.place)) return undefined;
  const printed = (part.brackets ?? part.slashes ?? part.bare)?.trim();
  let agencies: readonly AgencyMention[] = [];
  if (printed !== undefined) {
    const known = finder.list(printed, line);
    const sure = part.date !== undefined || isInCapitals(part.place);
    const may = part.bare === undefined && part.close !== ':' && sure && printed.length <= 30;
    if (!known && !may) return undefined;
    agencies = known ?? [finder.unknown(printed, line)];
  }
  const day = printedDay(part);
  return {
    ...(part.place ? { place: part.place } : {}),
    ...(day ? { day } : {}),
    agencies,
  };
}

function isInCapitals(name: string | undefined): boolean {
  return name !== undefined && /^\p{Lu}{2}/u.test(name);
}

function printedDay(part: Readonly<Record<string, string | undefined>>): PrintedDay | undefined {
  const name = part.month1 ?? part.month2;
  const day = part.day1 ?? part.day2;
  if (!name || !day || !part.date) return undefined;
  const printedYear = part.year1 ?? part.year2;
  return {
    ...(printedYear ? { year: westernDigits(printedYear) } : {}),
    month: monthNumber(name),
    day: westernDigits(day).padStart(2, '0'),
    printed: part.date,
    name,
  };
}
