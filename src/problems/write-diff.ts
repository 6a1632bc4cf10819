/** How a mended file differs from what it was, as `diff -u` shows it. */

interface Hunk {
  /** 1-based. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** How removed and added lines are dressed; each function gets a line and returns it. */
export interface DiffPaint {
  readonly removed: (line: string) => string;
  readonly added: (line: string) => string;
}

const plain: DiffPaint = { removed: (line) => line, added: (line) => line };

/**
 * @param before the file's text. @param after the same, mended: single lines differ, or lines at
 * one place are gone.
 * @returns the file's name and what differs, each line ended; nothing where nothing does.
 */
export function writeDiff(file: string, before: string, after: string, paint = plain): string {
  const hunks = hunksOf(linesOf(before), linesOf(after));
  if (hunks.length === 0) return '';
  const body = hunks.flatMap(({ line, removed, added }) => [
    `@@ line ${line} @@`,
    ...removed.map((text) => paint.removed(`-${text}`)),
    ...added.map((text) => paint.added(`+${text}`)),
  ]);
  return `${[`--- ${file}`, `+++ ${file}`, ...body].join('\n')}\n`;
}

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  if (before.length !== after.length) return [wholeChange(before, after)];
  return before.flatMap((text, index) => {
    const better = after[index] ?? '';
    return text === better ? [] : [{ line: index + 1, removed: [text], added: [better] }];
  });
}

/** From the first line that differs to the last. */
function wholeChange(before: readonly string[], after: readonly string[]): Hunk {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    line: start + 1,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
