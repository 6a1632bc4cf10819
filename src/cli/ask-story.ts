/** The questions of `stet new`, one for each fact that the command line did not give. */
import { freeSlug } from '../archive/addresses.ts';
import { momentOf } from '../archive/moment.ts';
import { isSlug } from '../archive/permalink.ts';
import { slugify } from '../text/slug.ts';
import { askChoice, askText, type Terminal } from './ask.ts';
import type { Desk } from './desk.ts';
import { placeOwner } from './free-place.ts';
import { momentArgument } from './moment-argument.ts';

/** What is known of a story before it is written; texts as they go into the file. */
export interface StoryFacts {
  readonly headline?: string | undefined;
  readonly section?: string | undefined;
  readonly published?: string | undefined;
  readonly dateline?: string | undefined;
  readonly slug?: string | undefined;
  readonly language?: string | undefined;
  readonly byline?: string | undefined;
}

/** @throws RefusedError when a question was cancelled. */
export async function askStory(
  given: StoryFacts,
  desk: Desk,
  terminal: Terminal = {},
): Promise<StoryFacts> {
  const headline = given.headline ?? (await askText(headlineQuestion, terminal));
  const section = given.section ?? (await askSection(desk, terminal));
  const published = given.published ?? (await askDate(desk, terminal));
  const dateline =
    given.dateline ??
    (await askText({ message: 'Dateline (empty for none)', example: 'Dubai' }, terminal));
  const slug = given.slug ?? (await askSlug(headline, published, desk, terminal));
  return { ...given, headline, section, published, dateline: dateline || undefined, slug };
}

const headlineQuestion = {
  message: 'Headline',
  example: 'School reopens in Hass',
  fault: (answer: string) => (answer === '' ? 'A story has a headline.' : undefined),
};

async function askSection(desk: Desk, terminal: Terminal): Promise<string | undefined> {
  const sections = [...desk.archive.content.records.sections.values()];
  if (sections.length < 2) return sections[0]?.id;
  const choices = sections.map(({ id, name }) => ({ value: id, label: name }));
  return askChoice({ message: 'Section', choices }, terminal);
}

async function askDate(desk: Desk, terminal: Terminal): Promise<string | undefined> {
  const clock = { now: desk.now, timeZone: desk.site.timeZone };
  const answer = await askText(
    {
      message: 'Published (empty for a draft)',
      example: '2016-10-27, 2016-10-27T18:05:00+04:00, today or now',
      fault: (text) =>
        text === '' ? undefined : messageOf(() => momentArgument('published', text, clock)),
    },
    terminal,
  );
  return answer === '' ? undefined : momentArgument('published', answer, clock);
}

function messageOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^--published /, '');
  }
}

async function askSlug(
  headline: string,
  published: string | undefined,
  desk: Desk,
  terminal: Terminal,
): Promise<string> {
  const day = published && momentOf(published, desk.site.timeZone).day;
  const ownerOf = (slug: string) => placeOwner(desk, { day, slug });
  return askText(
    {
      message: 'Slug, the end of the address; it stays when the headline changes',
      offered: freeSlug(slugify(headline), (slug) => ownerOf(slug) !== undefined),
      fault: (slug) => {
        if (!isSlug(slug)) return 'Small letters and digits, with single hyphens between words.';
        const owner = ownerOf(slug);
        return owner && `That belongs to content/${owner}.`;
      },
    },
    terminal,
  );
}
