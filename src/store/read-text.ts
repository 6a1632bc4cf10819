/** A text file of `content/`, or why it cannot be had. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../problems/problem.ts';

const readBytes = promisify(readFile);

export type TextFile =
  | { readonly text: string; readonly problem?: undefined }
  | {
      readonly text?: undefined;
      readonly problem: Problem;
      /** True when the disk, not the file's bytes, is at fault: another time it may be read. */
      readonly mayPass: boolean;
    };

/**
 * Reads a file as UTF-8; a byte order mark is dropped. Bytes that are not UTF-8 make a problem
 * with the line of the first of them, never silent replacement characters.
 *
 * @param content absolute path of `content/`. @param file path relative to it.
 */
export async function readTextFile(content: string, file: string): Promise<TextFile> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(join(content, file));
  } catch (fault) {
    return { problem: unreadable(file, fault as NodeJS.ErrnoException), mayPass: true };
  }
  if (!isUtf8(bytes)) return { problem: notUtf8(file, bytes), mayPass: false };
  const text = bytes.toString('utf8');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

function unreadable(file: string, fault: NodeJS.ErrnoException): Problem {
  return {
    rule: 'files/unreadable',
    level: 'error',
    file: `content/${file}`,
    what: 'This file cannot be read.',
    why: `The system says: ${fault.code ?? fault.message}.`,
    fix: 'Check that the file is there and that you may read it.',
  };
}

function notUtf8(file: string, bytes: Buffer): Problem {
  let start = 0;
  let line = 1;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
    line += 1;
  }
  return {
    rule: 'files/not-utf-8',
    level: 'error',
    file: `content/${file}`,
    place: { line, column: 1 },
    what: 'This file is not UTF-8 text, so some of its letters cannot be read.',
    why: 'It was probably saved as Windows-1252, Windows-1256 or UTF-16.',
    fix: 'Open it in an editor that shows it rightly, and save it with the encoding UTF-8.',
  };
}
