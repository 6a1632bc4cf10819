import { type Cell, cellsOf, widthOf } from './cells.ts';
import type { Place } from './problem.ts';

/** How the parts of a frame are coloured; each function gets text and returns it, dressed. */
export interface FramePaint {
  readonly gutter: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** Columns of source that a frame shows; a longer line is cut around its mark. */
const widest = 88;
/** Columns kept before the mark where a line is cut. */
const leadIn = 24;
const plain: FramePaint = { gutter: (text) => text, mark: (text) => text };

/**
 * The lines of a source frame: the line before for context, the line itself, and a row of `^`
 * under what is wrong.
 *
 *      6 | published: 2024-03-14T06:00:00Z
 *      7 | embargoedUntil: 2024-03-15T00:01:00Z
 *        |                 ^^^^^^^^^^^^^^^^^^^^
 *
 * @param source the whole file.
 * @param place where to point; what runs over several lines is marked on its first.
 * @returns no line where the source has no such line.
 */
export function sourceFrame(source: string, place: Place, paint: FramePaint = plain): string[] {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const line = lines[place.line - 1];
  if (line === undefined) return [];
  const digits = Math.max(2, String(place.line).length);
  const row = (number: string, text: string) =>
    `${paint.gutter(`  ${number.padStart(digits)} |`)}${text && ` ${text}`}`.trimEnd();

  const before = lines[place.line - 2];
  const context = before?.trim() ? [row(String(place.line - 1), clip(cellsOf(before), 0))] : [];
  const { text, mark } = marked(line, place);
  return [...context, row(String(place.line), text), row('', paint.mark(mark))];
}

/** The line, cut where it is too long, and the row of marks that belongs under it. */
function marked(line: string, place: Place): { text: string; mark: string } {
  const cells = cellsOf(line);
  const start = place.column - 1;
  const end = endOf(line, place);
  const first = cells.findIndex((_, at) => (cells[at + 1]?.offset ?? line.length) > start);
  const at = first === -1 ? cells.length : first;
  const under = cells.slice(at).filter((cell) => cell.offset < end);
  const from = firstShown(cells, at, widthOf(under));
  const indent = widthOf(cells.slice(from, at)) + (from > 0 ? 1 : 0);
  const length = Math.max(1, Math.min(widthOf(under), widest - indent));
  return { text: clip(cells, from), mark: ' '.repeat(indent) + '^'.repeat(length) };
}

/** Where the marks end: the line's last visible character when the value goes on below it. */
function endOf(line: string, place: Place): number {
  const end = place.endColumn ?? place.column + 1;
  const runsOn = place.endLine !== undefined && place.endLine > place.line;
  return Math.min(runsOn ? line.length : end - 1, line.trimEnd().length);
}

/** The first cell to show: 0, unless the marks would lie beyond the frame's right edge. */
function firstShown(cells: readonly Cell[], at: number, markWidth: number): number {
  if (widthOf(cells) <= widest || widthOf(cells.slice(0, at)) + markWidth < widest) return 0;
  let from = at;
  for (let kept = 0; from > 0; from--) {
    kept += cells[from - 1]?.width ?? 0;
    if (kept > leadIn) break;
  }
  return from;
}

/** The cells from one on as text, with an ellipsis at each end that was cut. */
function clip(cells: readonly Cell[], from: number): string {
  let text = from > 0 ? '…' : '';
  let used = from > 0 ? 1 : 0;
  const rest = cells.slice(from);
  const fits = used + widthOf(rest) <= widest;
  for (const cell of rest) {
    if (!fits && used + cell.width > widest - 1) return `${text}…`;
    text += cell.shown;
    used += cell.width;
  }
  return text;
}
