import { expect, it } from 'vitest';
import { durationInWords } from './duration.ts';

const minute = 60_000;

it.each([
  [18 * 60 * minute + minute, '18 hours and 1 minute'],
  [48 * 60 * minute, '2 days'],
  [24 * 60 * minute + 5 * minute, '1 day'],
  [24 * 60 * minute + 60 * minute + minute, '1 day and 1 hour'],
  [-minute - 1000, '1 minute and 1 second'],
  [1, '1 second'],
])('%d ms is %s', (milliseconds, words) => {
  expect(durationInWords(milliseconds)).toBe(words);
});
