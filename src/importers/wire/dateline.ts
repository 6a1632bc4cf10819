import type { Paragraph } from '../import.ts';

/** `Dubai`, `New Delhi`, `Port-au-Prince`, `St. Petersburg`, `Aleppo, Syria`. */
const word = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const link = '(?:of|the|and|de|del|des|du|da|do|la|le|les|el|al|am|an|der|den|upon|sur)';
const name = `${word}(?: (?:${link} )?${word}){0,3}`;
const placeBeforeColon = new RegExp(`^(${name}(?:, ${name}){0,2}):\\s+(?=\\S)`, 'u');

/** Words that stand before a colon at the head of a story and are no places. */
const labels = new Set(
  (
    'advisory alert analysis answer breaking clarification comment correction corrects editorial ' +
    'exclusive explainer factbox feature flash focus highlights interview live note obituary opinion ' +
    'photo photos picture pictures poll profile q question quote read recap review summary timeline ' +
    'update updates urgent video warning watch'
  ).split(' '),
);

/**
 * Reads the place that opens the first paragraph: `Dubai: The first sentence`. The colon is
 * layout; the place stays as it is printed.
 *
 * @returns the place, if there is one, and the paragraph without it
 */
export function parseDateline(first: Paragraph): {
  readonly place?: string;
  readonly rest: Paragraph;
} {
  const match = placeBeforeColon.exec(first.text);
  const place = match?.[1];
  if (!match || !place || labels.has(place.toLowerCase())) return { rest: first };
  const skippedLines = match[0].split('\n').length - 1;
  return {
    place,
    rest: { text: first.text.slice(match[0].length), line: first.line + skippedLines },
  };
}
