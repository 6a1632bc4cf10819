/** The lines that stand before the text of a story. */
import type { Paragraph } from '../import.ts';
import type { AgencyFinder } from '../known-agencies.ts';
import { isByline } from './byline.ts';
import { hasCredit } from './caption.ts';
import { parseDateline } from './dateline.ts';
import { holdOf, isNoteBeforeText } from './editors-note.ts';
import type { Hold } from './editors-note.ts';
import { headlineSentAgain, mayBeHeadline } from './headline-line.ts';
import { countsVersions, isSlugLine } from './slug-line.ts';
import { isIdLine } from './id-line.ts';
import { takeLine } from './paragraphs.ts';

/** A line with its number, from 1. */
export interface FoundLine {
  readonly value: string;
  readonly line: number;
}

/** What stands before the text, the caption aside. */
export interface Head {
  readonly id?: FoundLine;
  readonly slugline?: FoundLine;
  readonly byline?: FoundLine;
  readonly headline?: FoundLine;
  readonly notes: readonly FoundLine[];
  /** Whether text stands directly under the id or slug line, where the layout has the caption. */
  readonly joined: boolean;
  readonly rest: readonly Paragraph[];
}

/**
 * Takes the lines off the head of a story: id, slug line, notes for editors, headline, byline, in
 * any order and each at most once (notes as often as they come). Ends at the first other line.
 */
export function parseHead(head: Head, agencies: AgencyFinder): Head {
  let now = head;
  for (;;) {
    const next = takeOne(now, agencies);
    if (!next) return now;
    now = next;
  }
}

function takeOne(head: Head, agencies: AgencyFinder): Head | undefined {
  const taken = takeLine(head.rest);
  if (!taken) return undefined;
  const { text, rest, joined } = taken;
  const found = { value: text, line: taken.line };
  if (!head.id && isIdLine(text) && !countsVersions(text))
    return { ...head, id: found, joined, rest };
  if (!head.slugline && isSlugLine(text)) {
    return { ...head, slugline: found, joined: joined && (head.joined || !head.id), rest };
  }
  const [first, ...others] = head.rest;
  if (first && isNoteBeforeText(first.text)) {
    const note = { value: first.text, line: first.line };
    return { ...head, notes: [...head.notes, note], joined: false, rest: others };
  }
  if (joined && text.length < 200 && isNoteBeforeText(text)) {
    return { ...head, notes: [...head.notes, found], joined: false, rest };
  }
  if (rest.length === 0) return undefined;
  if (!head.byline && isByline(text)) return { ...head, byline: found, joined: false, rest };
  if (!head.headline && first && !hasCredit(first) && isHeadline(text, head, rest, agencies)) {
    return { ...head, headline: found, joined: false, rest };
  }
  return undefined;
}

/**
 * A headline is evident from the mark of its version, or from the byline or dateline under it. Right
 * under the id line the layout has the caption, so a bare `Place:` below it is not enough there.
 */
function isHeadline(
  text: string,
  { joined }: Head,
  rest: readonly Paragraph[],
  agencies: AgencyFinder,
): boolean {
  if (headlineSentAgain(text) !== undefined) return true;
  const [first] = rest;
  if (!first || !mayBeHeadline(text)) return false;
  if (parseDateline({ text, line: 1 }, agencies).dateline) return false;
  let below: readonly Paragraph[] = rest;
  for (;;) {
    const next = takeLine(below);
    if (!next) return false;
    if (isByline(next.text) && next.rest.length > 0) return true;
    if (!isNoteBeforeText(next.text)) break;
    below = next.rest;
  }
  const opening = below[0] && parseDateline(below[0], agencies).dateline;
  if (opening === undefined) return false;
  return opening.certain || (!joined && first === below[0]);
}

/** @returns the strictest of what some notes ask for. */
export function strictestHold(notes: readonly FoundLine[]): Hold | undefined {
  const holds = notes.map(({ value }) => holdOf(value));
  return holds.includes('killed') ? 'killed' : holds.find((hold) => hold !== undefined);
}
