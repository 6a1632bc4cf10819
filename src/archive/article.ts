/**
 * The article as the rest of Stet sees it. Everything here is valid already:
 * `schema/` turns front matter into these shapes or into problems.
 */

/** A day or an instant, as the writer gave it. */
export interface Moment {
  /** Verbatim: `2016-10-27` or `2016-10-27T18:05:00+04:00`. */
  readonly text: string;
  /** Milliseconds since the epoch; for a date alone, that day's start in the site's time zone. */
  readonly instant: number;
  /** `YYYY-MM-DD`: the calendar day in the site's time zone. */
  readonly day: string;
  /** False for a date alone: then no time of day is known, and none is printed. */
  readonly hasTime: boolean;
}

/** The outputs from which rights may keep an article, an agency's text or a picture. */
export type Outlet = 'feeds' | 'social' | 'data' | 'search';

export interface Rights {
  readonly withhold: readonly Outlet[];
  /**
   * `YYYY-MM-DD`, the last day on which the piece may be in any outlet. The page of a story stays
   * after it; a picture is then shown nowhere.
   */
  readonly until?: string;
  readonly note?: string;
}

export interface Dateline {
  /** As printed: `Dubai`, `Hass, Syria`. */
  readonly place: string;
  /** `YYYY-MM-DD`, where the dateline carries a day of its own. */
  readonly date?: string;
}

/** An article's picture. Credit, caption and alt are three separate things. */
export interface Picture {
  /**
   * Path relative to `content/`: `articles/2016/10/27/hass-map.png`. Absent where only the caption
   * and the credit arrived, as with wire copy: then no image is shown.
   */
  readonly src?: string;
  /** Never empty where there is a `src`. */
  readonly alt: string;
  /** Inline Markdown is not read here: plain text. */
  readonly caption?: string;
  readonly credit?: string;
  readonly creator?: string;
  readonly copyright?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: when the picture was taken. */
  readonly taken?: string;
  /** As printed. */
  readonly place?: string;
  /** The point that every crop keeps, in percent from the left and from the top. */
  readonly focus?: { readonly x: number; readonly y: number };
  readonly rights?: Rights;
  readonly graphic: boolean;
}

/**
 * - `meaning`: a fact that mattered was wrong; shown near the top.
 * - `detail`: a name, figure or spelling was wrong; shown at the end.
 * - `clarification`: nothing was wrong, something was unclear; shown at the end.
 */
export type CorrectionKind = 'meaning' | 'detail' | 'clarification';

export interface Correction {
  readonly date: Moment;
  readonly kind: CorrectionKind;
  readonly text: string;
}

export interface Source {
  readonly title: string;
  readonly url: string;
  /** An archived copy, at the Internet Archive for example. */
  readonly archived?: string;
}

export interface Article {
  /** Path relative to `content/`, with forward slashes; its id everywhere inside Stet. */
  readonly file: string;
  /** Root-relative, without the site's base path: `/2016/10/27/hass-school/`. */
  readonly permalink: string;
  /** The permalink under which a story that was moved had been published first. */
  readonly firstPermalink?: string;
  /** Permanent `tag:` URI (RFC 4151), made from the site's tag authority and the first permalink. */
  readonly feedId: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly status: 'published' | 'withdrawn';
  readonly embargoedUntil?: Moment;
  /** BCP 47; the site's language where the front matter gives none. */
  readonly language: string;
  /** Permalink of the article that this one translates. */
  readonly translates?: string;
  readonly section: string;
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly dateline?: Dateline;
  /** The printed line: `By Jane Roe in Aleppo`. Without it, the authors' names are printed. */
  readonly byline?: string;
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
  readonly agencyLine?: string;
  /** Verbatim, as they arrived. */
  readonly ids: readonly string[];
  readonly slugline?: string;
  /** Never published. */
  readonly editorsNote?: string;
  readonly picture?: Picture;
  readonly corrections: readonly Correction[];
  /** Permalink of the story that this one follows. */
  readonly follows?: string;
  readonly sources: readonly Source[];
  readonly formerUrls: readonly string[];
  readonly rights?: Rights;
  readonly contentWarning?: string;
}

/** An article with what its file says beside the front matter, without the body itself. */
export interface Entry {
  readonly article: Article;
  /** Git blob id (SHA-1, hex) of the whole file: changes when one byte of it does. */
  readonly blob: string;
  readonly format: 'md' | 'mdx';
  readonly body: BodyFacts;
}

/** What the archive must know of a body without holding it. */
export interface BodyFacts {
  /** The line of the file (1-based) on which the body begins. */
  readonly line: number;
  /** Plain text of the first paragraph, cut at a word near 200 characters. */
  readonly lede: string;
  /** Paths, relative to `content/`, of the pictures that the body shows. */
  readonly pictures: readonly string[];
  /** Root-relative links of the body, as written, without fragment: `/2016/10/27/hass-school/`. */
  readonly links: readonly string[];
}
