import type { Problem } from '../problems/problem.ts';
import { singleByteEncoding } from './single-byte.ts';

/**
 * Reads bytes as text: UTF-8; UTF-16 where a byte order mark says so, or where every other byte of
 * Latin text is zero; otherwise Windows-1252, which every byte can be read as, or Windows-1256 where
 * the bytes make Arabic words. What was guessed is told as a warning.
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
  const unmarked = bytes.includes(0) ? unmarkedUtf16(bytes) : undefined;
  if (unmarked) {
    const text = new TextDecoder(unmarked).decode(bytes);
    return { text, problems: [guessed(file, bytes, 'UTF-16')] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const encoding = singleByteEncoding(bytes);
    const text = new TextDecoder(encoding).decode(bytes);
    // With a zero byte it is no text in any encoding; that is told when it is read as a story.
    const name = encoding === 'windows-1256' ? 'Windows-1256' : 'Windows-1252';
    return { text, problems: bytes.includes(0) ? [] : [guessed(file, bytes, name)] };
  }
}

type Utf16 = 'utf-16le' | 'utf-16be';

function byteOrderMark(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const sampled = 4096;

/** Nearly all of the bytes at odd places are zero, or at even ones, and none at the others. */
function unmarkedUtf16(bytes: Uint8Array): Utf16 | undefined {
  const sample = bytes.subarray(0, sampled);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4;
  if (bytes.length % 2 !== 0 || sample.length < 8) return undefined;
  if (even === 0 && odd > most) return 'utf-16le';
  return odd === 0 && even > most ? 'utf-16be' : undefined;
}

function guessed(file: string, bytes: Uint8Array, encoding: string): Problem {
  const foreign = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  const before = bytes.subarray(0, foreign);
  const lastLineFeed = before.lastIndexOf(0x0a);
  return {
    rule: 'import/encoding',
    level: 'warning',
    file,
    place: {
      line: before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1),
      column: encoding === 'UTF-16' ? 1 : before.length - lastLineFeed,
    },
    what: `This file is not UTF-8, so it was read as ${encoding}.`,
    why: 'Letters with accents, quotation marks and dashes may be wrong.',
    fix: 'compare the imported text with the source, or save the source as UTF-8.',
  };
}
