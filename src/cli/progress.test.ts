import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { buildProgress } from './build-progress.ts';
import { writeStanding } from './progress-line.ts';
import { progress } from './progress.ts';

function drawn(isTTY: boolean, steps: readonly (readonly [number, number])[]): string {
  let text = '';
  let now = 0;
  const stream = { isTTY, write: (piece: string) => (text += piece) };
  const shown = progress(stream, 12_000, 'files', () => now);
  for (const [time, done] of steps) {
    now = time;
    shown.at(done);
  }
  shown.end();
  return text;
}

/** As a terminal would have shown it: one line after the other. */
function lines(text: string): string[] {
  return text.split('\r').map(stripVTControlCharacters);
}

test('a terminal sees one line, drawn ten times a second at most and gone at the end', () => {
  const text = drawn(true, [
    [10, 1],
    [150, 800],
    [200, 1000],
    [260, 1500],
  ]);
  expect(lines(text)).toEqual([
    '',
    '━─────────────────── 800 of 12,000 files',
    '━━────────────────── 1,500 of 12,000 files',
    '',
  ]);
});

test('a log gets a plain line for each thousand, and nothing for a few', () => {
  expect(drawn(false, [[500, 999]])).toBe('');
  expect(
    drawn(false, [
      [500, 1000],
      [600, 1001],
      [700, 2000],
    ]),
  ).toBe('1,000 of 12,000 files\n2,000 of 12,000 files\n');
});

const half = { name: 'Rendering', done: 600, total: 1200, noun: 'pages', mebibytes: 610.4 };

test('a line tells the rate, the time that is left and the memory', () => {
  expect(stripVTControlCharacters(writeStanding({ ...half, seconds: 6 }, 100))).toBe(
    'Rendering ━━━━━━━━━━────────── 600 of 1,200 pages, 100/s, 6 s left, 610 MiB',
  );
  expect(writeStanding({ ...half, seconds: 1200 }, 100)).toContain('0.5/s, 20 min 0 s left');
  expect(writeStanding({ ...half, seconds: 0.2 }, 100)).not.toContain('/s');
  expect(writeStanding({ name: 'Planning', seconds: 3, mebibytes: 610 }, 100)).toBe(
    'Planning 3 s, 610 MiB',
  );
});

test('a narrow terminal gets what fits', () => {
  const at = (columns: number) =>
    stripVTControlCharacters(writeStanding({ ...half, seconds: 6 }, columns));
  for (const columns of [10, 30, 50, 60, 70, 80]) expect(at(columns).length).toBeLessThan(columns);
  expect(at(62)).toBe('Rendering ━━━━━━━━━━────────── 600 of 1,200 pages, 100/s');
});

function watched(isTTY: boolean): string {
  let text = '';
  let now = 0;
  const stream = { isTTY, columns: 100, write: (piece: string) => (text += piece) };
  const watcher = buildProgress(
    stream,
    () => now,
    () => 300,
  );
  const work = { total: 2000, noun: 'pages' };
  watcher.begin('Rendering', undefined);
  watcher.count(work);
  for (const done of [1, 1000, 2000]) {
    now += 4000;
    watcher.at(done);
  }
  const figures = { seconds: 12, cpuSeconds: 14.2, peakMebibytes: 410.6 };
  watcher.end({ name: 'Rendering', work, ...figures });
  watcher.begin('Publishing', undefined);
  watcher.end({ name: 'Publishing', ...figures, seconds: 0.24 });
  return text;
}

const ended = 'Rendering: 2,000 pages in 12.0 s, 411 MiB\nPublishing: 0.2 s, 411 MiB\n';

test('a log gets one line for each phase of a build', () => {
  expect(watched(false)).toBe(ended);
});

test('a terminal sees a bar for the phase at work, and the same lines in the end', () => {
  const [, one, many, , last] = lines(watched(true));
  expect(one).toContain('1 of 2,000 pages, 300 MiB');
  expect(many).toBe(
    'Rendering ━━━━━━━━━━────────── 1,000 of 2,000 pages, 250/s, 4 s left, 300 MiB',
  );
  expect(last).toBe(ended);
});
