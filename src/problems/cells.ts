/** How text stands in the columns of a terminal: tabs, wide letters, marks, control characters. */

/** One thing that takes up columns, with its place in the line. */
export interface Cell {
  /** As it may be printed: never a tab, a control character or a change of direction. */
  readonly shown: string;
  /** Columns: 0, 1 or 2, or more for a tab. */
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
}

const tabStop = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{20000}-\u{3fffd}])/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
/** Bidirectional controls could make a line look like another one. */
const directional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @param line one line of a file, without its line break. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    const cell = cellOf(segment, column);
    cells.push({ ...cell, offset: index });
    column += cell.width;
  }
  return cells;
}

function cellOf(segment: string, column: number): { shown: string; width: number } {
  if (segment === '\t') {
    const width = tabStop - (column % tabStop);
    return { shown: ' '.repeat(width), width };
  }
  const code = segment.codePointAt(0) ?? 0;
  // Unicode has a picture of every control character: a raw one could command the terminal.
  if (code < 0x20) return { shown: String.fromCodePoint(0x2400 + code), width: 1 };
  if (code === 0x7f) return { shown: '\u2421', width: 1 };
  if (code >= 0x80 && code < 0xa0) return { shown: '\ufffd', width: 1 };
  const shown = segment.replace(directional, '');
  if (shown === '' || invisible.test(shown)) return { shown, width: 0 };
  return { shown, width: wide.test(shown) ? 2 : 1 };
}

/** @returns the columns that these cells take up together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
