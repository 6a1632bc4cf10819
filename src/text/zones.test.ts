import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  isTimeZone,
  minuteText,
  offsetOf,
  offsetText,
  startOfDay,
  yearOf,
  zoneTime,
} from './zones.ts';

const at = (text: string) => Date.parse(text);

describe('startOfDay', () => {
  it.each([
    ['2016-10-27', 'Asia/Dubai', '2016-10-26T20:00:00Z'],
    ['2016-10-27', 'UTC', '2016-10-27T00:00:00Z'],
    ['2024-03-10', 'America/New_York', '2024-03-10T05:00:00Z'],
    ['2024-03-11', 'America/New_York', '2024-03-11T04:00:00Z'],
    ['2024-11-04', 'America/New_York', '2024-11-04T05:00:00Z'],
    ['2020-06-01', 'Asia/Kathmandu', '2020-05-31T18:15:00Z'],
    ['2020-06-01', 'Asia/Kolkata', '2020-05-31T18:30:00Z'],
    ['2007-12-09', 'America/Caracas', '2007-12-09T04:00:00Z'],
    ['2007-12-10', 'America/Caracas', '2007-12-10T04:30:00Z'],
    ['2031-01-01', 'Pacific/Kiritimati', '2030-12-31T10:00:00Z'],
    // Clocks skipped midnight: the day begins at one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00Z'],
    // Clocks went back at 00:01, so the day begins twice: the first counts.
    ['2009-11-01', 'America/St_Johns', '2009-11-01T02:30:00Z'],
    // A day that never was.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['1850-05-01', 'Europe/London', '1850-05-01T00:00:00Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(new Date(startOfDay(day, zone)).toISOString()).toBe(new Date(instant).toISOString());
  });

  it('is the first instant of its day, everywhere from 1996 to 2040', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const days = fc.date({
      min: new Date('1996-01-01'),
      max: new Date('2040-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, date) => {
        const day = date.toISOString().slice(0, 10);
        const start = startOfDay(day, zone);
        expect(dayOf(start, zone) >= day).toBe(true);
        expect(dayOf(start - 1000, zone) < day).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});

it('does not depend on the zone of the machine', () => {
  const before = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  expect(new Date(at('2016-10-27T20:30:00Z')).getDate()).toBe(28);
  expect(dayOf(at('2016-10-27T20:30:00Z'), 'Asia/Dubai')).toBe('2016-10-28');
  expect(dayOf(at('2016-10-27T20:30:00Z'), 'America/Los_Angeles')).toBe('2016-10-27');
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

it('gives the wall clock, with midnight as 0 and not as 24', () => {
  expect(zoneTime(at('2016-10-26T20:00:00Z'), 'Asia/Dubai')).toEqual({
    year: 2016,
    month: 10,
    day: 27,
    hour: 0,
    minute: 0,
    second: 0,
  });
  expect(yearOf(at('2025-12-31T21:00:00Z'), 'Asia/Dubai')).toBe('2026');
});

it('writes offsets as RFC 3339 does', () => {
  expect(offsetText(at('2016-10-27T00:00:00Z'), 'Asia/Dubai')).toBe('+04:00');
  expect(offsetText(at('2016-07-27T00:00:00Z'), 'America/St_Johns')).toBe('-02:30');
  expect(offsetText(at('2016-01-27T00:00:00Z'), 'Europe/London')).toBe('Z');
  expect(offsetOf(at('2016-07-27T00:00:00.250Z'), 'Europe/London')).toBe(3_600_000);
});

it('writes an instant to the minute, as clocks of the zone show it', () => {
  expect(minuteText(at('2016-10-26T20:05:59Z'), 'Asia/Dubai')).toBe('2016-10-27T00:05:00+04:00');
  expect(minuteText(at('2016-01-27T09:00:00Z'), 'Europe/London')).toBe('2016-01-27T09:00:00Z');
});

it('knows names of zones and refuses the rest', () => {
  expect(isTimeZone('Asia/Dubai')).toBe(true);
  expect(isTimeZone('UTC')).toBe(true);
  expect(isTimeZone('Asia/Dubay')).toBe(false);
  expect(isTimeZone('+04:00')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
