/** How a build gets on, on standard error. */
import type { BuildWatcher, PhaseFigures, PhaseWork } from '../build/phases.ts';
import { writeStanding } from './progress-line.ts';
import { type Stream, terminalLine } from './terminal-line.ts';

interface Shown {
  readonly name: string;
  work: PhaseWork | undefined;
  readonly began: number;
  done: number;
  /** When the first piece was done: before it, a phase may have prepared for long. */
  first: number | undefined;
}

const everyMilliseconds = 200;

/**
 * A terminal sees a bar for the phase that is at work; there and in a log, each phase that has ended
 * leaves one line.
 *
 * @param clock milliseconds; only differences count.
 * @param mebibytes how much memory is in use.
 */
export function buildProgress(
  stream: Stream,
  clock: () => number = Date.now,
  mebibytes: () => number = () => process.memoryUsage.rss() / 2 ** 20,
): BuildWatcher {
  const line = terminalLine(stream, clock);
  let shown: Shown | undefined;
  let timer: NodeJS.Timeout | undefined;
  const draw = () => {
    if (!shown || !stream.isTTY) return;
    const { name, work, began, done, first } = shown;
    const seconds = (clock() - (first ?? began)) / 1000;
    const counted = first === undefined ? {} : { done, ...work };
    line.draw((columns) =>
      writeStanding({ name, ...counted, seconds, mebibytes: mebibytes() }, columns),
    );
  };
  return {
    begin: (name, work) => {
      shown = { name, work, began: clock(), done: 0, first: undefined };
      if (stream.isTTY) timer = setInterval(draw, everyMilliseconds).unref();
    },
    count: (work) => {
      if (shown) shown.work = work;
    },
    at: (done) => {
      if (!shown) return;
      shown.first ??= clock();
      shown.done = done;
      draw();
    },
    end: (figures) => {
      clearInterval(timer);
      shown = undefined;
      line.clear();
      stream.write(`${lineOf(figures)}\n`);
    },
  };
}

/** `Rendering: 7,285 pages in 8.2 s, 610 MiB` */
function lineOf({ name, work, seconds, peakMebibytes }: PhaseFigures): string {
  const figures = new Intl.NumberFormat('en-GB');
  const pieces = work && work.total > 0 ? `${figures.format(work.total)} ${work.noun} in ` : '';
  const memory = figures.format(Math.round(peakMebibytes));
  return `${name}: ${pieces}${seconds.toFixed(1)} s, ${memory} MiB`;
}
