/** How far a long piece of work is, on standard error. */
import { writeStanding } from './progress-line.ts';
import { type Stream, terminalLine } from './terminal-line.ts';

export interface Progress {
  /** @param done how many pieces are done by now. */
  at(done: number): void;
  /** Takes the line away, so that what follows begins on a clean one. */
  end(): void;
}

const everyPieces = 1000;

/**
 * On a terminal one line is drawn over and over; elsewhere, in a log, one plain line is written for
 * each thousand pieces, and none for less.
 *
 * @param stream standard error, or what stands for it
 * @param total how many pieces there are
 * @param noun what they are, in the plural: `files`
 * @param clock milliseconds; only differences count
 */
export function progress(
  stream: Stream,
  total: number,
  noun: string,
  clock: () => number = Date.now,
): Progress {
  const started = clock();
  const line = terminalLine(stream, clock);
  return {
    at: (done) => {
      const seconds = (clock() - started) / 1000;
      const write = (columns: number) => writeStanding({ done, total, noun, seconds }, columns);
      if (stream.isTTY) line.draw(write);
      else if (done % everyPieces === 0 && done > 0) {
        stream.write(
          `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${noun}\n`,
        );
      }
    },
    end: line.clear,
  };
}
