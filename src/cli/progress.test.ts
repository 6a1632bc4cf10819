import { expect, test } from 'vitest';
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

test('a terminal sees one line, drawn ten times a second at most and gone at the end', () => {
  const text = drawn(true, [
    [10, 1],
    [150, 800],
    [200, 1000],
    [260, 1500],
  ]);
  expect(text).toBe('\r800 of 12,000 files\u001b[K\r1,500 of 12,000 files\u001b[K\r\u001b[K');
});

test.each([
  [1999, 30, '\r30 of 12,000 files\u001b[K'],
  [10_000, 30, '\r30 of 12,000 files, 3.0 a second, 67 min left\u001b[K'],
  [10_000, 10, '\r10 of 12,000 files, 1.0 a second, 3.3 h left\u001b[K'],
  [10_000, 6000, '\r6,000 of 12,000 files, 600 a second, 10 s left\u001b[K'],
  [60_000, 1000, '\r1,000 of 12,000 files, 17 a second, 11 min left\u001b[K'],
])('after %d ms the line says how fast it goes, and how long it takes yet', (time, done, line) => {
  expect(drawn(true, [[time, done]])).toBe(`${line}\r\u001b[K`);
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
