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
  const separator = separatorOf(source);
  const plain = separator === '\t' ? /[^\t\n]*/y : separator === ';' ? /[^;\n]*/y : /[^,\n]*/y;
  const quoted = /"([^"]*(?:""[^"]*)*)"/y;
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let start = 1;
  while (at < source.length) {
    const isQuoted = source[at] === '"';
    const form = isQuoted ? quoted : plain;
    form.lastIndex = at;
    const match = form.exec(source);
    if (!match) return { records, fault: { line, what: 'A quotation mark is never closed.' } };
    at += match[0].length;
    const cell = isQuoted ? (match[1] ?? '').replaceAll('""', '"') : match[0];
    if (isQuoted) line += match[0].split('\n').length - 1;
    cells.push(cell);
    const next = source[at];
    if (next !== undefined && next !== '\n' && next !== separator) {
      return { records, fault: { line, what: 'Text follows a closing quotation mark.' } };
    }
    at += 1;
    if (next === separator && at === source.length) cells.push('');
    if (next === separator && at < source.length) continue;
    if (cells.length > 1 || cells[0] !== '') records.push({ cells, line: start });
    cells = [];
    line += 1;
    start = line;
  }
  return { records };
}

function separatorOf(source: string): ',' | ';' | '\t' {
  const header = /^[^\n]*/.exec(source)?.[0].replace(/"[^"]*(?:""[^"]*)*"/g, '') ?? '';
  const count = (mark: string) => header.split(mark).length;
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}
