/** Bodies in Markdown as HTML and as words: for the pages that Astro renders, and for exports. */
import path from 'node:path';
import { absoluteHtml } from '../markdown/absolute-html.ts';
import { picturePath } from '../markdown/picture-path.ts';
import { wordsOfBody } from '../markdown/plain-text.ts';
import type { ParsedBody } from '../markdown/parse-body.ts';
import { type BodyContext, writeBody } from '../markdown/render-body.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { BodyView } from '../views/article-view.ts';
import type { ViewContext } from '../views/context.ts';
import { addressOf, hrefOf, urlOf } from '../views/link.ts';
import { renditionPath } from '../views/picture-view.ts';
import type { StoryRecord } from '../views/story-record.ts';
import type { ReadBody } from './body-text.ts';

export interface BodyOptions {
  readonly file: string;
  readonly blob: string;
  readonly format: 'md' | 'mdx';
  readonly language: string;
  readonly pictures: BodyView['pictures'];
  readonly withheld?: BodyView['withheld'];
  /** The permalink that the body stands under, without the base path. */
  readonly permalink: string;
  /** A feed reader has no page around the text: every address is absolute there. */
  readonly absolute: boolean;
}

/** Where bodies come from. */
export interface BodySource {
  readonly context: ViewContext;
  readonly readBody: ReadBody;
}

/**
 * HTML of bodies that is the same wherever it stands: without an attribute there is neither an
 * address nor an id. So is most of what agencies send, and page, feed and data share it.
 */
const placeless = new WeakMap<ParsedBody, string>();

/** @returns the HTML of a body that is not MDX. */
export function markdownHtml(options: BodyOptions, source: BodySource): string {
  const body = source.readBody(options);
  const known = placeless.get(body);
  if (known !== undefined) return known;
  const html = writeBody(body, writingOf(options, source));
  // Which of its pictures a body may show depends on who asks.
  const hasPictures = Object.keys(options.pictures).length > 0 || options.withheld !== undefined;
  if (!hasPictures && !html.includes('="')) placeless.set(body, html);
  return html;
}

function writingOf(options: BodyOptions, { context }: BodySource): BodyContext {
  const { site } = context;
  const resolve = (href: string) => {
    if (!href.startsWith('/') && !href.startsWith('#')) return href;
    if (!options.absolute) return href.startsWith('#') ? href : hrefOf(site, href);
    return href.startsWith('#') ? urlOf(site, options.permalink) + href : urlOf(site, href);
  };
  const place = placeOf(options.file);
  return {
    language: options.language,
    phrases: phrasesFor(options.language),
    headingIds: !options.absolute,
    resolveLink: resolve,
    picture: (src) => options.pictures[place(src)],
    isWithheld: isAmong(options.withheld, place),
    renditionHref: (name) => resolve(renditionPath(name, context)),
  };
}

/** @returns a story's body as `html` gives it, every address in it absolute. */
export async function absoluteFrom(
  { body, language, permalink }: StoryRecord,
  { site }: ViewContext,
  html: (options: BodyOptions) => string | Promise<string>,
): Promise<string> {
  const written = await html({ ...body, language, permalink, absolute: true });
  return absoluteHtml(written, addressOf(site, permalink));
}

/** @returns the words of a story's body, without markup and without what may not be shown. */
export function plainFrom({ body, language }: StoryRecord, { readBody }: BodySource): string {
  const { file, blob, format, withheld } = body;
  const isWithheld = isAmong(withheld, placeOf(file));
  return wordsOfBody(readBody({ file, blob, format, language }), isWithheld);
}

/** @returns what finds the path, relative to `content/`, of a picture that a body names. */
function placeOf(file: string): (src: string) => string {
  const folder = path.posix.dirname(file);
  return (src) => picturePath(src, folder) ?? '';
}

function isAmong(withheld: BodyView['withheld'], place: (src: string) => string) {
  if (!withheld) return undefined;
  return (src: string) => src !== '' && withheld.includes(place(src));
}
