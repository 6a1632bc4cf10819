/**
 * Wire copy as news archives hold it:
 *
 *     1.1919981-241525154                        id line
 *     syria-school-2ndlead                       slug line
 *     What the picture shows. Image Credit: AFP  caption with credit
 *
 *     School reopens in Hass                     headline
 *     By Jane Roe                                byline
 *     (Updates with ministry comment)            notes for editors
 *
 *     DUBAI, Oct 27 (AFP) - First paragraph.     dateline
 *
 *     More paragraphs.
 *
 *     - with inputs from agencies                agency line
 *
 * Every part may be absent, and a file may hold several stories. What is not recognised as another
 * part is a paragraph of the body.
 */
import type { Problem } from '../../problems/problem.ts';
import { cleanText } from '../clean-text.ts';
import type { Imported, MetField, ReadOptions } from '../import.ts';
import { agencyFinder } from '../known-agencies.ts';
import { parseLines, parseParagraphs } from './paragraphs.ts';
import { parseStory } from './parse-story.ts';
import type { ParsedStory } from './parse-story.ts';
import { splitStories } from './split-stories.ts';
import { noTextProblem } from './story-problems.ts';

/**
 * Reads a text of wire copy. Never throws on any text: each part of it ends in a story or in an
 * error.
 *
 * @param source decoded text, line ends of any kind
 * @param options the name for problems, and the agencies that the site knows
 */
export function parseWire(source: string, { file, agencies = [] }: ReadOptions): Imported {
  const cleaned = cleanText(source, file);
  if (cleaned.text === undefined) return { stories: [], problems: cleaned.problems };
  const finder = agencyFinder(agencies);
  const parted = splitStories(parseLines(cleaned.text), file, finder);
  const problems: Problem[] = [...cleaned.problems, ...parted.problems];
  const found: ParsedStory[] = [];
  for (const { lines, marks } of parted.stories) {
    const { story, problems: told } = parseStory(parseParagraphs(lines), file, finder);
    problems.push(...told);
    if (story) found.push({ ...story, met: inOrder([...marks, ...story.met]) });
  }
  if (parted.stories.length === 0) problems.push(noTextProblem(file, []));
  const position = (index: number) => ({ number: index + 1, of: found.length });
  return {
    stories: found.map((story, index) => ({ ...story, position: position(index) })),
    problems,
  };
}

function inOrder(met: readonly MetField[]): readonly MetField[] {
  return met.toSorted((one, other) => one.line - other.line);
}
