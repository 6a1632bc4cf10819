import picocolors from 'picocolors';
import { sourceFrame } from './frame.ts';
import { compareProblems, countInWords } from './order.ts';
import type { Problem } from './problem.ts';
import { wrapped } from './wrapped.ts';

const measure = 78;

export interface TextOptions {
  /** The text of a file by the name that problems use; undefined leaves the frame out. */
  readonly source: (file: string) => string | undefined;
  readonly colour: boolean;
}

/**
 * Prints problems as a writer reads them: what, where, why, fix; sorted by file, line, column and
 * rule; then a count.
 *
 * @returns text that ends in a line break, or nothing where there is no problem.
 */
export function writeProblems(problems: readonly Problem[], options: TextOptions): string {
  if (problems.length === 0) return '';
  const sorted = [...problems].sort(compareProblems);
  const blocks = sorted.map((problem) => writeProblem(problem, options));
  return `${blocks.join('\n\n\n')}\n\n${countInWords(problems)}\n`;
}

function writeProblem(problem: Problem, { source, colour }: TextOptions): string {
  const paint = picocolors.createColors(colour);
  const accent = problem.level === 'error' ? paint.red : paint.yellow;
  const text = problem.place && source(problem.file);
  const frame =
    text === undefined || !problem.place
      ? []
      : sourceFrame(text, problem.place, { gutter: paint.dim, mark: accent });
  const parts = [
    `${paint.bold(accent(`${problem.level}[${problem.rule}]`))} ${placeText(problem)}`,
    indented(problem.what, '  ', paint.bold),
    frame.join('\n'),
    problem.why ? indented(problem.why, '  ') : '',
    [
      problem.fix ? indented(`Fix: ${problem.fix}`, '       ').slice('     '.length) : '',
      paint.dim(`  More: npx stet explain ${problem.rule}`),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function placeText({ file, place }: Problem): string {
  return place ? `${file}:${place.line}:${place.column}` : file;
}

/**
 * Wraps each line of a text and indents it. A line that begins with a space is something to copy,
 * such as YAML, and stays as it is.
 */
function indented(text: string, indent: string, dress = (line: string) => line): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrapped(line, measure - indent.length)))
    .map((line) => (line === '' ? '' : indent + dress(line)))
    .join('\n');
}
