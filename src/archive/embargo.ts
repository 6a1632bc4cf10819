/** When a story may be shown. */
import type { Article, Moment } from './article.ts';

type Dated = Pick<Article, 'published' | 'embargoedUntil'>;

/**
 * The moment from which the article may be shown: the later of `published` and `embargoedUntil`.
 * A date alone stands for that day's start in the site's time zone, which is the moment's instant.
 */
export function releaseTime(article: Dated): Moment {
  const { published, embargoedUntil } = article;
  return embargoedUntil && embargoedUntil.instant > published.instant ? embargoedUntil : published;
}

/**
 * True while the article is to be in no output. `now` is the build's time in milliseconds since
 * the epoch; at the very instant of release the article is no longer held.
 */
export function isHeld(article: Dated, now: number): boolean {
  return releaseTime(article).instant > now;
}
