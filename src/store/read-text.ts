/** A text file of `content/`, or why it cannot be had. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { isBlobOf } from './blob-id.ts';

export type TextFile =
  | { readonly text: string; readonly problem?: undefined }
  | {
      readonly text?: undefined;
      readonly problem: Problem;
      /** True when the disk or the moment, not the file's bytes, is at fault: another time it may be read. */
      readonly mayPass: boolean;
    };

/**
 * Reads a file as UTF-8; a byte order mark is dropped. Bytes that are not UTF-8 make a problem
 * with the line of the first of them, never silent replacement characters.
 *
 * It waits for the disk: over 100,000 small files that takes a third to a half of the time of
 * asking for 64 at once, since they mostly lie in memory.
 *
 * @param content absolute path of `content/`. @param file path relative to it.
 * @param blob the file's fingerprint, where one was taken: of any other bytes there is a problem,
 * since what is known of the file would not be true of them.
 */
export function readTextFile(content: string, file: string, blob?: string): TextFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(content, file));
  } catch (fault) {
    return { problem: unreadable(file, fault as NodeJS.ErrnoException), mayPass: true };
  }
  if (blob !== undefined && !isBlobOf(bytes, blob)) {
    return { problem: changedMeanwhile(file), mayPass: true };
  }
  if (!isUtf8(bytes)) return { problem: notUtf8(file, bytes), mayPass: false };
  const text = bytes.toString('utf8');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

/** @returns the problem of a file whose bytes are not those of its fingerprint any more. */
export function changeOf(content: string, file: string, blob: string): Problem | undefined {
  try {
    return isBlobOf(readFileSync(join(content, file)), blob) ? undefined : changedMeanwhile(file);
  } catch {
    return changedMeanwhile(file);
  }
}

function unreadable(file: string, fault: NodeJS.ErrnoException): Problem {
  return {
    rule: 'files/unreadable',
    level: 'error',
    file: `content/${file}`,
    what: 'This file cannot be read.',
    why: `The system says: ${fault.code ?? fault.message}.`,
    fix: 'check that the file is there and that you may read it.',
  };
}

function changedMeanwhile(file: string): Problem {
  return {
    rule: 'files/changed',
    level: 'error',
    file: `content/${file}`,
    what: 'This file was changed while the site was read.',
    why: 'What stands in it now may be half of what is being saved, and nothing has checked it.',
    fix: 'save it, and run the command once more.',
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
  const end = bytes.indexOf('\n', start);
  const wrong = bytes.subarray(start, end === -1 ? bytes.length : end);
  return {
    rule: 'files/not-utf-8',
    level: 'error',
    file: `content/${file}`,
    place: { line, column: Math.max(1, wrong.toString('utf8').indexOf('\ufffd') + 1) },
    what: 'This file is not UTF-8 text, so some of its letters cannot be read.',
    why: likelyEncoding(bytes, wrong, line),
    fix: 'open it in an editor that shows it rightly, and save it with the encoding UTF-8.',
  };
}

/** Every byte is a letter of Windows-1252, so what the line would say tells whether it is that. */
function likelyEncoding(bytes: Buffer, wrong: Buffer, line: number): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return 'It was saved as UTF-16.';
  const read = new TextDecoder('windows-1252').decode(wrong).replace(/\s+/g, ' ').trim();
  const excerpt = read.length > 60 ? `${read.slice(0, 60)}…` : read;
  return `It was probably saved as Windows-1252 or Windows-1256. As Windows-1252, line ${line} says “${excerpt}”.`;
}
