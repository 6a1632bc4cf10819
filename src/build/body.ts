import { renderStory } from 'virtual:stet-stories';
import path from 'node:path';
import type { Site } from '../archive/site.ts';
import { absoluteHtml } from '../markdown/absolute-html.ts';
import { finishStory } from '../markdown/finish-story.ts';
import { picturePath } from '../markdown/picture-path.ts';
import { plainText } from '../markdown/plain-text.ts';
import { renderBody } from '../markdown/render-body.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { BodyView } from '../views/article-view.ts';
import { addressOf, hrefOf, urlOf } from '../views/link.ts';
import { renditionPath } from '../views/picture-view.ts';
import type { StoryRecord } from '../views/story-record.ts';
import { currentArchive } from './handover.ts';

export interface BodyOptions {
  readonly file: string;
  readonly format: 'md' | 'mdx';
  readonly language: string;
  readonly pictures: BodyView['pictures'];
  readonly withheld?: BodyView['withheld'];
  /** The permalink that the body stands under, without the base path. */
  readonly permalink: string;
  /** A feed reader has no page around the text: every address is absolute there. */
  readonly absolute: boolean;
}

/** @returns the HTML of an article's or a standing page's body. */
export async function bodyHtml(options: BodyOptions): Promise<string> {
  const { context, readBody } = currentArchive();
  const { site } = context;
  if (options.format === 'mdx') return storyHtml(options.file, site);
  const resolve = (href: string) => {
    if (!href.startsWith('/') && !href.startsWith('#')) return href;
    if (!options.absolute) return href.startsWith('#') ? href : hrefOf(site, href);
    return href.startsWith('#') ? urlOf(site, options.permalink) + href : urlOf(site, href);
  };
  const place = placeOf(options.file);
  return renderBody(await readBody(options.file), {
    language: options.language,
    phrases: phrasesFor(options.language),
    headingIds: !options.absolute,
    resolveLink: resolve,
    picture: (src) => options.pictures[place(src)],
    isWithheld: isAmong(options.withheld, place),
    renditionHref: (name) => resolve(renditionPath(name, context)),
  });
}

/** Astro has put what it made itself, such as a picture, below the base path already. */
async function storyHtml(file: string, site: Site): Promise<string> {
  const made = `${site.base}_astro/`;
  const { html, faults } = finishStory(await renderStory(file), (href) =>
    href.startsWith(made) ? href : hrefOf(site, href),
  );
  if (faults.length === 0) return html;
  throw new ProblemError(
    [...new Set(faults)].map((fault) => ({
      rule: 'body/html-not-allowed',
      level: 'error',
      file: `content/${file}`,
      what: `This story, or a component of it, puts ${fault} on the page.`,
      why: 'Pages have no scripts and one stylesheet, so that every host can forbid all others.',
      fix: 'take it out; styles belong into content/brand/tokens.css.',
    })),
  );
}

/** @returns the HTML of a story's body for programs far from its page: every address is absolute. */
export async function absoluteBody(story: StoryRecord): Promise<string> {
  const { body, language, permalink } = story;
  const html = await bodyHtml({ ...body, language, permalink, absolute: true });
  return absoluteHtml(html, addressOf(currentArchive().context.site, permalink));
}

/** @returns the words of a story's body, without markup and without what may not be shown. */
export async function plainBody({ body, language }: StoryRecord): Promise<string> {
  const { file, format, withheld } = body;
  return plainText(await currentArchive().readBody(file), {
    language,
    format,
    isWithheld: isAmong(withheld, placeOf(file)),
  });
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
