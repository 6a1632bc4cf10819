/** What is wrong with the code that a site brings along, in words. */
import type { Place, Problem } from '../problems/problem.ts';

/** @param why a sentence. */
export function codeUnread(file: string, why: string, place: Place): Problem {
  return {
    ...refused(file, place),
    what: 'From here on, this code cannot be read.',
    why,
    fix: 'look here and just before: often a bracket, a comma or a quotation mark is missing, or one too many.',
  };
}

/** @param why a sentence. */
export function codeUnusable(file: string, why: string, place?: Place): Problem {
  return {
    ...refused(file, place),
    what: 'This file cannot become a part of the pages.',
    why,
    fix: 'correct that, or take this file out of what imports it.',
  };
}

function refused(file: string, place: Place | undefined) {
  const rule = 'files/code-refused';
  return { rule, level: 'error', file: `content/${file}`, ...(place && { place }) } as const;
}

/** @returns the sentence that gives the words of somebody else. */
export function saidOf(by: string, words: string): string {
  return `What ${by} says of it: ${words.trim().replace(/\.$/, '')}.`;
}

/** @param from offset in the text. @param to exclusive. */
export function placeIn(text: string, from: number, to: number): Required<Place> {
  const lines = text.slice(0, from).split('\n');
  const line = lines.length;
  const column = (lines.at(-1) ?? '').length + 1;
  return { line, column, endLine: line, endColumn: column + Math.max(1, to - from) };
}
