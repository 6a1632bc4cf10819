import type { Edit } from '../problems/problem.ts';

type Mend = (text: string) => string;

/**
 * Mends the text of a YAML value where it stands. The quotation marks around a value belong to the
 * notation: what is between them is mended and written in the same notation again. A value with
 * other escapes than a quotation mark's is left alone.
 *
 * @param written the value as it stands in the file, from its first character to its last.
 * @param at where that is in the file.
 * @returns edits, each within one line; none where nothing changes.
 */
export function mendValue(
  written: string,
  at: { line: number; column: number },
  mend: Mend,
): Edit[] {
  const before = written.split('\n');
  const after = (notationOf(written)?.(mend) ?? written).split('\n');
  // A mend that joins or splits lines could change what the notation means.
  if (before.length !== after.length) return [];
  return before.flatMap((line, index) => {
    const better = after[index] ?? '';
    if (line === better) return [];
    const first = index === 0 ? at.column : 1;
    return [editOfLine(line, better, { line: at.line + index, column: first })];
  });
}

/** How to mend what a value of this notation holds. */
function notationOf(written: string): ((mend: Mend) => string) | undefined {
  const inner = written.slice(1, -1);
  if (written.startsWith("'")) {
    return (mend) => `'${mend(inner.replaceAll("''", "'")).replaceAll("'", "''")}'`;
  }
  if (written.startsWith('"')) {
    if (/\\[^"]/.test(inner)) return undefined;
    return (mend) => `"${mend(inner.replaceAll('\\"', '"')).replaceAll('"', '\\"')}"`;
  }
  return (mend) => mend(written);
}

/** The smallest edit that makes one line of the other. */
function editOfLine(line: string, better: string, at: { line: number; column: number }): Edit {
  const shorter = Math.min(line.length, better.length);
  let start = 0;
  while (start < shorter && line[start] === better[start]) start += 1;
  let end = 0;
  while (end < shorter - start && line.at(-1 - end) === better.at(-1 - end)) end += 1;
  return {
    line: at.line,
    column: at.column + start,
    endLine: at.line,
    endColumn: at.column + line.length - end,
    text: better.slice(start, better.length - end),
  };
}
