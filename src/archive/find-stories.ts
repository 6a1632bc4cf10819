import type { ListedStory } from './listed-story.ts';
import { permalinkKey } from './permalink.ts';

/**
 * Finds the stories that someone means: by file, permalink, former address or id first; where
 * nothing is exactly that, by a part of an id, of a slug or of a slugline.
 *
 * @param wanted as typed; a path relative to `content/`, a root-relative address, an id.
 * @returns in the order of `stories`; all of the best kind of match, none of the others.
 */
export function findStories(wanted: string, stories: readonly ListedStory[]): ListedStory[] {
  const text = wanted.normalize('NFC');
  const folded = text.toLowerCase();
  const key = text.startsWith('/') ? permalinkKey(text) : undefined;
  const matches: readonly ((story: ListedStory) => boolean)[] = [
    ({ file }) => file === text,
    ({ permalink }) =>
      key !== undefined && permalink !== undefined && permalinkKey(permalink) === key,
    ({ formerUrls }) => key !== undefined && formerUrls.some((url) => permalinkKey(url) === key),
    ({ ids }) => ids.includes(wanted),
    ({ file }) => slugOf(file) === text,
    (story) =>
      [...story.ids, story.slugline ?? '', slugOf(story.file)].some((each) =>
        each.toLowerCase().includes(folded),
      ) ||
      (key !== undefined && (story.permalink?.toLowerCase().includes(folded) ?? false)),
  ];
  if (text === '') return [];
  for (const isMatch of matches) {
    const found = stories.filter(isMatch);
    if (found.length > 0) return found;
  }
  return [];
}

/** The name of a file, without its ending. */
function slugOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.mdx?$/, '');
}
