import { remembered } from '../text/remembered.ts';
import type { Link } from '../views/link.ts';

/** A stretch of a printed line, with a link where it is a name that has a page. */
export interface Stretch {
  readonly text: string;
  readonly href?: string;
}

/**
 * Links the names in a printed line, such as a byline, and leaves every character of it as it is.
 *
 * @param line the line as printed: `By Jane Roe in Aleppo`.
 * @param names links whose text may occur in it; the first occurrence of each becomes a link.
 * @returns the line in pieces, in order; a name that does not occur is left out.
 */
export function linkNames(line: string, names: readonly Link[]): Stretch[] {
  const found = names
    .map(({ text, href }) => ({ text, href, at: line.indexOf(text) }))
    .filter(({ text, at }) => at >= 0 && text !== '')
    .toSorted((a, b) => a.at - b.at || b.text.length - a.text.length);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { text, href, at } of found) {
    if (at < end) continue;
    if (at > end) stretches.push({ text: line.slice(end, at) });
    stretches.push({ text, href });
    end = at + text.length;
  }
  if (end < line.length) stretches.push({ text: line.slice(end) });
  return stretches;
}

const listFormat = remembered((language) => new Intl.ListFormat(language));

/**
 * @param names in the order in which they are printed.
 * @param phrase how the language puts a list of names: `(names) => \`By ${names}\``.
 * @param language BCP 47: decides commas and the last `and`.
 * @returns the whole phrase in pieces, each name with its link.
 */
export function listNames(
  names: readonly Link[],
  phrase: (names: string) => string,
  language: string,
): Stretch[] {
  const list = listFormat(language).format(names.map(({ text }) => text));
  return linkNames(phrase(list), names);
}
