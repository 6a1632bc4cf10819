import { isDeepStrictEqual } from 'node:util';
import { type FieldChange, changedFields } from './field-change.ts';
import { type Splice, splicesFor } from './plan-splices.ts';
import { readFields } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/**
 * Changes fields of an article's file and leaves every other byte as it is: comments, order,
 * quotation marks, line breaks, the text. New fields take their place in the schema's order.
 *
 * @param text the whole file, as it is on disk; its front matter can be read.
 * @returns the whole file; undefined where the fields are written in a form in which the change
 *   cannot be made without writing them anew, such as a map in braces.
 */
export function editFrontMatter(text: string, changes: readonly FieldChange[]): string | undefined {
  let edited: string | undefined = text;
  for (const change of changes) {
    if (edited === undefined) return undefined;
    edited = applyChange(edited, change);
  }
  return edited;
}

function applyChange(text: string, change: FieldChange): string | undefined {
  const parts = splitFrontMatter(text);
  const { fields } = readFields(parts, '');
  if (!fields || parts.fault) return undefined;
  const wanted = changedFields(fields, change);
  if (isDeepStrictEqual(wanted, fields)) return text;
  for (const splice of splicesFor(parts.yaml, change)) {
    const edited = applySplice(text, parts.yaml, splice);
    const after = splitFrontMatter(edited);
    // What the notation of a file may hold is endless: the result is read, not trusted.
    const read = readFields(after, '');
    const isRight = read.problems.length === 0 && isDeepStrictEqual(read.fields, wanted);
    if (isRight && after.body === parts.body) return edited;
  }
  return undefined;
}

/** The splice counts in the fields with line feeds; the file may have other line breaks. */
function applySplice(text: string, yaml: string, { start, end, insert }: Splice): string {
  const first = /\r\n?|\n/.exec(text);
  const lineBreak = first?.[0] ?? '\n';
  const yamlStart = (first?.index ?? 0) + lineBreak.length;
  const at = offsets(text, yamlStart, [start, end]);
  const inserted = insert.replaceAll('\n', lineBreak);
  // Fields that end the file without a line break are no front matter, so `yaml` ends with one.
  return yaml.length >= end ? text.slice(0, at[0]) + inserted + text.slice(at[1]) : text;
}

/** @returns where offsets that count each line break as one character lie in the file. */
function offsets(text: string, from: number, wanted: readonly [number, number]): [number, number] {
  const found: number[] = [];
  let at = from;
  for (let count = 0; found.length < 2; count++) {
    while (wanted[found.length] === count) found.push(at);
    if (at >= text.length) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return [found[0] ?? text.length, found[1] ?? text.length];
}
