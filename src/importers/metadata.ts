/** A table beside the sources: what is known of each story that its text does not say. */
import type { Problem } from '../problems/problem.ts';
import { parseCsv } from './csv.ts';
import type { EditorsFacts } from './import.ts';
import { noDate, noKey, saidTwice, unknownColumn, unreadable } from './metadata-problems.ts';
import { publishedOn } from './published-on.ts';

/** One row: for which story it is, and what it gives. */
export interface MetadataRow {
  /** The id of the story, verbatim, or the name of its file. */
  readonly id?: string;
  readonly file?: string;
  readonly facts: EditorsFacts;
  /** Line of a CSV file; of a JSON file the number of the entry. */
  readonly at: number;
}

/** A row before its values were looked at. */
interface RawRow {
  readonly values: ReadonlyMap<string, unknown>;
  readonly at: number;
}

const texts = ['headline', 'published', 'section', 'language'] as const;
const lists = ['topics', 'authors'] as const;
const keys = ['id', 'file'] as const;
const columns: readonly string[] = [...keys, ...texts, ...lists];

/**
 * Reads such a table: CSV with a first line of column names, or JSON: an array of objects, or one
 * object with an object for each file name or id. Columns are `id` or `file`, and `headline`,
 * `published`, `section`, `language`, `topics`, `authors`; lists are parted by commas, semicolons or
 * bars, or are arrays. An empty value says nothing.
 *
 * @param text the whole file
 * @param file its name, for problems; `.json` is JSON, anything else CSV
 * @returns the rows; with an error among the problems none of them may be used
 */
export function parseMetadata(
  text: string,
  file: string,
): { readonly rows: readonly MetadataRow[]; readonly problems: readonly Problem[] } {
  const raw = file.toLowerCase().endsWith('.json') ? fromJson(text, file) : fromCsv(text, file);
  const problems = [...raw.problems];
  const rows = raw.rows.flatMap((row) => {
    const read = readRow(row, file);
    problems.push(...read.problems);
    return read.row ?? [];
  });
  return { rows, problems: [...problems, ...twice(rows, file)] };
}

interface RawTable {
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
}

function fromCsv(text: string, file: string): RawTable {
  const { records, fault } = parseCsv(text);
  if (fault) return { rows: [], problems: [unreadable(file, fault.what, fault.line)] };
  const [header, ...others] = records;
  const names = header?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  if (!header || !names.some((name) => isOneOf(keys, name))) {
    return {
      rows: [],
      problems: [unreadable(file, 'Its first line names no column `id` or `file`.', 1)],
    };
  }
  const problems = unknownColumns(names, file);
  const rows: RawRow[] = [];
  for (const { cells, line } of others) {
    if (cells.length > names.length) {
      const what = `This row has ${cells.length} cells, and the first line names ${names.length} columns.`;
      problems.push(unreadable(file, what, line));
    } else rows.push({ values: new Map(names.map((name, at) => [name, cells[at]])), at: line });
  }
  return { rows, problems };
}

function fromJson(text: string, file: string): RawTable {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return { rows: [], problems: [unreadable(file, `It is not JSON: ${said}.`)] };
  }
  const entries: unknown[] = Array.isArray(value)
    ? value
    : isObject(value)
      ? Object.entries(value).map(([key, facts]) =>
          isObject(facts) ? { [isFileName(key) ? 'file' : 'id']: key, ...facts } : undefined,
        )
      : [undefined];
  if (!entries.every(isObject)) {
    const what = 'It is neither a list of objects nor an object that holds one for each story.';
    return { rows: [], problems: [unreadable(file, what)] };
  }
  const rows = entries.map((entry, index) => ({
    values: new Map(Object.entries(entry).map(([name, one]) => [name.toLowerCase(), one])),
    at: index + 1,
  }));
  const names = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
  return { rows, problems: unknownColumns(names, file) };
}

function readRow(
  { values, at }: RawRow,
  file: string,
): { readonly row?: MetadataRow; readonly problems: readonly Problem[] } {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const list = (name: string) => {
    const value = values.get(name);
    const items = Array.isArray(value) ? value.map(String) : text(name).split(/[;,|]/);
    return items.map((item) => item.trim()).filter((item) => item !== '');
  };
  const published = text('published');
  if (published !== '' && publishedOn(published, 'UTC') === undefined) {
    return { problems: [noDate(file, at, published)] };
  }
  const [id, name] = [text('id'), text('file')];
  if (id === '' && name === '') return { problems: [noKey(file, at)] };
  const facts = Object.fromEntries(
    [
      ...texts.map((field) => [field, text(field)] as const),
      ...lists.map((field) => [field, list(field)] as const),
    ].filter(([, value]) => value.length > 0),
  );
  return {
    row: { ...(id ? { id } : {}), ...(name ? { file: name } : {}), facts, at },
    problems: [],
  };
}

/** A row must be the only one for its story, or nobody knows which of them is right. */
function twice(rows: readonly MetadataRow[], file: string): readonly Problem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ id, file: name, at }) => {
    const key = id ? `id ${id}` : `file ${name}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, at);
    return before === undefined ? [] : [saidTwice(file, at, key, before)];
  });
}

function unknownColumns(names: readonly string[], file: string): Problem[] {
  return names
    .filter((name) => name !== '' && !columns.includes(name))
    .map((name) => unknownColumn(file, name, columns));
}

function isFileName(key: string): boolean {
  return /\.[a-z]{1,5}$/i.test(key);
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
