import { getLiveEntry } from 'astro:content';
import type { Entry } from './archive/article.ts';

/**
 * @param file an article's path relative to `content/`.
 * @returns the article as the collection gives it.
 * @throws what the loader threw, or that the collection lacks it, which would otherwise ship as an
 * empty page.
 */
export async function getArticle(file: string): Promise<Entry> {
  const { entry, error } = await getLiveEntry('articles', file);
  if (!entry) throw error?.cause ?? error ?? new Error(`The articles collection lacks ${file}.`);
  return entry.data;
}
