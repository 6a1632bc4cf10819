import { expect, test } from 'vitest';
import { anniversaries } from './anniversaries.ts';

test('days are gathered by their place in the year, in the order of the year', () => {
  const days = new Map(
    ['2000-11-02', '2004-02-29', '2016-10-27', '2017-10-27'].map((day) => [day, []]),
  );
  const found = anniversaries(days);
  expect([...found]).toEqual([
    ['02-29', ['2004-02-29']],
    ['10-27', ['2016-10-27', '2017-10-27']],
    ['11-02', ['2000-11-02']],
  ]);
  expect(anniversaries(days)).toBe(found);
});
