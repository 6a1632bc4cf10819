import { expect, test } from 'vitest';
import { daysIn, monthGrid } from './month-grid.ts';

test('a week begins where the language begins it', () => {
  const firsts = (language: string) => monthGrid('2016-10', language).weekdays[0];
  expect(firsts('en-GB')).toEqual({ short: 'Mon', long: 'Monday' });
  expect(firsts('en-US')).toEqual({ short: 'Sun', long: 'Sunday' });
  expect(firsts('fr')).toEqual({ short: 'lun.', long: 'lundi' });
  expect(firsts('ar-EG')?.long).toBe('السبت');
});

test('every day stands under its weekday', () => {
  const { weeks, weekdays } = monthGrid('2016-10', 'en-GB');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([...Array(5), '2016-10-01', '2016-10-02']);
  expect(weeks[4]?.[3]).toBe('2016-10-27');
  expect(weekdays[3]?.long).toBe('Thursday');
  expect(weeks[5]).toEqual(['2016-10-31', ...Array(6)]);
});

test.each([
  ['2016-02', 29],
  ['2015-02', 28],
  ['1900-02', 28],
  ['0099-12', 31],
])('%s has %i days', (month, days) => {
  expect(daysIn(month)).toBe(days);
  expect(monthGrid(month, 'en').weeks.flat().filter(Boolean)).toHaveLength(days);
});
