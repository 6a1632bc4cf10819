/** What may be wrong with a table beside the sources, in words. */
import type { Problem } from '../problems/problem.ts';
import { nearest } from '../text/nearest.ts';

/** @param columns those that there are. */
export function unknownColumn(file: string, name: string, columns: readonly string[]): Problem {
  const [near] = nearest(name, columns, 1);
  return {
    rule: 'import/metadata-column',
    level: 'warning',
    file,
    what: `The column “${name}” is none that an import knows; it was left out.`,
    why: `The columns are ${columns.join(', ')}.`,
    ...(near ? { fix: `did you mean \`${near}\`?` } : {}),
  };
}

/** @param what one sentence that says why. @param line where, in a CSV file. */
export function unreadable(file: string, what: string, line?: number): Problem {
  return {
    rule: 'import/metadata-unreadable',
    level: 'error',
    file,
    ...(line === undefined ? {} : { place: { line, column: 1 } }),
    what: `This table cannot be used. ${what}`,
    why: 'Nothing was imported, since stories without their dates would only make work.',
    fix: 'mend the table, or leave out --metadata.',
  };
}

/** @param at the row, as `placed` counts it. @param value what stands there instead of a date. */
export function noDate(file: string, at: number, value: string): Problem {
  return {
    rule: 'import/metadata-date',
    level: 'error',
    file,
    ...placed(file, at),
    what: `“${value}” is no date.`,
    why: 'A day before a month or a month before a day: other forms can be read in two ways.',
    fix: 'write 2016-10-27, or with a time 2016-10-27T18:05:00+04:00.',
  };
}

/** A row that names no story. */
export function noKey(file: string, at: number): Problem {
  return {
    rule: 'import/metadata-unreadable',
    level: 'error',
    file,
    ...placed(file, at),
    what: 'This row names no story: both `id` and `file` are empty.',
    fix: 'write the id of the story, or the name of its file, into the row.',
  };
}

/** @param key the story of both rows. @param before the row that named it first. */
export function saidTwice(file: string, at: number, key: string, before: number): Problem {
  return {
    rule: 'import/metadata-twice',
    level: 'error',
    file,
    ...placed(file, at),
    what: `There is another row for ${key}: ${isJson(file) ? 'entry' : 'line'} ${before}.`,
    fix: 'keep one of the two.',
  };
}

/** @returns the place of a row: of a JSON file only its number is known, which is no line. */
export function placed(file: string, at: number): { readonly place?: Problem['place'] & object } {
  return isJson(file) ? {} : { place: { line: at, column: 1 } };
}

function isJson(file: string): boolean {
  return file.toLowerCase().endsWith('.json');
}
