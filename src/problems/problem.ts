/** A problem is a value: what is wrong, where, why, and how to mend it. Printing is elsewhere. */

export type Level = 'error' | 'warning';

/** Lines and columns count from 1; columns count UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A part of a file, as `Place`, and the text that is to stand there instead. */
export interface Edit extends Required<Place> {
  readonly text: string;
}

export interface Problem {
  /** Permanent: `embargo/published-early`. */
  readonly rule: string;
  readonly level: Level;
  /** Relative to the site folder, with forward slashes: `content/articles/2024/03/14/strike.md`. */
  readonly file: string;
  readonly place?: Place;
  /** One sentence in a newsroom's words. */
  readonly what: string;
  /** One sentence, where the reason is not plain from `what`. */
  readonly why?: string;
  /** What to do; may have several lines. A line that begins with a space is text to copy. */
  readonly fix?: string;
  /** Given only where the remedy is safe: it changes no word and nothing of what is meant. */
  readonly edits?: readonly Edit[];
}

/** Where a fault lies in front matter or a record, before anyone has looked up its line. */
export type FieldPath = readonly (string | number)[];

/** A fault that a rule found; whoever holds the file's text turns `field` into a place. */
export interface Finding extends Omit<Problem, 'place' | 'edits'> {
  /** The path of the value; with `atKey` the fault is shown at the field's name instead. */
  readonly field?: FieldPath;
  readonly atKey?: boolean;
  /** Where the fault lies in the body: the words to point at, at their first occurrence. */
  readonly bodyText?: string;
  /** Mends the text of the value safely, line by line; whoever holds the file makes edits of it. */
  readonly mend?: (text: string) => string;
}
