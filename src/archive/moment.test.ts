import { expect, it } from 'vitest';
import { dateFault, isBefore, momentOf } from './moment.ts';

it.each([
  ['2016-10-27', undefined],
  ['2016-02-29', undefined],
  ['2000-02-29', undefined],
  ['2016-10-27T18:05:00+04:00', undefined],
  ['2016-10-27T18:05Z', undefined],
  ['2016-10-27T18:05:00.125-03:30', undefined],
  ['2023-02-29', 'impossible'],
  ['1900-02-29', 'impossible'],
  ['2023-02-30', 'impossible'],
  ['2023-13-01', 'impossible'],
  ['2023-00-10', 'impossible'],
  ['0000-01-01', 'impossible'],
  ['2016-10-27T24:00:00Z', 'impossible'],
  ['2016-10-27T23:60:00Z', 'impossible'],
  ['2016-10-27T23:00:00+15:00', 'impossible'],
  ['2016-10-27T18:05:00', 'form'],
  ['2016-10-27 18:05:00Z', 'form'],
  ['2016-10-27t18:05:00z', 'form'],
  ['27 October 2016', 'form'],
  ['2016-10', 'form'],
  ['', 'form'],
] as const)('%s: %s', (text, fault) => {
  expect(dateFault(text, 'moment')).toBe(fault);
});

it('takes a time of day only where one makes sense', () => {
  expect(dateFault('2016-10-27T18:05:00Z', 'day')).toBe('form');
});

it('gives the calendar day in the zone of the site', () => {
  expect(momentOf('2016-10-27T21:30:00Z', 'Asia/Dubai')).toEqual({
    text: '2016-10-27T21:30:00Z',
    instant: Date.parse('2016-10-27T21:30:00Z'),
    day: '2016-10-28',
    hasTime: true,
  });
  expect(momentOf('2016-10-27', 'Asia/Dubai')).toEqual({
    text: '2016-10-27',
    instant: Date.parse('2016-10-26T20:00:00Z'),
    day: '2016-10-27',
    hasTime: false,
  });
});

it('reads a time without seconds, and one with many digits', () => {
  expect(momentOf('2016-10-27T18:05+04:00', 'UTC').instant).toBe(
    Date.parse('2016-10-27T14:05:00Z'),
  );
  expect(momentOf('2016-10-27T18:05:00.123456789Z', 'UTC').instant).toBe(
    Date.parse('2016-10-27T18:05:00.123Z'),
  );
});

it('calls a day neither before nor after an hour of the same day', () => {
  const day = momentOf('2016-10-27', 'Asia/Dubai');
  const noon = momentOf('2016-10-27T12:00:00+04:00', 'Asia/Dubai');
  expect(isBefore(day, noon)).toBe(false);
  expect(isBefore(noon, day)).toBe(false);
  expect(isBefore(day, momentOf('2016-10-28', 'Asia/Dubai'))).toBe(true);
  expect(isBefore(noon, momentOf('2016-10-27T12:00:01+04:00', 'Asia/Dubai'))).toBe(true);
});
