import type { ListedStory } from '../archive/listed-story.ts';

/**
 * Stories for reading at a terminal, one a line: day, section, headline, address or file, and what
 * keeps readers from seeing it.
 *
 * @returns lines, each ended; nothing for no story.
 */
export function writeStories(stories: readonly ListedStory[]): string {
  const widest = Math.max(0, ...stories.map(({ section = '-' }) => [...section].length));
  return stories
    .map((story) => {
      const { day = '-', section = '-', headline = '(no headline)' } = story;
      const where = story.permalink ?? `content/${story.file}`;
      const mark = story.state === 'published' ? '' : `  [${story.state}]`;
      return `${day.padEnd(10)}  ${section.padEnd(widest)}  ${headline}  ${where}${mark}\n`;
    })
    .join('');
}
