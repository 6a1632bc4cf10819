import { expect, it } from 'vitest';
import { resolveNow } from './now.ts';

it('takes the flag first, then SOURCE_DATE_EPOCH in seconds, then the clock', () => {
  expect(resolveNow('2026-01-31T12:00:00Z', '1')).toBe(Date.UTC(2026, 0, 31, 12));
  expect(resolveNow('2026-01-31', undefined)).toBe(Date.UTC(2026, 0, 31));
  expect(resolveNow(undefined, '1700000000')).toBe(1_700_000_000_000);
  const before = Date.now();
  expect(resolveNow(undefined, '')).toBeGreaterThanOrEqual(before);
});

it('refuses what is no time', () => {
  expect(() => resolveNow('tomorrow', undefined)).toThrow('--now takes a date');
  expect(() => resolveNow(undefined, '17e8')).toThrow('SOURCE_DATE_EPOCH takes whole seconds');
});
