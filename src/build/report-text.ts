/** Figures and tables as plain text, the same in every locale. */

const figures = new Intl.NumberFormat('en-GB');

/** `36,534` */
export function inFigures(number: number): string {
  return figures.format(number);
}

/** `41.2 s` */
export function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

/** `310.2 MB`: powers of ten, as hosts count them. */
export function inBytes(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = bytes / 1000;
  while (size >= 999.95 && units.length > 1) {
    size /= 1000;
    units.shift();
  }
  return `${size.toFixed(1)} ${units[0]}`;
}

/** @returns lines: the first column to the left, all others, being figures, to the right. */
export function writeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
