/** For tests: a valid entry, with what a test cares about given and all else plain. */
import type { Article, Entry } from './article.ts';

/** An entry published at noon UTC of `day`, at the permalink that its dated file would have. */
export function sampleEntry(
  day: string,
  slug: string,
  facts: Partial<Omit<Article, 'file' | 'published'>> = {},
): Entry {
  const path = `${day.replaceAll('-', '/')}/${slug}`;
  const text = `${day}T12:00:00Z`;
  return {
    article: {
      file: `articles/${path}.md`,
      permalink: `/${path}/`,
      feedId: `tag:gazette.example,2026:/${path}/`,
      headline: slug,
      published: { text, instant: Date.parse(text), day, hasTime: true },
      status: 'published',
      language: 'en',
      section: 'news',
      topics: [],
      places: [],
      people: [],
      authors: [],
      agencies: [],
      ids: [],
      corrections: [],
      sources: [],
      formerUrls: [],
      ...facts,
    },
    blob: '0'.repeat(40),
    format: 'md',
    body: { line: 1, lede: '', pictures: [], links: [] },
  };
}
