import { expect, it } from 'vitest';
import { suggestDate } from './suggest-date.ts';

it.each([
  ['27/10/2016', '2016-10-27'],
  ['10/27/2016', '2016-10-27'],
  ['5.5.2016', '2016-05-05'],
  ['2016/10/27', '2016-10-27'],
  ['20161027', '2016-10-27'],
  ['2016-1-7', '2016-01-07'],
  ['27 October 2016', '2016-10-27'],
  ['Thursday, 27th Oct. 2016', '2016-10-27'],
  ['October 27, 2016', '2016-10-27'],
  ['2016-10-27 18:05', '2016-10-27T18:05:00+04:00'],
  ['2016-10-27T18:05:09', '2016-10-27T18:05:09+04:00'],
  ['2016-10-27 18:05:00 +0300', '2016-10-27T18:05:00+03:00'],
  ['2016-10-27t18:05:00z', '2016-10-27T18:05:00Z'],
  ['3/4/2016', undefined],
  ['32/13/2016', undefined],
  ['yesterday', undefined],
  ['30 February 2016', undefined],
])('%s is %s', (given, expected) => {
  expect(suggestDate(given, 'moment', 'Asia/Dubai')?.text).toBe(expected);
});

it('takes the offset that the zone had on that day', () => {
  const summer = suggestDate('2024-07-01 09:00', 'moment', 'Europe/London')?.text;
  expect(summer).toBe('2024-07-01T09:00:00+01:00');
  const winter = suggestDate('2024-12-01 09:00', 'moment', 'Europe/London')?.text;
  expect(winter).toBe('2024-12-01T09:00:00Z');
  // Clocks went forward at one o'clock: at nine, summer time is on.
  expect(suggestDate('2024-03-31 09:00', 'moment', 'Europe/London')?.text).toBe(
    '2024-03-31T09:00:00+01:00',
  );
});

it('leaves the time out where only a day is asked for', () => {
  expect(suggestDate('2016-10-27T18:05:00Z', 'day')?.text).toBe('2016-10-27');
});
