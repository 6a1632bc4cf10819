import type { Article, Moment } from './article.ts';

/** @returns the latest of publication, update and corrections: when readers saw a change last. */
export function lastChange(
  article: Pick<Article, 'published' | 'updated' | 'corrections'>,
): Moment {
  const { published, updated, corrections } = article;
  const moments = [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)];
  return moments.reduce((last, each) => (each.instant > last.instant ? each : last), published);
}
