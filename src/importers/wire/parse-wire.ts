/**
 * Wire copy as news archives hold it:
 *
 *     1.1919981-241525154                        id line
 *     What the picture shows. Image Credit: AFP  caption with credit
 *
 *     Dubai: The first paragraph.                dateline
 *
 *     More paragraphs.
 *
 *     - with inputs from agencies                agency line
 *
 * Every part may be absent. What is not recognised as another part is a paragraph of the body.
 */
import type { Problem } from '../../problems/problem.ts';
import { cleanText } from '../clean-text.ts';
import type { Imported, ImportOptions, MetField, Paragraph, Suggestion } from '../import.ts';
import { makeStory } from '../make-story.ts';
import { suggestPublished } from '../suggest-published.ts';
import { parseAgencyLine } from './agency-line.ts';
import { parseCaption } from './caption.ts';
import { parseDateline } from './dateline.ts';
import { parseIdLine } from './id-line.ts';
import { parseParagraphs, spaceDashes } from './paragraphs.ts';
import { parsePicture } from './picture.ts';

/**
 * Reads one text of wire copy. Never throws on any text: it ends in one story or in an error.
 *
 * @param source decoded text, line ends of any kind
 * @param options the name for problems, the site's zone, and what the editor knows beside the text
 */
export function parseWire(source: string, options: ImportOptions): Imported {
  const cleaned = cleanText(source, options.file);
  if (cleaned.text === undefined) return { stories: [], problems: cleaned.problems };
  const { id, joined, rest } = parseIdLine(parseParagraphs(cleaned.text));
  const { caption, rest: afterCaption } = parseCaption(rest, joined);
  const { agencyLine, rest: story } = parseAgencyLine(afterCaption);
  const [first, ...others] = story;
  const picture = parsePicture(caption, options.file);
  const problems = [...cleaned.problems, ...picture.problems];
  if (!first) return { stories: [], problems: [...problems, noText(options.file)] };
  const dateline = parseDateline(first);
  const paragraphs = [dateline.rest, ...others];
  const met: MetField[] = [
    ...(id ? [{ field: 'id', line: id.line, value: id.value, to: 'ids' }] : []),
    ...picture.met,
    ...(dateline.place
      ? [{ field: 'dateline', line: first.line, value: dateline.place, to: 'dateline.place' }]
      : []),
    paragraphsMet(paragraphs),
    ...(agencyLine
      ? [
          {
            field: 'agency line',
            line: agencyLine.line,
            value: agencyLine.value,
            to: 'agencyLine',
          },
        ]
      : []),
  ];
  const found = {
    ids: id ? [id.value] : [],
    ...(picture.words ? { picture: picture.words } : {}),
    ...(dateline.place ? { datelinePlace: dateline.place } : {}),
    ...(agencyLine ? { agencyLine: agencyLine.value } : {}),
    paragraphs: paragraphs.map(({ text }) => spaceDashes(text)),
    suggestions: suggestionsFor(paragraphs, picture.words?.taken),
    met,
  };
  return { stories: [makeStory(found, options)], problems };
}

function suggestionsFor(
  paragraphs: readonly Paragraph[],
  taken: string | undefined,
): readonly Suggestion[] {
  return taken?.length === 10 ? suggestPublished(paragraphs, taken) : [];
}

function paragraphsMet(paragraphs: readonly Paragraph[]): MetField {
  const count = paragraphs.length;
  return {
    field: 'text',
    line: paragraphs[0]?.line ?? 1,
    value: `${count} paragraph${count === 1 ? '' : 's'}`,
    to: 'body',
  };
}

function noText(file: string): Problem {
  return {
    rule: 'import/no-text',
    level: 'error',
    file,
    what: 'No paragraph of a story was found in this file.',
    why: 'An id, a caption or an agency line alone makes no article.',
    fix: 'Give the file that holds the text of the story.',
  };
}
