import { fold } from '../text/fold.ts';
import type { ListedStory } from './listed-story.ts';

/** What `stet list` was asked for; what is absent does not narrow the list. */
export interface Selection {
  /** `2016`, `2016-10` or `2016-10-27`: on it or later, on it or earlier. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly section?: string | undefined;
  readonly topic?: string | undefined;
  /** A part of an id. */
  readonly id?: string | undefined;
  readonly states?: readonly ListedStory['state'][] | undefined;
}

/** @returns the stories that fit, newest first; drafts, which may have no day, at the top. */
export function selectStories(
  stories: readonly ListedStory[],
  { from, to, section, topic, id, states }: Selection,
): ListedStory[] {
  const part = id?.toLowerCase();
  const fits = (story: ListedStory) =>
    (states === undefined || states.includes(story.state)) &&
    (section === undefined || story.section === section) &&
    (topic === undefined || story.topics.includes(topic)) &&
    (from === undefined || (story.day !== undefined && story.day >= from)) &&
    (to === undefined || (story.day !== undefined && story.day.slice(0, to.length) <= to)) &&
    (part === undefined || story.ids.some((each) => each.toLowerCase().includes(part)));
  const found = stories.filter(fits).reverse();
  const isDraft = ({ state }: ListedStory) => state === 'draft';
  return [...found.filter(isDraft), ...found.filter((story) => !isDraft(story))];
}

/** @returns whether a text has all the words, in any order; case and marks do not count. */
export function hasWords(text: string, words: string): boolean {
  const folded = fold(text);
  return fold(words)
    .split(' ')
    .every((word) => folded.includes(word));
}
