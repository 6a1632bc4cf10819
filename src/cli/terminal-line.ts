/** A line of a terminal that is drawn over and over. */

export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface TerminalLine {
  /** Draws it, ten times a second at most. @param write asked only when the line is drawn. */
  draw(write: (columns: number) => string): void;
  /** Takes the line away, so that what follows begins on a clean one. */
  clear(): void;
}

const everyMilliseconds = 100;

/** To the first column, and everything after it erased. */
const erase = '\r\u001b[K';

/** @param clock milliseconds; only differences count. */
export function terminalLine(stream: Stream, clock: () => number = Date.now): TerminalLine {
  let drawn = clock();
  let isDrawn = false;
  return {
    draw: (write) => {
      if (clock() - drawn < everyMilliseconds) return;
      drawn = clock();
      isDrawn = true;
      stream.write(erase + write(stream.columns || 80));
    },
    clear: () => {
      if (isDrawn) stream.write(erase);
      isDrawn = false;
    },
  };
}
