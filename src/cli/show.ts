/** `stet show STORY`: where a story is, when it was published, and what is wrong with it. */
import { defineCommand } from 'citty';
import { findStories } from '../archive/find-stories.ts';
import { isHeld, releaseTime } from '../archive/embargo.ts';
import type { ListedStory } from '../archive/listed-story.ts';
import type { Problem } from '../problems/problem.ts';
import { parseDraft } from '../schema/parse-article.ts';
import { readAsItIs } from '../store/carry-out.ts';
import { type Desk, openDesk, typedStory } from './desk.ts';
import { refuseUnknown } from './options.ts';
import { printProblems } from './print-problems.ts';
import { RefusedError } from './refused.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';
import { storyFacts } from './story-facts.ts';
import { writeStories } from './write-stories.ts';

const args = {
  story: {
    type: 'positional',
    required: true,
    description: 'A file, a permalink, a slug or an id, or a part of it.',
  },
  json: { type: 'boolean', description: 'For other programs.' },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const showCommand = defineCommand({
  meta: { name: 'show', description: 'Show what is known of a story; several are listed.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const desk = await openDesk(given);
    const wanted = typedStory(desk, given.story);
    const found = findStories(wanted, desk.stories);
    const problems = found.length > 1 ? [] : await problemsOf(desk, found[0]?.file ?? wanted);
    if (found.length === 0 && problems.length === 0) {
      throw new RefusedError(`There is no story “${given.story}”.`);
    }
    if (given.json) process.stdout.write(asJson(desk, found, problems));
    else {
      process.stdout.write(
        found.length > 1 ? writeStories(found) : found.map((story) => asText(desk, story)).join(''),
      );
      printProblems(problems, desk.folder);
    }
    process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
  },
});

async function problemsOf(
  { check, folder, site }: Desk,
  file: string,
): Promise<readonly Problem[]> {
  if (file.startsWith('drafts/')) {
    return parseDraft({ file, text: readAsItIs(folder, file), site }).problems;
  }
  return (await check()).filter((problem) => problem.file === `content/${file}`);
}

function asText(desk: Desk, story: ListedStory): string {
  const article = desk.archive.entries.find((entry) => entry.article.file === story.file)?.article;
  const notices = (article?.corrections ?? []).map(({ date, kind }) => `${date.text} ${kind}`);
  const release = article && isHeld(article, desk.now) ? releaseTime(article).text : undefined;
  const lines: [string, string | undefined][] = [
    ['permalink', story.permalink],
    ['file', `content/${story.file}`],
    ['state', release === undefined ? story.state : `held until ${release}`],
    ['published', story.published],
    ['updated', article?.updated?.text],
    ['section', story.section],
    ['topics', story.topics.join(', ')],
    ['ids', story.ids.join(', ')],
    ['slugline', story.slugline],
    ['follows', article?.follows],
    ['translates', article?.translates],
    ['formerly', story.formerUrls.join(', ')],
    ['corrections', notices.join(', ')],
    ['feed id', article?.feedId],
  ];
  const shown = lines.flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)}${value}\n`] : []));
  return `${story.headline ?? '(no headline)'}\n\n${shown.join('')}`;
}

function asJson(desk: Desk, found: readonly ListedStory[], problems: readonly Problem[]): string {
  const stories = found.map((story) => storyFacts(desk, story));
  return `${JSON.stringify({ stories, problems }, null, 2)}\n`;
}
