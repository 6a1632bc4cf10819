/** The problems that a story of wire copy may have, in words. */
import type { Problem } from '../../problems/problem.ts';
import type { Paragraph } from '../import.ts';
import type { Hold } from './editors-note.ts';
import type { FoundLine } from './head.ts';

/** What was left out because it belongs to a page. The words themselves are in the report. */
export function furnitureProblems(leftOut: readonly Paragraph[], file: string): readonly Problem[] {
  const [first] = leftOut;
  if (!first) return [];
  const count = leftOut.length;
  return [
    {
      rule: 'import/furniture',
      level: 'warning',
      file,
      place: { line: first.line, column: 1 },
      what:
        count === 1
          ? 'One line of the page around the story was left out.'
          : `${count} lines of the page around the story were left out.`,
      why: `${first.text === '' ? '' : `It begins “${shortened(first.text)}”. `}The report has all of it.`,
      fix: 'if it belongs to the story, write it into the article.',
    },
  ];
}

/** Notes for the newsroom, and what they ask for. */
export function noteProblems(
  found: readonly FoundLine[],
  hold: Hold | undefined,
  file: string,
): readonly Problem[] {
  const [first] = found;
  if (!first) return [];
  const place = { line: first.line, column: 1 };
  if (hold === 'killed') {
    return [
      {
        rule: 'import/killed',
        level: 'warning',
        file,
        place,
        what: 'The agency has withdrawn this story; an import makes no article of it.',
        why: 'It goes to the drafts at most, with the note about it in `editorsNote`.',
        fix: 'delete the draft, or publish it only when the agency has let you.',
      },
    ];
  }
  if (hold === 'embargoed') {
    return [
      {
        rule: 'import/embargo',
        level: 'warning',
        file,
        place,
        what: 'A note speaks of an embargo; an import makes no article of the story.',
        why: 'The note stands in `editorsNote`; the time in it is for a person to read.',
        fix: 'set `embargoedUntil` in the draft, then publish it.',
      },
    ];
  }
  return [
    {
      rule: 'import/editors-note',
      level: 'warning',
      file,
      place,
      what: 'A note for editors was taken out of the text, and stands in `editorsNote`.',
      why: 'What is meant for the newsroom never reaches a page.',
      fix: 'if it is meant for readers, move it into the text.',
    },
  ];
}

/** Captions beyond the first: their pictures have no file to be shown with. */
export function captionProblems(found: readonly Paragraph[], file: string): readonly Problem[] {
  return found.map(({ line }) => ({
    rule: 'import/second-caption',
    level: 'warning',
    file,
    place: { line, column: 1 },
    what: 'This is the caption of another picture; it stands in `editorsNote`.',
    why: 'An article has one picture in front, and no file of this one arrived with the text.',
    fix: 'to show it, put its file beside the article and a `::figure` into the text.',
  }));
}

/** @param source the paragraphs in which there is no text; its place is theirs */
export function noTextProblem(file: string, source: readonly Paragraph[]): Problem {
  const line = source[0]?.line ?? 1;
  return {
    rule: 'import/no-text',
    level: 'error',
    file,
    ...(line > 1 ? { place: { line, column: 1 } } : {}),
    what:
      line > 1
        ? 'No paragraph of a story was found from this line on.'
        : 'No paragraph of a story was found in this file.',
    why: 'An id, a caption or an agency line alone makes no article.',
    fix: 'give the file that holds the text of the story.',
  };
}

/** @param line where a rule line stands that may part two stories, and may not */
export function boundaryProblem(file: string, line: number): Problem {
  return {
    rule: 'import/boundary',
    level: 'warning',
    file,
    place: { line, column: 1 },
    what: 'This line may part two stories; it was kept in the text of one.',
    why: 'Nothing under it shows that a new story begins: no id, no dateline with a day or an agency.',
    fix: 'if there are two stories, put each into a file of its own.',
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s*\S*$/u, '')} …`;
}
