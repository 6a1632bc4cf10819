import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { emptySums } from '../importers/sums.ts';
import { openReport } from './import-report.ts';

/** A disk that takes a few bytes at a time, as it may. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const writeSync = (file: number, text: string | Buffer) =>
    fs.writeSync(file, Buffer.from(text).subarray(0, 7));
  return { ...fs, writeSync };
});

it('is whole on a disk that takes a few bytes at a time', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-report-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const to = path.join(folder, 'report.json');
  const report = openReport(to, 'json', false);
  const files = ['wire/a.txt', 'wire/b.txt'];
  for (const file of files) report.add({ outcome: { file, plans: [] }, problems: [] });
  await report.finish(emptySums(), []);
  const { sources } = JSON.parse(readFileSync(to, 'utf8'));
  expect(sources).toHaveLength(files.length);
});
