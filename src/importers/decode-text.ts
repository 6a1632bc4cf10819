import type { Problem } from '../problems/problem.ts';

/**
 * Reads bytes as text: UTF-8, UTF-16 where a byte order mark says so, otherwise Windows-1252,
 * which every byte can be read as; that last case is told as a warning.
 *
 * @param bytes the whole file
 * @param file the name for problems
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), problems: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // With a zero byte it is no text in any encoding; that is told when it is read as a story.
    return { text, problems: bytes.includes(0) ? [] : [guessed(file, bytes)] };
  }
}

function byteOrderMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function guessed(file: string, bytes: Uint8Array): Problem {
  const foreign = bytes.findIndex((byte) => byte >= 0x80);
  const before = bytes.subarray(0, foreign);
  const lastLineFeed = before.lastIndexOf(0x0a);
  return {
    rule: 'import/encoding',
    level: 'warning',
    file,
    place: {
      line: before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1),
      column: before.length - lastLineFeed,
    },
    what: 'This file is not UTF-8, so it was read as Windows-1252.',
    why: 'Letters with accents, quotation marks and dashes may be wrong.',
    fix: 'Compare the imported text with the source, or save the source as UTF-8.',
  };
}
