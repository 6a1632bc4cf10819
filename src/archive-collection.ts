import { getEntry } from 'astro:content';
import type { Entry } from './archive/article.ts';

/**
 * @param file an article's path relative to `content/`.
 * @returns the article as the collection holds it.
 * @throws when the collection lacks it, which would otherwise ship as an empty page.
 */
export async function getArticle(file: string): Promise<Entry> {
  const found = await getEntry('articles', file);
  if (!found) throw new Error(`The articles collection lacks ${file}.`);
  return found.data as unknown as Entry;
}
