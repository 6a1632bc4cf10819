import type { ReferenceView } from '../views/reference-view.ts';

/** CSL-JSON 1.0.2: a list of `article-newspaper`. */
export function writeCsl(stories: readonly ReferenceView[]): string {
  return `${JSON.stringify(stories.map(item), undefined, 2)}\n`;
}

function item(story: ReferenceView) {
  const { creators, ids, agencies } = story;
  return {
    id: story.url,
    type: 'article-newspaper',
    title: story.headline,
    'container-title': story.publication,
    // One literal name each: which part is the family name is not known.
    author: creators.length > 0 ? creators.map((literal) => ({ literal })) : undefined,
    issued: { 'date-parts': [story.publishedOn.split('-').map(Number)] },
    section: story.section,
    'publisher-place': story.place,
    source: agencies.join('; ') || undefined,
    archive_location: ids.join('; ') || undefined,
    language: story.language,
    abstract: story.summary,
    URL: story.url,
  };
}
