/** `stet new "Headline"`: a file to write a story in, at a place that is free. */
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { isHeld } from '../archive/embargo.ts';
import { momentOf } from '../archive/moment.ts';
import { permalinkOf } from '../archive/permalink.ts';
import { languageTag } from '../schema/languages.ts';
import { writeArticle } from '../schema/write-article.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import { slugify } from '../text/slug.ts';
import { isTerminal } from './ask.ts';
import { askStory, type StoryFacts } from './ask-story.ts';
import { type Desk, openDesk } from './desk.ts';
import { fileAt, refuseBadSlug, refuseTaken } from './free-place.ts';
import { MisuseError } from './misuse.ts';
import { momentArgument } from './moment-argument.ts';
import { refuseUnknown, refuseUnknownId } from './options.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';

const args = {
  headline: { type: 'positional', description: 'The headline.', required: false },
  section: { type: 'string', valueHint: 'ID', description: 'The id of its section.' },
  published: {
    type: 'string',
    valueHint: 'DATE',
    description: 'When it is published; without it the story is a draft.',
  },
  dateline: { type: 'string', valueHint: 'PLACE', description: 'The place that opens the text.' },
  byline: { type: 'string', valueHint: 'TEXT', description: 'The printed line: By Jane Roe.' },
  language: { type: 'string', valueHint: 'TAG', description: 'If not the site’s: ar, fr-CA.' },
  slug: {
    type: 'string',
    valueHint: 'SLUG',
    description: 'The end of its address; else made from the headline.',
  },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const newCommand = defineCommand({
  meta: { name: 'new', description: 'Begin a story: a draft, or an article in its dated folder.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const desk = await openDesk(given);
    const facts = checkedFacts(given, desk);
    const story = isTerminal() ? await askStory(facts, desk) : facts;
    process.stdout.write(beginStory(story, desk));
  },
});

function checkedFacts(given: StoryFacts, desk: Desk): StoryFacts {
  const { headline, section, published, dateline, slug, language, byline } = given;
  const { sections } = desk.archive.content.records;
  if (section !== undefined) refuseUnknownId('section', section, sections.keys());
  if (slug !== undefined) refuseBadSlug(slug);
  if (language !== undefined && languageTag(language) === undefined) {
    throw new MisuseError(
      `--language ${language} is not the tag of a language. Write ar or pt-BR.`,
    );
  }
  const clock = { now: desk.now, timeZone: desk.site.timeZone };
  return {
    headline: headline?.trim() || undefined,
    section,
    published: published && momentArgument('published', published, clock),
    dateline,
    slug,
    language: language && languageTag(language),
    byline,
  };
}

/**
 * Writes the file.
 *
 * @returns what the writer is told: where it is and what to do next.
 * @throws MisuseError, RefusedError
 */
function beginStory(facts: StoryFacts, desk: Desk): string {
  const { headline, published, slug: given, ...fields } = facts;
  if (headline === undefined)
    throw new MisuseError('What is the headline? npx stet new "Headline"');
  const sections = [...desk.archive.content.records.sections.keys()];
  const section = fields.section ?? (sections.length === 1 ? sections[0] : undefined);
  if (section === undefined && published !== undefined) {
    throw new MisuseError(`Which section? Give --section with one of: ${sections.join(', ')}.`);
  }
  const moment = published === undefined ? undefined : momentOf(published, desk.site.timeZone);
  const slug = given ?? slugify(headline);
  refuseTaken(desk, { day: moment?.day, slug });
  const file = fileAt({ day: moment?.day, slug });
  const text = writeArticle({ headline, published, ...fields, section }, '');
  writeFileAtomic(join(desk.folder.content, file), text);
  const isLater = moment !== undefined && isHeld({ published: moment }, desk.now);
  return `content/${file}\n\n${nextSteps(desk, file, slug, isLater ? moment.text : undefined)}`;
}

function nextSteps(desk: Desk, file: string, slug: string, release: string | undefined): string {
  const permalink = permalinkOf(file);
  const write = 'Write the story below the second line of hyphens.';
  if (permalink === undefined) {
    return `${write} It is in no output until you publish it:\n  npx stet publish ${slug}${desk.siteOption}\n`;
  }
  const held = release === undefined ? '' : `It is held until ${release}.\n`;
  return `${write} Its address is ${permalink}\n${held}See it while you write, and build it when it is done:\n  npx stet dev${desk.siteOption}\n  npx stet build${desk.siteOption}\n`;
}
