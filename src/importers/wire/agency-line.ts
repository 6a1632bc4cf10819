import type { Paragraph } from '../import.ts';

/** `- with inputs from agencies`, `With additional input from AFP.`, `- Agencies`. */
const closing =
  /^[-–—\s]*(with\s+(?:(?:additional|further|more)\s+)?inputs?\s+from\s+\S.{0,79}|with\s+agenc(?:y|ies)(?:\s+inputs?)?\.?|agencies\.?)$/iu;

/**
 * Reads the agency line, the last paragraph of the layout. It is printed as it stands, without
 * the dash before it, which is layout. Which agencies supplied the text stays open: the line may
 * name none, and the picture's credit says nothing about the text.
 *
 * @returns the line, if the text ends with one, and the paragraphs before it
 */
export function parseAgencyLine(paragraphs: readonly Paragraph[]): {
  readonly agencyLine?: { readonly value: string; readonly line: number };
  readonly rest: readonly Paragraph[];
} {
  const last = paragraphs.at(-1);
  const value = last && closing.exec(last.text)?.[1]?.replace(/\s+/g, ' ');
  if (!last || !value) return { rest: paragraphs };
  return { agencyLine: { value, line: last.line }, rest: paragraphs.slice(0, -1) };
}
