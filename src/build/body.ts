import { renderStory } from 'virtual:stet-stories';
import path from 'node:path';
import { picturePath } from '../markdown/picture-path.ts';
import { renderBody } from '../markdown/render-body.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { BodyView } from '../views/article-view.ts';
import { hrefOf, urlOf } from '../views/link.ts';
import { currentArchive } from './handover.ts';

export interface BodyOptions {
  readonly file: string;
  readonly format: 'md' | 'mdx';
  readonly language: string;
  readonly pictures: BodyView['pictures'];
  /** The permalink that the body stands under, without the base path. */
  readonly permalink: string;
  /** A feed reader has no page around the text: every address is absolute there. */
  readonly absolute: boolean;
}

/** @returns the HTML of an article's or a standing page's body. */
export async function bodyHtml(options: BodyOptions): Promise<string> {
  if (options.format === 'mdx') return renderStory(options.file);
  const { context, readBody } = currentArchive();
  const { site } = context;
  const resolve = (href: string) => {
    if (!href.startsWith('/') && !href.startsWith('#')) return href;
    if (!options.absolute) return href.startsWith('#') ? href : hrefOf(site, href);
    return href.startsWith('#') ? urlOf(site, options.permalink) + href : urlOf(site, href);
  };
  const folder = path.posix.dirname(options.file);
  return renderBody(await readBody(options.file), {
    language: options.language,
    phrases: phrasesFor(options.language),
    headingIds: !options.absolute,
    resolveLink: resolve,
    picture: (src) => options.pictures[picturePath(src, folder) ?? ''],
    renditionHref: (name) => resolve(`/pictures/${name}`),
  });
}
