/**
 * The parsed archive on disk: `index.ndjson`, a header line with a version and the number of rows,
 * then one line a file in order of its path; and the words of its stories in a file that the header
 * names. It saves work and holds nothing that content/ lacks.
 */
import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { type EntryHead, type EntryWords, splitEntry, storedEntry } from './stored-entry.ts';
import {
  WordsFile,
  type WordsMark,
  type WordsPlace,
  wordsPrefix,
  type WordsRow,
} from './words-file.ts';
import { writeFileAtomic } from './write-file.ts';

/** What is known of one file of the archive; no entry when its problems forbid one. */
export interface IndexRow {
  readonly file: string;
  readonly blob: string;
  readonly entry?: Entry | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

/** A row as one line of JSON in bytes, or where its line lies in the bytes of the index that was read. */
export type RowSource = Buffer | { readonly start: number; readonly end: number };

/** A row with its line, so that unchanged lines are written again without being made again. */
export interface KeptRow {
  readonly row: IndexRow;
  readonly line: RowSource;
  /** Where its words lie; absent where the line itself has them. */
  readonly at?: WordsPlace | undefined;
}

export interface IndexFile {
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly bytes: Buffer;
  readonly words: WordsFile;
  readonly mark: IndexMark;
}

/** Which index it is: another thread that opens the file must find this one. */
export interface IndexMark {
  readonly version: string;
  /** CRC-32 of the file. */
  readonly sum: number;
}

interface Header {
  readonly stet: 'index';
  readonly version: string;
  readonly count: number;
  readonly words: WordsMark;
}

/** A row as its line has it. */
interface Line extends Partial<EntryHead> {
  /** Of a file that gives no entry. */
  readonly file?: string;
  readonly at?: WordsPlace;
  /** The words themselves, of a row that is younger than the file of words. */
  readonly words?: WordsRow;
  /** Whether there are problems among the words. */
  readonly odd?: true;
}

const newline = 10;
/** Lines are parsed so many at a time: one by one takes twice as long, all at once has a limit. */
const together = 1000;

/**
 * Reads the index. Undefined when it is missing, of another version, or damaged in any way: cut
 * short, with rows too many or too few, or with a line that is not a row. Then everything is read
 * again, which is always right.
 */
export async function readIndexFile(path: string, version: string): Promise<IndexFile | undefined> {
  try {
    const bytes = await readFile(path);
    const start = bytes.indexOf(newline) + 1;
    const header = JSON.parse(bytes.toString('utf8', 0, start)) as Header;
    if (header.stet !== 'index' || header.version !== version) return undefined;
    const words = WordsFile.open(dirname(path), header.words);
    if (!words) return undefined;
    const rows = new Map<string, KeptRow>();
    const ends = [start];
    for (let at = start; at < bytes.length; at = ends.at(-1) ?? 0) {
      const end = bytes.indexOf(newline, at) + 1;
      if (end === 0) return undefined;
      ends.push(end);
    }
    for (let first = 0; first < ends.length - 1; first += together) {
      const last = Math.min(first + together, ends.length - 1);
      const text = bytes.toString('utf8', ends[first], (ends[last] ?? 0) - 1);
      const lines = JSON.parse(`[${text.replaceAll('\n', ',')}]`) as Line[];
      for (const [position, line] of lines.entries()) {
        const [from = 0, to = 0] = ends.slice(first + position, first + position + 2);
        const row = rowOf(line, words);
        rows.set(row.file, { row, line: { start: from, end: to }, at: line.at });
      }
    }
    const isWhole = ends.length - 1 === header.count && rows.size === header.count;
    return isWhole ? { rows, bytes, words, mark: { version, sum: crc32(bytes) } } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @returns the entries of the index that the mark tells of, in order of their files' paths; undefined
 * where another run has written another one since.
 */
export async function readEntries(path: string, mark: IndexMark): Promise<Entry[] | undefined> {
  const index = await readIndexFile(path, mark.version);
  if (!index || index.mark.sum !== mark.sum) return undefined;
  return [...index.rows.values()].flatMap(({ row }) => row.entry ?? []);
}

export function indexPath({ cache }: { readonly cache: string }): string {
  return join(cache, 'index.ndjson');
}

/** A row that has just been made: as it will be read back, so that a cached build cannot differ. */
export function keepRow({ file, blob, entry, problems }: IndexRow, words?: WordsFile): KeptRow {
  const { head, words: own } = entry ? splitEntry(entry) : { head: { file, blob }, words: {} };
  const isOdd = problems !== undefined && problems.length > 0;
  const all: WordsRow = { ...own, ...(isOdd && { problems }) };
  const at = words?.append(Buffer.from(`${JSON.stringify(all)}\n`));
  const line: Line = { ...head, ...(isOdd && { odd: true }), ...(at ? { at } : { words: all }) };
  const text = JSON.stringify(line);
  // The line is kept as bytes: as a string it would be a second archive on the heap.
  return { row: rowOf(JSON.parse(text), words), line: Buffer.from(`${text}\n`), at };
}

function rowOf(line: Line, words: WordsFile | undefined): IndexRow {
  const { article, file = article?.file, blob, at, words: own, odd } = line;
  if (typeof file !== 'string' || typeof blob !== 'string' || (!own && !at)) {
    throw new Error('Not a row');
  }
  const wordsRow = (): WordsRow => own ?? (words && at && words.rowAt(at)) ?? {};
  return {
    file,
    blob,
    entry: article && storedEntry(line as EntryHead, () => wordsRow() as EntryWords),
    problems: odd && wordsRow().problems,
  };
}

/** Writes the index, all or nothing; lines of `before` that stand are copied as bytes. */
export function writeIndexFile(
  path: string,
  version: string,
  {
    rows,
    words,
    before,
  }: {
    readonly rows: readonly RowSource[];
    readonly words: WordsFile;
    readonly before: Buffer | undefined;
  },
): IndexMark {
  const header: Header = { stet: 'index', version, count: rows.length, words: words.mark() };
  const pieces: Buffer[] = [Buffer.from(`${JSON.stringify(header)}\n`)];
  let run: { start: number; end: number } | undefined;
  const endRun = () => {
    if (run && before) pieces.push(before.subarray(run.start, run.end));
    run = undefined;
  };
  for (const row of rows) {
    if (Buffer.isBuffer(row)) {
      endRun();
      pieces.push(row);
    } else if (run?.end === row.start) {
      run.end = row.end;
    } else {
      endRun();
      run = { ...row };
    }
  }
  endRun();
  writeFileAtomic(path, Buffer.concat(pieces));
  removeOthers(dirname(path), words.name);
  return { version, sum: pieces.reduce((sum, piece) => crc32(piece, sum), 0) };
}

function removeOthers(folder: string, name: string): void {
  const isOther = (each: string) => each.startsWith(wordsPrefix) && each !== name;
  for (const other of readdirSync(folder).filter(isOther))
    rmSync(join(folder, other), { force: true });
}
