import { finding } from '../../problems/finding.ts';
import type { Finding } from '../../problems/problem.ts';
import { contentFile } from '../knowledge.ts';
import { blocksOf } from './paragraphs.ts';
import type { Story } from './story.ts';

const mark = '[*_]{0,3}';
const dash = String.raw`(?:\s+[-–—]{1,2}\s+|\s*—\s*)`;
const date = String.raw`(?:,\s[^.!?\n():–—]{1,40})?`;
const agency = String.raw`\s*\([\p{L}\p{M}/ .&-]{2,40}\)`;
const word = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const name = `${word}(?: ${word}){0,2}(?:, ${word}(?: ${word}){0,2})?`;

/** `DUBAI, Oct 27 (AFP) -`, `دبي (رويترز) -`: an agency in brackets and a dash leave no doubt. */
const wire = new RegExp(
  String.raw`^(${mark}(\p{L}[\p{L}\p{M} .’'-]{1,40}?)${date}${agency}${mark}(?:${dash}|:\s+))`,
  'u',
);
/** `ALEPPO, Syria —`, `HASS:`: four capitals or more, or a country behind them. */
const capitals = new RegExp(
  String.raw`^(${mark}(\p{Lu}[\p{Lu} .’'-]{3,40})(?:, [\p{L} .]{2,40}?)?${mark}(?:${dash}|:${mark}\s+))`,
  'u',
);
/** `Dubai: `, `Aleppo, Syria: `. */
const placeAndColon = new RegExp(
  String.raw`^(${mark}(${name})(?::${mark}|${mark}:)\s+)(?=\S)`,
  'u',
);

/** What may follow the place of the story's own dateline: a date, an agency, and then a sign. */
const behindOwn = new RegExp(String.raw`^${date}(?:${agency})?${mark}(?:${dash}|:${mark}\s+)`, 'u');

/** Words that stand before a colon or a dash at the head of a story and are no places. */
const labels = new Set(
  (
    'advisory alert analysis answer background breaking clarification comment correction editorial ' +
    'exclusive explainer factbox fact box flash focus highlights interview live note obituary opinion ' +
    'profile question recap review summary timeline update updated urgent warning watch nasa unicef'
  ).split(' '),
);

/** The place, and what else a wire prints before the first word, left at the head of the text. */
export function datelineFindings(story: Story): Finding[] {
  const first = blocksOf(story.body)[0] ?? '';
  if (/^\s*(?:[#>|:<!]|[-+*] |\d)/.test(first)) return [];
  const found = ownDateline(first, story.dateline?.place) ?? anyDateline(first, story);
  if (!found) return [];
  return [
    finding('body/dateline-in-text', {
      file: contentFile(story.file),
      bodyText: found.words,
      what: `The text begins with what looks like a dateline: “${found.words.replace(/[*_]/g, '')}”.`,
      why: story.dateline ? 'It would be printed twice.' : undefined,
      fix: story.dateline
        ? 'delete it from the text.'
        : `delete it from the text and write among the fields\n  dateline: ${found.place}`,
    }),
  ];
}

interface Found {
  readonly words: string;
  readonly place: string;
}

/** One pattern for every place: to make one for each story took longer than all else that is read. */
function ownDateline(first: string, place: string | undefined): Found | undefined {
  if (place === undefined) return undefined;
  const start = /^[*_]*/.exec(first)?.[0].length ?? 0;
  const end = start + place.length;
  const printed = first.slice(start, end);
  if (start > 3 || printed.toLowerCase() !== place.toLowerCase()) return undefined;
  const rest = behindOwn.exec(first.slice(end))?.[0];
  return rest === undefined ? undefined : foundIn(first.slice(0, end) + rest, printed);
}

function anyDateline(first: string, { dateline }: Story): Found | undefined {
  const found = foundBy(wire, first) ?? foundBy(capitals, first);
  // With a dateline in its field, another name before a colon is somebody who speaks.
  return found ?? (dateline ? undefined : foundBy(placeAndColon, first));
}

function foundBy(pattern: RegExp, text: string): Found | undefined {
  const [, words = '', place = ''] = pattern.exec(text) ?? [];
  return foundIn(words, place);
}

function foundIn(words: string, printed: string): Found | undefined {
  const place = printed.trim();
  if (place === '' || labels.has(place.toLowerCase())) return undefined;
  return { words: words.trim(), place: withoutCapitals(place) };
}

/** `DUBAI` is how wires print it; the page's style decides on capitals. */
function withoutCapitals(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.replace(
    /(\p{Lu})([\p{Lu}\p{M}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}
