/**
 * The parsed archive on disk. Most of it is a base that is never changed once it is written;
 * `index.ndjson` says which one that is, and has what has changed since: a header, then one line a
 * file. It saves work and holds nothing that content/ lacks.
 */
import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry } from '../archive/article.ts';
import {
  type BaseMark,
  type IndexBase,
  type IndexRow,
  openBase,
  partsOf,
  rowIn,
} from './index-base.ts';
import { finderIn } from './in-order.ts';
import { linesOf } from './lines.ts';
import { neverPause, type Pause } from './pause.ts';
import type { EntryHead, EntryWords } from './split-entry.ts';
import { storedEntry, tableOf } from './stored-entry.ts';
import { wordsPrefix, type WordsRow } from './words-file.ts';
import { writeFileAtomic } from './write-file.ts';

/** A row of which the base knows nothing, with the line that has it. */
export interface YoungRow extends IndexRow {
  readonly line: string;
}

export interface IndexFile {
  readonly base: IndexBase;
  /** What the base lacks, or has otherwise, by file. */
  readonly young: ReadonlyMap<string, YoungRow>;
  /** Files of the base that are there no more. */
  readonly gone: ReadonlySet<string>;
  /** How many files there are rows of. */
  readonly count: number;
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
  readonly base: BaseMark;
  /** Files of the base that are there no more. */
  readonly gone: readonly string[];
  /** CRC-32 of all lines that follow. */
  readonly sum: number;
}

/** A row as a line of the index has it. */
interface Line {
  readonly head: EntryHead;
  readonly words: WordsRow;
}

const newline = 10;

/**
 * Reads the index, of whatever version it is. Undefined when it is missing or damaged in any way:
 * then everything is read again, which is always right. Undefined, too, where `pause` throws.
 */
export async function readIndexFile(
  path: string,
  pause: Pause = neverPause,
): Promise<IndexFile | undefined> {
  try {
    const bytes = await readFile(path);
    const start = bytes.indexOf(newline) + 1;
    const header = JSON.parse(bytes.toString('utf8', 0, start)) as Header;
    if (header.stet !== 'index') return undefined;
    if (crc32(bytes.subarray(start)) !== header.sum) return undefined;
    const base = await openBase(dirname(path), header.base, pause);
    if (!base) return undefined;
    const young = new Map<string, YoungRow>();
    for (const line of linesOf(bytes.subarray(start))) {
      const row = youngRow(line);
      young.set(row.file, row);
    }
    const added = [...young.keys()].filter((file) => !rowIn(base, file));
    return {
      ...{ base, young, gone: new Set(header.gone) },
      count: base.count - header.gone.length + added.length,
      mark: { version: header.version, sum: crc32(bytes) },
    };
  } catch {
    return undefined;
  }
}

/**
 * @returns the entries of the index that the mark tells of, in no particular order; undefined where
 * another run has written another one since.
 */
export async function readEntries(path: string, mark: IndexMark): Promise<Entry[] | undefined> {
  const index = await readIndexFile(path);
  if (index?.mark.version !== mark.version || index.mark.sum !== mark.sum) return undefined;
  return Array.from(rowsOf(index)).flatMap(({ entry }) => entry ?? []);
}

/** @returns what finds the row of a file; at once where files are asked for in order. */
export function rowFinder({
  base,
  young,
  gone,
}: IndexFile): (file: string) => IndexRow | undefined {
  const placeOf = finderIn(base.count, (at) => base.rows[at]?.file ?? '');
  return (file) => {
    const row = young.get(file) ?? base.rows[placeOf(file) ?? -1];
    return gone.has(file) ? undefined : row;
  };
}

/** @returns all rows, in no particular order. */
export function* rowsOf({ base, young, gone }: IndexFile): Generator<IndexRow> {
  for (const row of base.rows) if (!young.has(row.file) && !gone.has(row.file)) yield row;
  yield* young.values();
}

export function indexPath({ cache }: { readonly cache: string }): string {
  return join(cache, 'index.ndjson');
}

/** A row that has just been made: as it will be read back, so that a cached build cannot differ. */
export function keepRow(row: IndexRow): YoungRow {
  const [head, words] = partsOf(row);
  return youngRow(JSON.stringify({ head, words } satisfies Line));
}

/** Writes the index, all or nothing. @param rows in order of the files' paths. */
export function writeIndexFile(
  path: string,
  version: string,
  base: IndexBase,
  rows: readonly IndexRow[],
): IndexMark {
  const young = rows.filter(isYoung);
  const placeOf = finderIn(rows.length, (at) => rows[at]?.file ?? '');
  const gone = base.rows.flatMap(({ file }) => (placeOf(file) === undefined ? file : []));
  const lines = young.map(({ line }) => `${line}\n`).join('');
  const { words, columns, count } = base;
  const header: Header = {
    ...{ stet: 'index', version, gone, sum: crc32(lines) },
    base: { words, columns, count },
  };
  const text = `${JSON.stringify(header)}\n${lines}`;
  writeFileAtomic(path, text);
  removeOthers(dirname(path), words.name);
  return { version, sum: crc32(text) };
}

export function isYoung(row: IndexRow): row is YoungRow {
  return 'line' in row;
}

function youngRow(line: string): YoungRow {
  const { head, words } = JSON.parse(line) as Line;
  const { file, blob, permalink } = head;
  const entry =
    permalink === undefined ? undefined : storedEntry(tableOf(head, words as EntryWords), 0);
  return { file, blob, entry, problems: words.problems, line };
}

function removeOthers(folder: string, name: string): void {
  const isOther = (each: string) => each.startsWith(wordsPrefix) && each !== name;
  for (const other of readdirSync(folder).filter(isOther))
    rmSync(join(folder, other), { force: true });
}
