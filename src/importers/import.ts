/** What every importer takes and gives. Importers are pure: text in, stories and problems out. */
import type { Problem } from '../problems/problem.ts';

/** What an editor knows beside the text; nothing of it is ever guessed. */
export interface EditorsFacts {
  readonly headline?: string;
  /** `2016-10-27`, or an instant with its offset: `2016-10-27T18:05:00+04:00`. */
  readonly published?: string;
  /** Id of a section. */
  readonly section?: string;
  /** BCP 47. */
  readonly language?: string;
}

export interface ImportOptions extends EditorsFacts {
  /** The name under which problems and the report speak of this text. */
  readonly file: string;
  /** The site's IANA time zone: it decides on which day an instant falls. */
  readonly timeZone: string;
}

/** A field that the article needs and the text does not have. */
export interface MissingField {
  readonly field: string;
  readonly why: string;
}

/** A value that the text hints at; never written, only told. */
export interface Suggestion {
  readonly field: string;
  readonly value: string;
  readonly reasons: readonly string[];
}

/** One thing found in the text, and where it went. */
export interface MetField {
  /** In the newsroom's words: `id`, `caption`, `agency line`. */
  readonly field: string;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly value: string;
  /** The front matter field, or `body`. */
  readonly to: string;
}

export interface ImportedStory {
  /** Verbatim, as they arrived; also in the front matter. */
  readonly ids: readonly string[];
  /** In the shape in which a writer would give it: field names of the schema, scalars as text. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** Markdown, with a line feed at its end. */
  readonly body: string;
  /** A draft lacks a headline or a date of publication. */
  readonly kind: 'article' | 'draft';
  readonly slug: string;
  /** `YYYY-MM-DD`, the day of the article's path; absent for a draft. */
  readonly day?: string;
  readonly missing: readonly MissingField[];
  readonly suggestions: readonly Suggestion[];
  readonly met: readonly MetField[];
}

export interface Imported {
  readonly stories: readonly ImportedStory[];
  readonly problems: readonly Problem[];
}

/** Lines of a text that belong together, with the number of the first one (from 1). */
export interface Paragraph {
  readonly text: string;
  readonly line: number;
}
