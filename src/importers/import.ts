/** What every importer takes and gives. Importers are pure: text in, stories and problems out. */
import type { Problem } from '../problems/problem.ts';
import type { AgencyMention, AgencyName } from './known-agencies.ts';

/** What an editor knows beside the text; nothing of it is ever guessed. */
export interface EditorsFacts {
  readonly headline?: string;
  /** `2016-10-27`, or an instant with its offset: `2016-10-27T18:05:00+04:00`. */
  readonly published?: string;
  /** Id of a section. */
  readonly section?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Ids of topics. */
  readonly topics?: readonly string[];
  /** Ids of authors. */
  readonly authors?: readonly string[];
}

/** What a format is told beside the text. */
export interface ReadOptions {
  /** The name under which problems and the report speak of this text. */
  readonly file: string;
  /** The records of `content/agencies`. */
  readonly agencies?: readonly AgencyName[];
}

/** What turns a found story into an article or a draft. */
export interface StoryOptions extends EditorsFacts {
  /** Names a story that has neither headline nor id: the source's name without its ending. */
  readonly name: string;
  /** The site's IANA time zone: it decides on which day an instant falls. */
  readonly timeZone: string;
  /** The site's own language, which nobody needs to be told of. */
  readonly siteLanguage?: string;
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
  /** The front matter field, `body`, or `left out`. */
  readonly to: string;
}

export interface ImportedStory {
  /** Verbatim, as they arrived; also in the front matter. */
  readonly ids: readonly string[];
  /** In the shape in which a writer would give it: field names of the schema, scalars as text. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** Markdown, with a line feed at its end. */
  readonly body: string;
  /** A draft lacks a headline or a date of publication, or it is held. */
  readonly kind: 'article' | 'draft';
  readonly slug: string;
  /** `YYYY-MM-DD`, the day of the article's path; absent for a draft. */
  readonly day?: string;
  /** Why a story is a draft although it has a headline and a date. */
  readonly hold?: 'killed' | 'embargoed';
  readonly missing: readonly MissingField[];
  readonly suggestions: readonly Suggestion[];
  readonly met: readonly MetField[];
}

/** The picture's words. The file itself is never in a text. */
export interface PictureWords {
  readonly caption?: string;
  readonly credit?: string;
  readonly taken?: string;
  readonly place?: string;
}

/** What opens the text, taken apart. */
export interface DatelineWords {
  readonly place?: string;
  readonly day?: { readonly year?: string; readonly month: string; readonly day: string };
  /** Verbatim. */
  readonly printed: string;
}

/** What a format found, before anyone asks whether it is enough for an article. */
export interface FoundStory {
  readonly ids: readonly string[];
  readonly slugline?: string;
  readonly byline?: string;
  readonly picture?: PictureWords;
  readonly dateline?: DatelineWords;
  readonly agencies: readonly AgencyMention[];
  readonly agencyLine?: string;
  /** Verbatim; never to be published. */
  readonly notes: readonly EditorsNote[];
  /** `killed`: the agency withdrew the story; `embargoed`: it may not appear yet. */
  readonly hold?: 'killed' | 'embargoed';
  /** Plain text; empty only where there is a note. */
  readonly paragraphs: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly met: readonly MetField[];
  /** From 1, with the number of stories in the same source. */
  readonly position: { readonly number: number; readonly of: number };
}

export interface EditorsNote {
  readonly text: string;
  /** What it is, where its words do not say so: `Headline in the wire copy`. */
  readonly label?: string;
}

export interface Imported {
  readonly stories: readonly FoundStory[];
  readonly problems: readonly Problem[];
}

/** Where `MetField.to` says that a line is in no file of the archive. */
export const leftOut = 'left out';

/** Lines of a text that belong together, with the number of the first one (from 1). */
export interface Paragraph {
  readonly text: string;
  readonly line: number;
}
