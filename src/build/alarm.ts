/** Rings at a moment of a clock that need not run as the machine's timers do. */

export interface Alarm {
  /** Sets it anew: what it was set to before is forgotten. @param at milliseconds since the epoch. */
  set(at: number): void;
  stop(): void;
}

/**
 * How often the clock is looked at (ms): timers stand still while a machine sleeps, and none of them
 * can be set further than 24.8 days ahead.
 */
const everyMilliseconds = 60_000;

/**
 * It keeps no process from ending.
 *
 * @param now the clock: milliseconds since the epoch.
 */
export function alarm(now: () => number, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const set = (at: number) => {
    stop();
    if (at === Number.POSITIVE_INFINITY) return;
    const left = Math.min(Math.max(at - now(), 1), everyMilliseconds);
    timer = setTimeout(() => (now() < at ? set(at) : ring()), left).unref();
  };
  return { set, stop };
}
