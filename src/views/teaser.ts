import type { Entry } from '../archive/article.ts';
import { directionOf } from '../text/direction.ts';
import type { ViewContext } from './context.ts';
import { type DateView, dateView } from './date-view.ts';
import { hrefOf, type Link } from './link.ts';
import { type PictureShape, type PictureView, pictureView } from './picture-view.ts';

/** A story as a list shows it. */
export interface Teaser {
  readonly href: string;
  readonly headline: string;
  /** The standfirst, else the beginning of the lede; absent for a withdrawn story. */
  readonly summary?: string;
  readonly published: DateView;
  readonly section: Link;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly withdrawn: boolean;
  readonly picture?: PictureView;
}

/**
 * @param language of the page that shows the list: dates are in its words.
 * @param shape of its picture.
 */
export function teaser(
  entry: Entry,
  language: string,
  context: ViewContext,
  shape: PictureShape = 'part',
): Teaser {
  const { article } = entry;
  const withdrawn = article.status === 'withdrawn';
  const hidden = withdrawn || article.picture?.graphic;
  return {
    href: hrefOf(context.site, article.permalink),
    headline: article.headline,
    summary: withdrawn ? undefined : summaryOf(entry),
    published: dateView(article.published, language, context.site.timeZone),
    section: sectionLink(article.section, context),
    language: article.language,
    direction: directionOf(article.language),
    withdrawn,
    picture: hidden ? undefined : pictureView(article.picture, language, context, shape),
  };
}

/** @returns what a list or a description says of a story. */
export function summaryOf(entry: Entry): string | undefined {
  return entry.article.standfirst ?? (entry.body.lede || undefined);
}

export function sectionLink(id: string, context: ViewContext): Link {
  const name = context.records.sections.get(id)?.name ?? id;
  return { href: hrefOf(context.site, `/sections/${id}/`), text: name };
}

/** @returns the last `count` of `entries`, which are in order of publication, newest first. */
export function newest(
  entries: readonly Entry[],
  count: number,
  language: string,
  context: ViewContext,
): Teaser[] {
  return entries
    .slice(-count)
    .reverse()
    .map((entry) => teaser(entry, language, context));
}
