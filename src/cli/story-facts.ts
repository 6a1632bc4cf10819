import type { ListedStory } from '../archive/listed-story.ts';
import type { Desk } from './desk.ts';

/** What other programs are told of a story; fields that it lacks are absent. */
interface StoryReport {
  readonly state: ListedStory['state'];
  /** From the site's folder. */
  readonly file: string;
  readonly headline?: string | undefined;
  readonly permalink?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly section?: string | undefined;
  readonly topics: readonly string[];
  readonly ids: readonly string[];
}

/** @param desk gives the address that stands before a permalink. */
export function storyFacts({ site }: Pick<Desk, 'site'>, story: ListedStory): StoryReport {
  const { state, file, headline, permalink, published, section, topics, ids } = story;
  return {
    state,
    file: `content/${file}`,
    headline,
    permalink,
    url: permalink && `${site.origin}${site.base}${permalink.slice(1)}`,
    published,
    section,
    topics,
    ids,
  };
}
