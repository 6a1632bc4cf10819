/** A story as lists and searches at the desk see it: published, held, withdrawn or still a draft. */
import type { Article } from './article.ts';
import { isHeld } from './embargo.ts';

export interface ListedStory {
  readonly state: 'published' | 'held' | 'withdrawn' | 'draft';
  /** Relative to `content/`. */
  readonly file: string;
  /** Verbatim, as far as they are known: a draft may lack each of them. */
  readonly headline?: string;
  readonly published?: string;
  /** `YYYY-MM-DD` in the site's time zone. */
  readonly day?: string;
  readonly permalink?: string;
  readonly section?: string;
  readonly topics: readonly string[];
  readonly ids: readonly string[];
  readonly formerUrls: readonly string[];
  readonly slugline?: string;
  /** What else may be searched without opening the file. */
  readonly words: readonly string[];
}

/** @param now milliseconds since the epoch: decides what is held. */
export function listedStory(article: Article, now: number): ListedStory {
  const { headline, standfirst, slugline, people, byline, dateline, published } = article;
  const words = [headline, standfirst, slugline, byline, dateline?.place, ...people];
  return {
    state: isHeld(article, now) ? 'held' : article.status,
    file: article.file,
    headline,
    published: published.text,
    day: published.day,
    permalink: article.permalink,
    section: article.section,
    topics: article.topics,
    ids: article.ids,
    formerUrls: article.formerUrls,
    ...(slugline !== undefined && { slugline }),
    words: words.filter((each) => each !== undefined),
  };
}
