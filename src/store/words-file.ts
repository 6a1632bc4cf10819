/**
 * The words of stories on the disk: a line of JSON a story, read a story at a time. Once the index
 * names such a file it is never changed again, so that whoever reads one may go on with it while
 * another run writes the next.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Problem } from '../problems/problem.ts';
import type { Pause } from './pause.ts';
import type { EntryWords } from './split-entry.ts';

/** Where a line lies, in bytes. */
export type WordsPlace = readonly [start: number, length: number];

/** What the index says of the file: a damaged one is found out before anything is taken from it. */
export interface WordsMark {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
}

/** A line: of a file that gives no story it has the problems alone. */
export interface WordsRow extends Partial<EntryWords> {
  readonly problems?: readonly Problem[];
}

/** So many rows are remembered, at some 2 KB each. */
const remembered = 8192;
const chunk = 1 << 20;

export class WordsFile {
  readonly name: string;
  private readonly file: number;
  private size = 0;
  private crc = 0;
  private pending: Buffer[] = [];
  private waiting = 0;
  private young = new Map<number, WordsRow>();
  private old = new Map<number, WordsRow>();

  private constructor(folder: string, name: string, flags: string) {
    this.name = name;
    this.file = openSync(join(folder, name), flags);
    closing.register(this, this.file);
  }

  /** @throws where the disk has no such file. @returns undefined where it is not what the mark says. */
  static async open(
    folder: string,
    { name, size, crc }: WordsMark,
    pause: Pause,
  ): Promise<WordsFile | undefined> {
    const words = new WordsFile(folder, name, 'r');
    words.size = size;
    words.crc = crc;
    return (await sumOf(words.file, size, pause)) === crc ? words : undefined;
  }

  static create(folder: string): WordsFile {
    return new WordsFile(folder, `${wordsPrefix}${randomUUID()}`, 'wx+');
  }

  append(line: Buffer): WordsPlace {
    const place: WordsPlace = [this.size + this.waiting, line.length];
    this.pending.push(line);
    this.waiting += line.length;
    if (this.waiting >= chunk) this.flush();
    return place;
  }

  /** Writes what has been appended. */
  mark(): WordsMark {
    this.flush();
    return { name: this.name, size: this.size, crc: this.crc };
  }

  /** @throws where somebody has cut the file off since it was opened. */
  lineAt([start, length]: WordsPlace): Buffer {
    if (start + length > this.size) this.flush();
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const read = readSync(this.file, bytes, done, length - done, start + done);
      if (read === 0) throw new Error(`${this.name} was cut off while it was read. Build again.`);
      done += read;
    }
    return bytes;
  }

  rowAt(place: WordsPlace): WordsRow {
    const [start] = place;
    const young = this.young.get(start);
    if (young) return young;
    const row: WordsRow = this.old.get(start) ?? JSON.parse(this.lineAt(place).toString());
    if (this.young.size >= remembered / 2) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(start, row);
    return row;
  }

  private flush(): void {
    if (this.waiting === 0) return;
    const bytes = Buffer.concat(this.pending);
    // Unlike `writeSync`, which may write a part and says so, it goes on until all is written.
    writeFileSync(this.file, bytes);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    this.pending = [];
    this.waiting = 0;
  }
}

export const wordsPrefix = 'index-words-';

/** Entries hold their file open as long as they live themselves. */
const closing = new FinalizationRegistry((file: number) => closeSync(file));

async function sumOf(file: number, size: number, pause: Pause): Promise<number | undefined> {
  if (fstatSync(file).size !== size) return undefined;
  const bytes = Buffer.allocUnsafe(Math.max(1, Math.min(size, chunk)));
  let crc = 0;
  for (let at = 0; at < size;) {
    const read = readSync(file, bytes, 0, Math.min(chunk, size - at), at);
    if (read === 0) return undefined;
    crc = crc32(bytes.subarray(0, read), crc);
    at += read;
    await pause();
  }
  return crc;
}
