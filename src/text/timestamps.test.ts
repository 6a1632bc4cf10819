import { expect, it } from 'vitest';
import { rfc3339, rfc822 } from './timestamps.ts';

const instant = Date.parse('2016-10-27T14:05:00Z');

it.each([
  ['Asia/Dubai', '2016-10-27T18:05:00+04:00', 'Thu, 27 Oct 2016 18:05:00 +0400'],
  ['UTC', '2016-10-27T14:05:00Z', 'Thu, 27 Oct 2016 14:05:00 +0000'],
  ['America/St_Johns', '2016-10-27T11:35:00-02:30', 'Thu, 27 Oct 2016 11:35:00 -0230'],
])('writes an instant with the offset of %s', (zone, long, short) => {
  expect(rfc3339(instant, zone)).toBe(long);
  expect(rfc822(instant, zone)).toBe(short);
  expect(Date.parse(long)).toBe(instant);
  expect(Date.parse(short)).toBe(instant);
});

it('keeps to the clock on a day on which it is changed', () => {
  const zone = 'Europe/London';
  expect(rfc3339(Date.parse('2016-10-30T00:59:00Z'), zone)).toBe('2016-10-30T01:59:00+01:00');
  expect(rfc3339(Date.parse('2016-10-30T01:01:00Z'), zone)).toBe('2016-10-30T01:01:00Z');
});
