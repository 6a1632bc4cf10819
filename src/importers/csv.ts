import { CsvError, parse } from 'csv-parse/sync';

/** A record of a CSV file, with the line on which it begins (from 1). */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Where a CSV file cannot be read on. */
export interface CsvFault {
  readonly line: number;
  /** One sentence. */
  readonly what: string;
}

/**
 * Reads CSV as RFC 4180 has it: cells part at commas, records at line ends; a cell in quotation
 * marks may hold both, and a doubled quotation mark is one. Beyond the RFC: line ends of any kind, a
 * byte order mark, and semicolons or tabs instead of commas where the first line has more of them,
 * as spreadsheets write it in countries with a decimal comma. Empty lines are no records.
 *
 * @param text the whole file
 * @returns the records up to the first fault, and that fault
 */
export function parseCsv(text: string): {
  readonly records: readonly CsvRecord[];
  readonly fault?: CsvFault;
} {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = separatorOf(source);
  const records: CsvRecord[] = [];
  let line = 1;
  let fault: CsvFault | undefined;
  const take = ({ record: cells, raw }: { record: string[]; raw: string }) => {
    const text = raw.replace(/^\n+/, '');
    const start = line + raw.length - text.length;
    line = start + linesIn(text);
    const isEmpty = cells.length === 1 && cells[0] === '';
    if (fault || isEmpty) return;
    const good = wellQuoted(text, cells);
    if (good === text.length) records.push({ cells, line: start });
    else {
      const at = start + linesIn(text.slice(0, good));
      fault = { line: at, what: 'Text follows a closing quotation mark.' };
    }
  };
  try {
    parse(source, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // A mark within a cell that does not begin with one is a part of its text.
      relax_quotes: true,
      skip_empty_lines: true,
      raw: true,
      on_record: (found: unknown) => {
        take(found as Parameters<typeof take>[0]);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const blank =
      /^\n*/.exec(
        source
          .split('\n')
          .slice(line - 1)
          .join('\n'),
      )?.[0].length ?? 0;
    fault ??= { line: line + blank, what: 'A quotation mark is never closed.' };
  }
  return fault ? { records, fault } : { records };
}

/**
 * Relaxed, the parser takes a cell that goes on behind its closing mark for text with both marks.
 *
 * @param text a record as it stands in the file
 * @returns its length, or the offset of such a cell
 */
function wellQuoted(text: string, cells: readonly string[]): number {
  let at = 0;
  for (const cell of cells) {
    const written = text[at] === '"' ? `"${cell.replaceAll('"', '""')}"` : cell;
    if (!text.startsWith(written, at)) return at;
    at += written.length + 1;
  }
  return text.length;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function separatorOf(source: string): ',' | ';' | '\t' {
  const header = /^[^\n]*/.exec(source)?.[0].replace(/"[^"]*(?:""[^"]*)*"/g, '') ?? '';
  const count = (mark: string) => header.split(mark).length;
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}
