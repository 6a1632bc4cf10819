import type { Paragraph } from '../import.ts';

/** One word of letters, digits and joining marks: `1.1919981-241525154`, `007`, `SYR/2016:14`. */
const id = /^[\p{L}\p{N}][\p{L}\p{N}._:/#-]{0,79}$/u;

/**
 * Reads the id line, the first line of the layout. What its parts mean is not known, so it is
 * kept whole and verbatim. A line is an id when it is one word with a digit in it and no address.
 *
 * @returns the id, if the text begins with one, and the paragraphs without it
 */
export function parseIdLine(paragraphs: readonly Paragraph[]): {
  readonly id?: { readonly value: string; readonly line: number };
  /** Whether text follows in the id's own paragraph, where the layout has the caption. */
  readonly joined: boolean;
  readonly rest: readonly Paragraph[];
} {
  const [first, ...others] = paragraphs;
  if (!first) return { joined: false, rest: [] };
  const [line = '', ...below] = first.text.split('\n');
  if (!id.test(line) || !/\p{N}/u.test(line) || line.includes('://')) {
    return { joined: false, rest: paragraphs };
  }
  const under = { text: below.join('\n'), line: first.line + 1 };
  return {
    id: { value: line, line: first.line },
    joined: below.length > 0,
    rest: below.length > 0 ? [under, ...others] : others,
  };
}
