/** How far a long piece of work is, on standard error. */

export interface Progress {
  /** @param done how many pieces are done by now. */
  at(done: number): void;
  /** Takes the line away, so that what follows begins on a clean one. */
  end(): void;
}

const everyMilliseconds = 100;
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
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
  noun: string,
  clock: () => number = Date.now,
): Progress {
  const inFigures = (number: number) => number.toLocaleString('en-GB');
  const line = (done: number) => `${inFigures(done)} of ${inFigures(total)} ${noun}`;
  let drawn = clock();
  let isDrawn = false;
  return {
    at: (done) => {
      if (!stream.isTTY) {
        if (done % everyPieces === 0 && done > 0) stream.write(`${line(done)}\n`);
        return;
      }
      if (clock() - drawn < everyMilliseconds) return;
      drawn = clock();
      isDrawn = true;
      stream.write(`\r${line(done)}`);
    },
    end: () => {
      // To the first column, and everything after it erased.
      if (isDrawn) stream.write('\r\u001b[K');
    },
  };
}
