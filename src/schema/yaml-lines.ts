import { finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { quoted } from './quoted.ts';
import type { FileParts } from './split-front-matter.ts';
import { type ValueFault, faultOfValue } from './yaml-values.ts';

/** One line of fields: `  - title: A report`. */
interface FieldLine {
  readonly indent: number;
  readonly name?: string;
  readonly value: string;
  /** UTF-16 offset of the value in the line. */
  readonly at: number;
}

const blockHeader = /^[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?$/;
const fieldName = /^(?:"[^"]*"|'[^']*'|[\p{L}_][^\s:#]*(?: [^\s:#]+)*) *:(?=\s|$)/u;

/**
 * Looks for the slips that people make in YAML, line by line. It is asked only when the notation
 * is known to be broken: a parser says where it lost its way, this says what was meant.
 */
export function faultsByLine(parts: FileParts, file: string): Problem[] {
  const problems: Problem[] = [];
  const lines = parts.yaml.split('\n');
  let block: number | undefined;
  let above: FieldLine | undefined;
  for (const [index, text] of lines.entries()) {
    const indent = text.search(/\S/);
    if (indent === -1 || text[indent] === '#') continue;
    if (block !== undefined && indent > block) continue;
    block = undefined;
    const number = parts.yamlLine + index;
    const tab = text.slice(0, indent).indexOf('\t');
    if (tab !== -1) {
      problems.push(tabProblem(file, number, text.slice(0, indent)));
      continue;
    }
    if (isProse(lines, index)) return [...problems, unclosedProblem(file, number, text)];
    const line = readLine(text);
    if (!line) continue;
    if (blockHeader.test(line.value)) block = line.indent;
    if (above && line.name !== undefined && line.indent > above.indent && isWhole(above.value)) {
      problems.push(indentProblem(file, number, text, line, above));
      continue;
    }
    above = line;
    const fault = faultOfValue(line.value, nextIsField(lines, index, line.indent));
    if (fault) problems.push(valueProblem(file, number, line, fault));
  }
  return problems;
}

/**
 * The line on which the story's text begins, where no line of hyphens says so: the first that
 * stands after a blank line and does not look like a field. 1-based in the file.
 */
export function firstLineOfProse(parts: FileParts): number | undefined {
  const lines = parts.yaml.split('\n');
  const index = lines.findIndex((_, at) => isProse(lines, at));
  return index === -1 ? undefined : parts.yamlLine + index;
}

function isProse(lines: readonly string[], index: number): boolean {
  const text = lines[index] ?? '';
  const afterBlank = index > 0 && lines[index - 1]?.trim() === '';
  // `Dubai: Aircraft struck ...` is a dateline, so only names like a field's count as fields.
  return afterBlank && /^[^\s#-]/.test(text) && !/^["']?[a-z][A-Za-z]*["']? *:(?:\s|$)/.test(text);
}

function readLine(text: string): FieldLine | undefined {
  const lead = /^ *(?:- +)*/.exec(text)?.[0] ?? '';
  const name = fieldName.exec(text.slice(lead.length))?.[0];
  if (name === undefined && !lead.includes('-')) return undefined;
  const before = lead.length + (name?.length ?? 0);
  const at = before + (/^\s*/.exec(text.slice(before))?.[0].length ?? 0);
  return {
    indent: lead.length - (name === undefined ? 1 : 0),
    name: name?.replace(/ *:$/, ''),
    value: text.slice(at).trimEnd(),
    at,
  };
}

/** Whether the next line that says something is a field or item of its own, or there is none. */
function nextIsField(lines: readonly string[], index: number, indent: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.trim() !== '');
  if (next === undefined) return true;
  return next.search(/\S/) <= indent && /^ *(?:- |["'\p{L}_][^:]*:(?:\s|$))/u.test(next);
}

/** Whether a value ends with its line, so that nothing can stand under it. */
function isWhole(value: string): boolean {
  return value !== '' && !/^(?:#|[|>[{])/.test(value) && !/^(["'])(?!.*\1\s*(?:#.*)?$)/.test(value);
}

function indentProblem(
  file: string,
  number: number,
  text: string,
  line: FieldLine,
  above: FieldLine,
): Problem {
  return {
    ...finding('yaml/indentation', {
      file,
      what: `\`${line.name}\` is indented as if it belonged to the value above it.`,
      fix: `let it begin in the same column as \`${above.name ?? 'the line above'}\`:\n${' '.repeat(above.indent + 2)}${text.trim()}`,
    }),
    place: { line: number, column: 1, endLine: number, endColumn: line.indent + 1 },
  };
}

function valueProblem(file: string, line: number, found: FieldLine, fault: ValueFault): Problem {
  const field = found.name === undefined ? '- ' : `${found.name}: `;
  const start = found.at + 1 + fault.from;
  return {
    ...finding(fault.rule, {
      file,
      what: fault.what,
      why: fault.why,
      fix: `${fault.remedy}\n  ${field}${fault.better ?? quoted(found.value)}`,
    }),
    place: { line, column: start, endLine: line, endColumn: found.at + 1 + fault.to },
  };
}

/** @param indent the white space at the beginning of the line. */
function tabProblem(file: string, line: number, indent: string): Problem {
  const place = {
    line,
    column: indent.indexOf('\t') + 1,
    endLine: line,
    endColumn: indent.length + 1,
  };
  return {
    ...finding('yaml/tab', {
      file,
      what: 'This line is indented with a tab.',
      why: 'Tabs have no width of their own, so they cannot show what belongs under what.',
      fix: 'use two spaces for each step; `npx stet check --fix` does.',
    }),
    place,
    edits: [{ ...place, text: indent.slice(place.column - 1).replaceAll('\t', '  ') }],
  };
}

/** The problem of a missing second line of hyphens, shown where the text begins. */
export function unclosedProblem(file: string, line: number, text: string): Problem {
  return {
    ...finding('file/front-matter-unclosed', {
      file,
      what: 'The fields of this file have no end: the second line of three hyphens is missing.',
      why: 'Without it nobody can tell where the fields stop and the text begins.',
      fix: 'put a line with three hyphens, ---, between the last field and the text.',
    }),
    place: { line, column: 1, endLine: line, endColumn: Math.max(2, text.length + 1) },
  };
}
