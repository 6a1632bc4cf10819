/** A file cut into its fields and its text. */
export interface FileParts {
  readonly yaml: string;
  /** The line of the file (1-based) on which `yaml` begins. */
  readonly yamlLine: number;
  /** Without the blank lines at its beginning. */
  readonly body: string;
  /** The line of the file (1-based) on which the body begins. */
  readonly bodyLine: number;
  /** No opening line of hyphens, or no closing one: then all of the file is `yaml`. */
  readonly fault?: 'missing' | 'unclosed';
}

/**
 * Cuts a file at its lines of three hyphens. A byte order mark is dropped and every line break
 * becomes a line feed; neither moves a line.
 */
export function splitFrontMatter(text: string): FileParts {
  const clean = unixLines(text);
  const opening = /^---[ \t]*(?:\n|$)/.exec(clean);
  if (!opening) return { yaml: clean, yamlLine: 1, body: '', bodyLine: 1, fault: 'missing' };
  const start = opening[0].length;
  // The closing line may follow at once: a story may have no field yet.
  const closing = /^---[ \t]*(?:\n|$)/m;
  const rest = clean.slice(start);
  const end = closing.exec(rest);
  if (!end) return { yaml: rest, yamlLine: 2, body: '', bodyLine: 2, fault: 'unclosed' };
  const yaml = rest.slice(0, end.index);
  const after = rest.slice(end.index + end[0].length);
  const blank = /^(?:[ \t]*\n)*/.exec(after)?.[0] ?? '';
  return {
    yaml,
    yamlLine: 2,
    body: after.slice(blank.length),
    bodyLine: 3 + countLines(yaml) + countLines(blank),
  };
}

/** A record or site.yaml: all of it is fields. */
export function wholeAsFields(text: string): FileParts {
  return { yaml: unixLines(text), yamlLine: 1, body: '', bodyLine: 1 };
}

function unixLines(text: string): string {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  return clean.includes('\r') ? clean.replace(/\r\n?/g, '\n') : clean;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
