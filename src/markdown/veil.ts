/**
 * Hides single characters of a text from the parser and brings them back afterwards. The parser
 * has no switch for some of its readings; a stand-in of the same length keeps every position.
 */
export interface Veil {
  readonly standIn: string;
  readonly original: string;
}

/**
 * Rare punctuation (Unicode Po): the parser's rules for emphasis and quotation marks look at the
 * class of the neighbouring character, so a stand-in is of the class of what it hides.
 */
const rare = '\u205a\u2056\u2058\u2059\u205b\u205c\u205d\u205e\u2e2a\u2e2b\u2e2c\u2e2d\u2e31\u2e33';

/**
 * @param text what will be parsed
 * @param originals single characters to hide
 * @returns one veil for each, its stand-in not occurring in the text, or undefined for a text that
 * holds all of the rare punctuation
 */
export function veilsFor(text: string, originals: string): readonly Veil[] | undefined {
  const free = [...rare].filter((character) => !text.includes(character));
  if (free.length < originals.length) return undefined;
  return [...originals].map((original, at) => ({ original, standIn: free[at] ?? original }));
}

/** @returns the text with the characters at the given offsets replaced by the stand-in. */
export function veilAt(text: string, offsets: readonly number[], veil: Veil): string {
  let veiled = '';
  let last = 0;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    veiled += text.slice(last, offset) + veil.standIn;
    last = offset + 1;
  }
  return veiled + text.slice(last);
}
