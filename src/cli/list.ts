/** `stet list`: stories by date, section, topic, id or words. */
import { defineCommand } from 'citty';
import pMap from 'p-map';
import type { ListedStory } from '../archive/listed-story.ts';
import { hasWords, selectStories } from '../archive/select-stories.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import { readTextFile } from '../store/read-text.ts';
import { type Desk, openDesk } from './desk.ts';
import { MisuseError } from './misuse.ts';
import { refuseUnknown, refuseUnknownId } from './options.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';
import { storyFacts } from './story-facts.ts';
import { writeStories } from './write-stories.ts';

const args = {
  from: { type: 'string', valueHint: 'DATE', description: '2016, 2016-10 or 2016-10-27.' },
  to: { type: 'string', valueHint: 'DATE', description: 'The last year, month or day.' },
  section: { type: 'string', valueHint: 'ID', description: 'Of one section.' },
  topic: { type: 'string', valueHint: 'ID', description: 'Of one topic.' },
  id: { type: 'string', valueHint: 'PART', description: 'With this in one of their ids.' },
  text: { type: 'string', valueHint: 'WORDS', description: 'With all of these words.' },
  held: { type: 'boolean', description: 'Only those that are held until later.' },
  drafts: { type: 'boolean', description: 'Only drafts; with --held, both.' },
  limit: { type: 'string', valueHint: 'NUMBER', description: 'How many; else 50, 0 for all.' },
  json: { type: 'boolean', description: 'For other programs.' },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const listCommand = defineCommand({
  meta: { name: 'list', description: 'List stories, the newest first.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const limit = limitOf(given.limit);
    for (const name of ['from', 'to'] as const) refuseBadDate(name, given[name]);
    const desk = await openDesk(given);
    const { section, from, to, id } = given;
    const { sections, topics } = desk.archive.content.records;
    if (section !== undefined) refuseUnknownId('section', section, sections.keys());
    const topic = given.topic === undefined ? undefined : topicOf(desk, given.topic, topics.keys());
    const states = [given.held ? 'held' : '', given.drafts ? 'draft' : ''].filter(
      (state) => state !== '',
    ) as ListedStory['state'][];
    const chosen = selectStories(withPresentTopics(desk), {
      ...{ from, to, section, topic, id },
      states: states.length > 0 ? states : undefined,
    });
    const found = given.text === undefined ? chosen : await withWords(desk, chosen, given.text);
    process.stdout.write(given.json ? asJson(desk, found, limit) : asText(found, limit));
  },
});

function limitOf(text = '50'): number {
  if (!/^\d+$/.test(text)) throw new MisuseError(`--limit ${text} is no number.`);
  return Number(text) || Number.POSITIVE_INFINITY;
}

function refuseBadDate(option: string, text: string | undefined): void {
  if (
    text === undefined ||
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text)
  ) {
    return;
  }
  throw new MisuseError(`--${option} ${text} is no date. Write 2016, 2016-10 or 2016-10-27.`);
}

/** The id that a topic has today, for one that it had before. */
function topicOf(desk: Desk, id: string, ids: Iterable<string>): string {
  const record = desk.archive.context.index.record('topics', id);
  if (record) return record.id;
  refuseUnknownId('topic', id, ids);
  return id;
}

function withPresentTopics({ stories, archive }: Desk): ListedStory[] {
  const { index } = archive.context;
  return stories.map((story) => ({
    ...story,
    topics: story.topics.map((id) => index.record('topics', id)?.id ?? id),
  }));
}

/** Those with the words in their fields or their text; files are read only where fields do not do. */
async function withWords(
  { folder }: Desk,
  stories: readonly ListedStory[],
  words: string,
): Promise<ListedStory[]> {
  const isFound = await pMap(
    stories,
    async (story) => {
      if (hasWords(story.words.join('\n'), words)) return true;
      const { text } = readTextFile(folder.content, story.file);
      return text !== undefined && hasWords(splitFrontMatter(text).body, words);
    },
    { concurrency: 64 },
  );
  return stories.filter((_, at) => isFound[at]);
}

function asText(found: readonly ListedStory[], limit: number): string {
  if (found.length === 0) return 'No stories.\n';
  const left = found.length - limit;
  const more = left > 0 ? `\n${left} more; --limit 0 lists them all.\n` : '';
  return writeStories(found.slice(0, limit)) + more;
}

function asJson(desk: Desk, found: readonly ListedStory[], limit: number): string {
  const stories = found.slice(0, limit).map((story) => storyFacts(desk, story));
  return `${JSON.stringify({ count: found.length, stories }, null, 2)}\n`;
}
