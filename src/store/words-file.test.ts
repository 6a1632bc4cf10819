import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { neverPause } from './pause.ts';
import { WordsFile } from './words-file.ts';

/** A disk that takes and gives a few bytes at a time, as it may. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  type Call = (file: number, bytes: Buffer, from: number, length: number, at: number) => number;
  const few =
    (call: Call): Call =>
    (file, bytes, from, length, at) =>
      call(file, bytes, from, Math.min(length, 7), at);
  return { ...fs, writeSync: few(fs.writeSync), readSync: few(fs.readSync) };
});

const folder = mkdtempSync(join(tmpdir(), 'stet-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const rows = ['first', 'second', 'third'].map((what) => ({
  problems: [{ rule: 'a/rule', level: 'error', file: 'a.md', what, why: 'Why.', fix: 'Fix.' }],
}));

function writeRows() {
  const words = WordsFile.create(folder);
  const places = rows.map((row) => words.append(Buffer.from(`${JSON.stringify(row)}\n`)));
  return { words, places, mark: words.mark() };
}

test('words come back whole from a disk that takes and gives a few bytes at a time', async () => {
  const { words, places, mark } = writeRows();
  expect(places.map((place) => words.rowAt(place))).toEqual(rows);
  const opened = await WordsFile.open(folder, mark, neverPause);
  expect(places.map((place) => opened?.rowAt(place))).toEqual(rows);
});

test('words of a file that was cut off are not made up', async () => {
  const { places, mark } = writeRows();
  const opened = await WordsFile.open(folder, mark, neverPause);
  truncateSync(join(folder, mark.name), mark.size - 10);
  const [first, , third] = places.map((place) => () => opened?.rowAt(place));
  expect(first?.()).toEqual(rows[0]);
  expect(third).toThrow('cut off');
  expect(await WordsFile.open(folder, mark, neverPause)).toBeUndefined();
});
