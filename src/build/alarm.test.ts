import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { alarm } from './alarm.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

it('rings once, when the moment has come, also where that is months away', () => {
  const ring = vi.fn();
  alarm(Date.now, ring).set(start + 40 * day);
  vi.advanceTimersByTime(40 * day - 1);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(day);
  expect(ring).toHaveBeenCalledOnce();
});

it('rings within a minute after a sleep in which timers stood still', () => {
  const ring = vi.fn();
  let slept = 0;
  alarm(() => Date.now() + slept, ring).set(start + day);
  slept = 2 * day;
  vi.advanceTimersByTime(60_000);
  expect(ring).toHaveBeenCalledOnce();
});

it('rings by its own clock: never while that one stands still', () => {
  const ring = vi.fn();
  alarm(() => start, ring).set(start + 1000);
  vi.advanceTimersByTime(day);
  expect(ring).not.toHaveBeenCalled();
});

it('is set anew, stopped, and never set to what does not come', () => {
  const ring = vi.fn();
  const { set, stop } = alarm(Date.now, ring);
  set(start + 1000);
  set(start + 5000);
  vi.advanceTimersByTime(4000);
  expect(ring).not.toHaveBeenCalled();
  stop();
  set(Number.POSITIVE_INFINITY);
  vi.advanceTimersByTime(day);
  expect(ring).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
