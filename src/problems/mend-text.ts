import type { Edit } from './problem.ts';

/**
 * Carries out edits of one file. Where two of them overlap, the later one is left for the next
 * check, which sees the text as it is then.
 *
 * @param text the file as it is on disk: a byte order mark at its beginning and its line breaks stay.
 * @param edits places as problems give them, in any order.
 */
export function mendText(text: string, edits: readonly Edit[]): string {
  const starts = lineStartsOf(text);
  const offsetOf = (line: number, column: number) =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  const spans = edits
    .map((edit) => ({
      from: offsetOf(edit.line, edit.column),
      to: offsetOf(edit.endLine, edit.endColumn),
      text: edit.text,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let mended = '';
  let done = 0;
  for (const span of spans) {
    if (span.from < done) continue;
    mended += text.slice(done, span.from) + span.text;
    done = span.to;
  }
  return mended + text.slice(done);
}

/** Offsets at which lines begin; what problems call line 1 begins after a byte order mark. */
function lineStartsOf(text: string): number[] {
  const first = text.startsWith('\ufeff') ? 1 : 0;
  const breaks = text.matchAll(/\r\n|\r|\n/g);
  return [first, ...Array.from(breaks, ({ 0: end, index }) => index + end.length)];
}
