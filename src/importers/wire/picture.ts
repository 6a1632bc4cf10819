import type { Problem } from '../../problems/problem.ts';
import type { MetField, PictureWords } from '../import.ts';
import { parseSpelledDates } from '../spelled-dates.ts';
import type { CaptionLine } from './caption.ts';
import { spaceDashes } from './paragraphs.ts';
import { parsePicturePlace } from './picture-place.ts';

/**
 * Takes from a caption all that it says of its picture: the words, the credit, the date on which
 * it was taken and the place. A date counts when it is the only one in the caption.
 *
 * @param file the name for problems
 * @returns no words where there is no caption
 */
export function parsePicture(
  found: CaptionLine | undefined,
  file: string,
): {
  readonly words?: PictureWords;
  readonly met: readonly MetField[];
  readonly problems: readonly Problem[];
} {
  if (!found) return { met: [], problems: [] };
  const { line, creditLine, credit, labelled } = found;
  const caption = spaceDashes(found.caption);
  const { taken, problem } = parseTaken(caption, file, line);
  const place = parsePicturePlace(caption);
  const fields: (MetField | false | undefined | '')[] = [
    caption && { field: 'caption', line, value: caption, to: 'picture.caption' },
    credit && { field: 'credit', line: creditLine, value: credit, to: 'picture.credit' },
    taken && { field: 'picture’s date', line, value: taken, to: 'picture.taken' },
    place && { field: 'picture’s place', line, value: place, to: 'picture.place' },
  ];
  const met = fields.filter((field) => typeof field === 'object');
  const problems = [labelled ? undefined : noLabel(file, line), problem].filter((one) => !!one);
  if (labelled && credit === '') problems.push(noCredit(file, creditLine));
  if (met.length === 0) return { met, problems };
  return {
    words: {
      ...(caption ? { caption } : {}),
      ...(credit ? { credit } : {}),
      ...(taken ? { taken } : {}),
      ...(place ? { place } : {}),
    },
    met,
    problems,
  };
}

function parseTaken(
  caption: string,
  file: string,
  line: number,
): { readonly taken?: string; readonly problem?: Problem } {
  const dates = parseSpelledDates(caption);
  const [first, ...others] = [...new Set(dates.map(({ date }) => date))];
  if (first === undefined) return {};
  if (others.length === 0 && dates[0]?.real) return { taken: first };
  return {
    problem: {
      rule: 'import/picture-date',
      level: 'warning',
      file,
      place: { line, column: 1 },
      what:
        others.length === 0
          ? `The caption’s date, ${first}, is not on the calendar.`
          : `The caption names several dates: ${[first, ...others].join(', ')}.`,
      why: 'The date on which the picture was taken was therefore left open.',
      fix: 'set `taken` in the article’s `picture` when you know it.',
    },
  };
}

function noLabel(file: string, line: number): Problem {
  return {
    rule: 'import/caption-without-credit',
    level: 'warning',
    file,
    place: { line, column: 1 },
    what: 'The text under the id line was taken as a caption, though no image credit ends it.',
    why: 'The layout has the caption in that place.',
    fix: 'if it is the first paragraph, move it from `picture` into the text.',
  };
}

function noCredit(file: string, line: number): Problem {
  return {
    rule: 'import/credit-missing',
    level: 'warning',
    file,
    place: { line, column: 1 },
    what: 'The label “Image Credit:” has no name behind it and was left out.',
    fix: 'set `credit` in the article’s `picture` when you know it.',
  };
}
