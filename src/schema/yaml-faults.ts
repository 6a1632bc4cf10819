import { YAMLException } from 'js-yaml';
import { LineCounter, type YAMLError, parseDocument } from 'yaml';
import { finding } from '../problems/finding.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import type { FileParts } from './split-front-matter.ts';
import { faultsByLine, firstLineOfProse, unclosedProblem } from './yaml-lines.ts';

/**
 * Says in newsroom words why fields cannot be read. Reached only when they cannot, so it may be
 * slow: the lines are searched for well-known slips first, then a second parser is asked where
 * the notation breaks.
 *
 * @param error what the fast parser threw, if it was asked at all.
 * @returns at least one problem, each with its place in the whole file.
 */
export function yamlFaults(parts: FileParts, file: string, error: unknown): Problem[] {
  if (parts.fault === 'missing') return [missingProblem(parts, file)];
  if (parts.fault === 'unclosed') {
    const line = firstLineOfProse(parts) ?? 1;
    return [unclosedProblem(file, line, line === 1 ? '---' : textOf(parts, line))];
  }
  const slips = faultsByLine(parts, file);
  if (slips.length > 0) return slips;
  const counter = new LineCounter();
  const document = parseDocument(parts.yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    lineCounter: counter,
  });
  const at = (from: number, to: number): Place => placeIn(parts, counter, from, to);
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) return [libraryProblem(first, file, at)];
  if (twice.length > 0) return twice.map(({ pos }) => twiceProblem(parts, file, pos[0], at));
  return [fallback(error, file, at)];
}

function textOf(parts: FileParts, line: number): string {
  return parts.yaml.split('\n')[line - parts.yamlLine] ?? '';
}

function placeIn(parts: FileParts, counter: LineCounter, from: number, to: number): Place {
  const [start, end] = [counter.linePos(from), counter.linePos(Math.max(to, from + 1))];
  const shift = parts.yamlLine - 1;
  return {
    line: start.line + shift,
    column: start.col,
    endLine: end.line + shift,
    endColumn: end.col,
  };
}

function missingProblem(parts: FileParts, file: string): Problem {
  const late = /^\s+---[ \t]*\n/.test(parts.yaml);
  return {
    ...finding('file/front-matter-missing', {
      file,
      what: late
        ? 'Something stands before the first line of three hyphens.'
        : 'This file does not begin with the fields of a story.',
      why: late ? undefined : 'Without them nothing is known of it, not even a headline.',
      fix: late
        ? 'delete the empty lines or spaces above and before ---.'
        : 'begin the file with its fields, between two lines of three hyphens:\n  ---\n  headline: School reopens in Hass\n  published: 2016-10-27\n  section: world\n  ---',
    }),
    place: { line: 1, column: 1, endLine: 1, endColumn: Math.max(2, textOf(parts, 1).length + 1) },
    ...(late && { edits: [{ line: 1, column: 1, ...endOfLeadingSpace(parts.yaml), text: '' }] }),
  };
}

function endOfLeadingSpace(text: string): { endLine: number; endColumn: number } {
  const lines = (/^\s+/.exec(text)?.[0] ?? '').split('\n');
  return { endLine: lines.length, endColumn: (lines.at(-1)?.length ?? 0) + 1 };
}

type PlaceAt = (from: number, to: number) => Place;

function twiceProblem(parts: FileParts, file: string, from: number, at: PlaceAt): Problem {
  const name = /^(?:"[^"]*"|'[^']*'|[^:\n]*)/.exec(parts.yaml.slice(from))?.[0].trimEnd() ?? '';
  const above = parts.yaml.slice(0, from).split('\n');
  const start = `${above.pop() ?? ''}${name}`.replaceAll('- ', '  ');
  const index = above.findLastIndex((line) => line.replaceAll('- ', '  ').startsWith(start));
  const first = parts.yamlLine + Math.max(0, index);
  return {
    ...finding('yaml/duplicate-field', {
      file,
      what: `\`${name}\` is given twice.`,
      why: `It stands on line ${first} already, and one of the two values would be lost.`,
      fix: 'keep the right one and delete the other; a list holds several values under one name.',
    }),
    place: at(from, from + name.length),
  };
}

const wordsByCode: Readonly<Partial<Record<YAMLError['code'], [RuleName, string, string]>>> = {
  TAB_AS_INDENT: [
    'yaml/tab',
    'A tab stands where the notation counts spaces.',
    'use two spaces for each step.',
  ],
  MISSING_CHAR: [
    'yaml/quote',
    'A quotation mark above is never closed.',
    'close it at the end of its value.',
  ],
  BAD_DQ_ESCAPE: [
    'yaml/syntax',
    'Between double quotation marks a backslash begins a code, and this is none.',
    'write \\\\ for a backslash, or put single quotation marks around the value.',
  ],
  BAD_INDENT: [
    'yaml/indentation',
    'This line is not indented like the ones that it belongs to.',
    'let the fields that belong together begin in the same column.',
  ],
  BAD_SCALAR_START: [
    'yaml/first-character',
    'A value that begins with this character needs quotation marks around it.',
    'put quotation marks around the whole value.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'yaml/indentation',
    'This line is indented as if it belonged to the value above it.',
    'let the fields that belong together begin in the same column.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'yaml/syntax',
    'This line is not a field: there is no name with a colon and a space after it.',
    'write `name: value`, or indent the line if it goes on with the value above.',
  ],
};

function libraryProblem(error: YAMLError, file: string, at: PlaceAt): Problem {
  const flow = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  // One code for two things: a missing quotation mark, and a name without its colon.
  const named = error.code === 'MISSING_CHAR' && !error.message.includes('closing');
  const code = named ? 'MULTILINE_IMPLICIT_KEY' : error.code;
  const [rule, what, fix] = flow
    ? (['yaml/bracket', 'A bracket above is never closed.', 'close the list.'] as const)
    : (wordsByCode[code] ?? [
        'yaml/syntax',
        'The notation of the fields is broken here.',
        'write each field as a name, a colon, a space and its value.',
      ]);
  return { ...finding(rule, { file, what, fix }), place: at(error.pos[0], error.pos[1]) };
}

/** What only the fast parser refuses: aliases, tags, characters that YAML does not allow. */
function fallback(error: unknown, file: string, at: PlaceAt): Problem {
  if (!(error instanceof YAMLException)) throw error;
  const position = error.mark?.position ?? 0;
  const characters = /null byte|non-printable/.test(error.reason);
  return {
    ...finding(characters ? 'field/control-character' : 'yaml/syntax', {
      file,
      what: characters
        ? 'Among the fields is a control character, which no page or feed may carry.'
        : 'The notation of the fields is broken here.',
      fix: characters
        ? 'delete the character; it is often left over from a wire service.'
        : 'write each field as a name, a colon, a space and its value, and put quotation marks around a value that begins with a special character.',
    }),
    place: at(position, position + 1),
  };
}
