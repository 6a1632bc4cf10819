/** Where one story of a file ends and the next begins. */
import type { Problem } from '../../problems/problem.ts';
import type { AgencyFinder } from '../known-agencies.ts';
import type { MetField, Paragraph } from '../import.ts';
import { leftOut } from '../import.ts';
import { parseAgencyLine } from './agency-line.ts';
import { parseCaption } from './caption.ts';
import { parseDateline } from './dateline.ts';
import { idShape, isIdLine, isLongId } from './id-line.ts';
import { formFeed, parseParagraphs } from './paragraphs.ts';
import type { Line } from './paragraphs.ts';
import { parseHead } from './head.ts';
import { boundaryProblem } from './story-problems.ts';

/** The lines of one story, and the marks before it that are no text. */
export interface StoryLines {
  readonly lines: readonly Line[];
  readonly marks: readonly MetField[];
}

/** `---`, `=====`, `* * *`, `###`: a rule that people draw between texts, and inside them. */
const rule = /^(?:[-–—_=*#~]{3,}|(?:[-–—_=*#~] ){2,}[-–—_=*#~])$/u;
/** Telex: a message begins with `ZCZC` and ends with `NNNN`; nothing else does. */
const messageMark = /^(?:NNNN|ZCZC(?: [\p{L}\p{N} ]{1,40})?)$/u;

/** So many lines below a rule show whether a story begins there. */
const lookAhead = 12;
/** A year stands over a part of a chronicle. */
const year = /^(?:1[89]|20)\d\d$/;

/** What is known of the file while it is read from top to bottom. */
interface Progress {
  readonly agencies: AgencyFinder;
  /** The id on the file's first line. */
  readonly firstId: string | undefined;
  /** Ids that have opened a story. */
  readonly seen: Set<string>;
}

/**
 * Parts the stories of a file by evidence, so that no story is ever torn:
 * - the marks of a telex message always part;
 * - an id line after a blank line parts where it looks like the file's first id, has at least six
 *   digits, and is another one;
 * - a rule or a form feed parts where an id line follows; and where a dateline with a day or an
 *   agency does, if the story before it has an id, an agency line or such a dateline too.
 * A rule without that evidence stays in the text, and is told. One under the last story goes, and
 * so does one between a story's id or caption and its text.
 */
export function splitStories(
  lines: readonly Line[],
  file: string,
  agencies: AgencyFinder,
): { readonly stories: readonly StoryLines[]; readonly problems: readonly Problem[] } {
  const collected = collector();
  const problems: Problem[] = [];
  const firstId = lines.find(isText)?.text;
  const progress = { agencies, firstId, seen: new Set<string>() };
  const lastText = lines.findLastIndex((line) => isText(line) && !isMark(line.text));
  lines.forEach((line, index) => {
    if (isMark(line.text)) {
      const below = lines.slice(index + 1, index + 1 + lookAhead);
      const open = ends(collected.open());
      const sure = collected.isEmpty() || index > lastText || messageMark.test(line.text);
      if (sure || mayPart(open, below, progress)) {
        collected.close();
        collected.mark(line);
      } else if (isHeadAlone(open, agencies)) collected.mark(line);
      else {
        if (line.text !== formFeed) problems.push(boundaryProblem(file, line.number));
        collected.add(line);
      }
      return;
    }
    if (opensByItself(lines, index, progress)) collected.close();
    if (collected.isEmpty() && isText(line) && isIdLine(line.text)) progress.seen.add(line.text);
    collected.add(line);
  });
  return { stories: collected.end(), problems };
}

function collector() {
  const stories: StoryLines[] = [];
  let open: Line[] = [];
  let empty = true;
  let marks: MetField[] = [];
  const close = () => {
    if (!empty) {
      stories.push({ lines: open, marks });
      marks = [];
    }
    open = [];
    empty = true;
  };
  return {
    open: () => open,
    isEmpty: () => empty,
    add: (line: Line) => {
      open.push(line);
      if (isText(line)) empty = false;
    },
    mark: ({ text, number }: Line) => {
      if (text === formFeed) return;
      marks.push({ field: 'rule', line: number, value: text, to: leftOut });
    },
    close,
    /** Marks after the last story are told with it. */
    end: () => {
      close();
      const last = stories.pop();
      return last ? [...stories, { ...last, marks: [...last.marks, ...marks] }] : [];
    },
  };
}

function isText({ text }: Line): boolean {
  return text !== '' && text !== formFeed;
}

function isMark(text: string): boolean {
  return text === formFeed || rule.test(text) || messageMark.test(text);
}

function opensByItself(lines: readonly Line[], index: number, progress: Progress): boolean {
  const text = lines[index]?.text ?? '';
  const before = lines[index - 1]?.text ?? '';
  return before === '' && isNextId(text, progress) && isLongId(text) && index < lines.length - 1;
}

/** Whether a line is the id of another story of this file: in the shape of the first one. */
function isNextId(text: string, { firstId, seen }: Progress): boolean {
  if (firstId === undefined || !isIdLine(text) || !isIdLine(firstId)) return false;
  return !year.test(text) && !seen.has(text) && idShape(text) === idShape(firstId);
}

function mayPart(open: readonly Line[], below: readonly Line[], progress: Progress): boolean {
  const next = below.find(isText)?.text ?? '';
  if (isNextId(next, progress)) return true;
  if (isLongId(next) && isIdLine(next) && !progress.seen.has(next)) return true;
  return opens(below, progress.agencies) && hasFrame(open, progress.agencies);
}

/** Whether a dateline that can be nothing else opens the text below; head lines may precede it. */
function opens(below: readonly Line[], agencies: AgencyFinder): boolean {
  const end = below.findIndex(({ text }) => isMark(text));
  const paragraphs = parseParagraphs(end < 0 ? below : below.slice(0, end));
  const [first] = parseHead({ notes: [], joined: false, rest: paragraphs }, agencies).rest;
  return first !== undefined && parseDateline(first, agencies).dateline?.certain === true;
}

/** The beginning and the end of a long story: what lies between says nothing of its boundaries. */
function ends(lines: readonly Line[]): readonly Line[] {
  return lines.length <= 80 ? lines : [...lines.slice(0, 60), ...lines.slice(-20)];
}

/** Whether there is nothing yet but what stands before a text; a rule under it is layout. */
function isHeadAlone(lines: readonly Line[], agencies: AgencyFinder): boolean {
  const rest = parseParagraphs(lines);
  const head = parseHead({ notes: [], joined: false, rest }, agencies);
  return parseCaption(head.rest, false).rest.length === 0;
}

/** Whether a story has something at its beginning or its end that shows it to be whole. */
function hasFrame(lines: readonly Line[], agencies: AgencyFinder): boolean {
  const paragraphs = parseParagraphs(lines);
  const head = parseHead({ notes: [], joined: false, rest: paragraphs }, agencies);
  const text = parseCaption(head.rest, false).rest;
  const [first] = text;
  if (!first) return false;
  if (parseDateline(first, agencies).dateline?.certain) return true;
  return text.length > 1 && (head.id !== undefined || closesWithCredit(text, agencies));
}

function closesWithCredit(text: readonly Paragraph[], agencies: AgencyFinder): boolean {
  return parseAgencyLine(text.slice(-1), agencies).agencyLine !== undefined;
}
