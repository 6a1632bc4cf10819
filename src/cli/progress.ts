/** How far a long piece of work is, on standard error. */

export interface Progress {
  /** @param done how many pieces are done by now. */
  at(done: number): void;
  /** Takes the line away, so that what follows begins on a clean one. */
  end(): void;
}

const everyMilliseconds = 100;
const everyPieces = 1000;
/** A rate of the first few moments says little. */
const settledMilliseconds = 2000;

/**
 * On a terminal one line is drawn over and over, with the rate and the time left once they are
 * known; elsewhere, in a log, one plain line is written for each thousand pieces, and none for less.
 *
 * @param stream standard error, or what stands for it
 * @param total how many pieces there are
 * @param noun what they are, in the plural: `files`
 * @param clock milliseconds; only differences count
 */
export function progress(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
  noun: string,
  clock: () => number = Date.now,
): Progress {
  const inFigures = (number: number) => number.toLocaleString('en-GB');
  const line = (done: number) => `${inFigures(done)} of ${inFigures(total)} ${noun}`;
  const started = clock();
  let drawn = started;
  let isDrawn = false;
  return {
    at: (done) => {
      if (!stream.isTTY) {
        if (done % everyPieces === 0 && done > 0) stream.write(`${line(done)}\n`);
        return;
      }
      const now = clock();
      if (now - drawn < everyMilliseconds) return;
      drawn = now;
      isDrawn = true;
      stream.write(`\r${line(done)}${pace(done, total, now - started)}\u001b[K`);
    },
    end: () => {
      // To the first column, and everything after it erased.
      if (isDrawn) stream.write('\r\u001b[K');
    },
  };
}

/** @param elapsed milliseconds. @returns the rate and the time left, after some moments. */
function pace(done: number, total: number, elapsed: number): string {
  if (elapsed < settledMilliseconds || done === 0) return '';
  const aSecond = (done * 1000) / elapsed;
  const rate = aSecond < 10 ? aSecond.toFixed(1) : String(Math.round(aSecond));
  return `, ${rate} a second, ${inTime((total - done) / aSecond)} left`;
}

function inTime(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
