/**
 * The parsed archive on disk: `index.ndjson`, a header line with a version and the number of rows,
 * then one line a file in order of its path. It saves work and holds nothing that content/ lacks.
 */
import { readFile } from 'node:fs/promises';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { writeFileAtomic } from './write-file.ts';

/** What is known of one file of the archive; no entry when its problems forbid one. */
export interface IndexRow {
  readonly file: string;
  readonly blob: string;
  readonly entry?: Entry;
  readonly problems?: readonly Problem[];
}

/** A row as one line of JSON in bytes, or where its line lies in the bytes of the index that was read. */
export type RowSource = Buffer | { readonly start: number; readonly end: number };

/** A row with its line, so that unchanged lines are written again without being made again. */
export interface KeptRow {
  readonly row: IndexRow;
  readonly line: RowSource;
}

export interface IndexFile {
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly bytes: Buffer;
}

interface Header {
  readonly stet: 'index';
  readonly version: string;
  readonly count: number;
}

const newline = 10;

/**
 * Reads the index. Undefined when it is missing, of another version, or damaged in any way: cut
 * short, with rows too many or too few, or with a line that is not a row. Then everything is read
 * again, which is always right.
 */
export async function readIndexFile(path: string, version: string): Promise<IndexFile | undefined> {
  try {
    const bytes = await readFile(path);
    let start = bytes.indexOf(newline) + 1;
    const header = JSON.parse(bytes.toString('utf8', 0, start)) as Header;
    if (header.stet !== 'index' || header.version !== version) return undefined;
    const rows = new Map<string, KeptRow>();
    let lines = 0;
    // Line by line: one string of the whole file would double it in memory, and has a size limit.
    for (let end = bytes.indexOf(newline, start); end >= 0; end = bytes.indexOf(newline, start)) {
      const row = parseRow(bytes.toString('utf8', start, end));
      rows.set(row.file, { row, line: { start, end: end + 1 } });
      start = end + 1;
      lines += 1;
    }
    const isWhole = lines === header.count && rows.size === lines && start === bytes.length;
    return isWhole ? { rows, bytes } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A row's line. An entry names its file and blob itself, so they are written once: over 100,000
 * rows that is a tenth of the time it takes to load them.
 */
export function writeRow(row: IndexRow): string {
  const { file, blob, entry, problems } = row;
  const id = entry ? { entry } : { file, blob };
  return `${JSON.stringify(problems?.length ? { ...id, problems } : id)}\n`;
}

/** Reads what `writeRow` wrote. Throws for anything else. */
export function parseRow(line: string): IndexRow {
  const { entry, file, blob, problems } = JSON.parse(line) as Partial<IndexRow>;
  const row = { file: entry?.article.file ?? file, blob: entry?.blob ?? blob, entry, problems };
  if (typeof row.file !== 'string' || typeof row.blob !== 'string') throw new Error('Not a row');
  return row as IndexRow;
}

/** Writes the index, all or nothing; lines of `before` that stand are copied as bytes. */
export function writeIndexFile(
  path: string,
  version: string,
  rows: readonly RowSource[],
  before: Buffer | undefined,
): void {
  const header: Header = { stet: 'index', version, count: rows.length };
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
}
