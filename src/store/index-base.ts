/**
 * The base of an index: a file with the words of its stories, and after them its rows as columns.
 * Once the index names it, it is never changed again.
 */
import { mkdirSync } from 'node:fs';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { type Column, ColumnsWriter, readColumn } from './columns.ts';
import { finderIn } from './in-order.ts';
import { linesOf } from './lines.ts';
import type { Pause } from './pause.ts';
import { type EntryHead, type EntryWords, splitEntry } from './split-entry.ts';
import { entryTable, storedEntry } from './stored-entry.ts';
import { WordsFile, type WordsMark, type WordsPlace, type WordsRow } from './words-file.ts';

/** What is known of one file of the archive; no entry when its problems forbid one. */
export interface IndexRow {
  readonly file: string;
  readonly blob: string;
  readonly entry?: Entry | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

/** What the index says of its base. */
export interface BaseMark {
  readonly words: WordsMark;
  /** Where in the file of words the columns lie. */
  readonly columns: WordsPlace;
  readonly count: number;
}

export interface IndexBase extends BaseMark {
  /** In order of the files' paths. */
  readonly rows: readonly IndexRow[];
}

/** Where an archive is another than a base of its index. */
export interface BaseDifference {
  readonly base: IndexBase;
  /** Files that the base lacks, or has otherwise. What it has and the archive lacks is not here. */
  readonly files: readonly string[];
}

/** A row as the columns have it. */
interface BaseRow extends EntryHead {
  readonly start: number;
  readonly length: number;
  /** Whether there are problems among the words. */
  readonly odd?: true;
}

/**
 * @returns undefined where the file is not what the mark says.
 * @throws where it is not there, and what `pause` throws.
 */
export async function openBase(
  folder: string,
  mark: BaseMark,
  pause: Pause,
): Promise<IndexBase | undefined> {
  const words = await WordsFile.open(folder, mark.words, pause);
  if (!words) return undefined;
  const columns: Columns = new Map();
  for (const line of linesOf(words.lineAt(mark.columns))) {
    const [name, column] = readColumn(line);
    columns.set(name, column);
    await pause();
  }
  return { ...mark, rows: rowsOf(words, columns, mark.count) };
}

/** @returns the row of a file; undefined where the base has none. */
export function rowIn({ rows }: IndexBase, file: string): IndexRow | undefined {
  return rows[finderIn(rows.length, (at) => rows[at]?.file ?? '')(file) ?? -1];
}

/** Writes a base row by row: neither words nor rows have to be held. */
export class BaseWriter {
  readonly #words: WordsFile;
  readonly #heads = new ColumnsWriter<BaseRow>();
  readonly #numbers = new Map<string, number>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#words = WordsFile.create(folder);
  }

  add(row: IndexRow): void {
    const [head, words] = partsOf(row);
    const [start, length] = this.#words.append(Buffer.from(`${JSON.stringify(words)}\n`));
    const odd = words.problems ? true : undefined;
    this.#numbers.set(row.file, this.#heads.add({ ...head, start, length, odd }));
  }

  /** @param files of the rows that are wanted, in their order. */
  finish(files: Iterable<string>): IndexBase {
    const order = Array.from(files, (file) => this.#numbers.get(file)).filter(
      (number) => number !== undefined,
    );
    const count = order.length;
    let [start, length] = this.#words.append(Buffer.alloc(0));
    for (const line of this.#heads.lines(order)) {
      length += this.#words.append(Buffer.from(line))[1];
    }
    const mark = { words: this.#words.mark(), columns: [start, length] as const, count };
    const columns = new Map(Array.from(linesOf(this.#words.lineAt(mark.columns)), readColumn));
    return { ...mark, rows: rowsOf(this.#words, columns, count) };
  }
}

/** @returns what stays in memory of a row, and what does not. */
export function partsOf({ file, blob, entry, problems }: IndexRow): [EntryHead, WordsRow] {
  const { head, words } = entry ? splitEntry(entry) : { head: { file, blob }, words: {} };
  return [head, problems && problems.length > 0 ? { ...words, problems } : words];
}

type Columns = Map<string, Column<unknown>>;

function rowsOf(words: WordsFile, columns: Columns, count: number): IndexRow[] {
  const numbers = (name: keyof BaseRow) => columns.get(name) as Column<number> | undefined;
  const [start, length, odd] = [numbers('start'), numbers('length'), numbers('odd')];
  const wordsAt = (row: number) => words.rowAt([start?.of(row) ?? 0, length?.of(row) ?? 0]);
  const table = entryTable(columns, (row) => wordsAt(row) as EntryWords);
  const { file, blob, permalink } = table.heads;
  return Array.from({ length: count }, (_, row) => ({
    file: file.of(row),
    blob: blob.of(row),
    entry: permalink.of(row) === undefined ? undefined : storedEntry(table, row),
    problems: odd?.of(row) ? wordsAt(row).problems : undefined,
  }));
}
