import type { PictureSet } from '../archive/rendition.ts';
import type { Notes } from './notes.ts';
import type { BodyRuleName } from '../problems/rules/body.ts';
import type { StyleRuleName } from '../problems/rules/style.ts';
import type { Node, NodeOf, Span } from './tree.ts';

interface BodyPhrases {
  /** Heading of the footnotes. */
  readonly footnotes: string;
  /** Spoken label of the links that lead from a note back to the text. */
  readonly backToText: string;
  /** Spoken label of a table without a caption; its number follows. */
  readonly table: string;
}

export interface BodyContext {
  /** BCP 47 language of the article: quotation marks, dates of timelines. */
  readonly language: string;
  /**
   * Makes the address for a link that is root-relative (`/2016/10/27/hass-school/`) or a fragment
   * (`#note-1`). A page adds the base path to the first and returns the second as it is; a feed
   * makes both absolute, the second with the article's own address.
   */
  resolveLink(href: string): string;
  /**
   * @param src as written in the body, relative to the article's folder
   * @returns undefined for a file that is not known; then the alternative text is shown
   */
  picture(src: string): PictureSet | undefined;
  /**
   * @returns whether rights keep a picture from being shown here; then nothing of it is written,
   * neither its caption nor its alternative text
   */
  isWithheld?(src: string): boolean;
  /** @returns the address of a rendition. */
  renditionHref(name: string): string;
  /** Whether headings get ids. */
  readonly headingIds: boolean;
  /** Stands before every id, for pages that show several bodies. Empty where it is left out. */
  readonly idPrefix?: string;
  readonly phrases: BodyPhrases;
}

/** A fault in the body, its place still in code units of the body. */
export interface BodyFault extends Span {
  readonly rule: BodyRuleName | StyleRuleName;
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
  /** A safe remedy: each of these spans becomes its text. */
  readonly edits?: readonly (Span & { readonly text: string })[];
}

/** Learns what the writers meet, so that what is dropped and what is reported cannot differ. */
export interface Observer {
  fault(fault: BodyFault): void;
  /** A picture of this archive, `src` as written. */
  picture(src: string, span: Span): void;
  /** A root-relative link, as written. */
  link(href: string): void;
}

/** What the writers of one body share. */
export interface Writing {
  readonly source: string;
  readonly context: BodyContext;
  readonly observer: Observer;
  readonly definitions: ReadonlyMap<string, NodeOf<'definition'>>;
  readonly usedDefinitions: Set<Node>;
  readonly notes: Notes;
  /** Ids of headings given so far. */
  readonly ids: Set<string>;
  /** Blocks as HTML, one a line. */
  readonly blocks: (nodes: readonly Node[], tight?: boolean) => string;
  readonly inlines: (nodes: readonly Node[]) => string;
  tables: number;
  headingLevel: number;
  /** Inside the text of a link, where there can be no other. */
  inLink: boolean;
}

/** An observer that learns nothing: for rendering. */
export const silent: Observer = { fault() {}, picture() {}, link() {} };
