/** `stet publish DRAFT`: from the drafts to the dated folder, with the pictures beside it. */
import path from 'node:path';
import { defineCommand } from 'citty';
import { findStories } from '../archive/find-stories.ts';
import { releaseTime } from '../archive/embargo.ts';
import { momentOf } from '../archive/moment.ts';
import { permalinkOf } from '../archive/permalink.ts';
import { placeFindings } from '../build/place-findings.ts';
import { readFacts } from '../images/facts.ts';
import { findingFor } from '../images/render-all.ts';
import { parseDraft } from '../schema/parse-article.ts';
import { readFields } from '../schema/read-yaml.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import { readAsItIs } from '../store/carry-out.ts';
import { minuteText } from '../text/zones.ts';
import { type Desk, openDesk, theStory, typedStory } from './desk.ts';
import { fileAt, refuseBadSlug, refuseTaken } from './free-place.ts';
import { makeChange, withFields } from './make-change.ts';
import { momentArgument } from './moment-argument.ts';
import { refuseUnknown } from './options.ts';
import { planBeside } from './plan-beside.ts';
import { printProblems } from './print-problems.ts';
import { RefusedError } from './refused.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';

const args = {
  draft: {
    type: 'positional',
    required: true,
    description: 'Its file, its name, or a part of its id.',
  },
  published: {
    type: 'string',
    valueHint: 'DATE',
    description: 'When it is published; else what the draft says, else now.',
  },
  slug: {
    type: 'string',
    valueHint: 'SLUG',
    description: 'The end of its address; else its name.',
  },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const publishCommand = defineCommand({
  meta: { name: 'publish', description: 'Move a draft to the folder of its publication day.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const desk = await openDesk(given);
    const draft = theDraft(desk, given.draft);
    const text = soundDraft(desk, draft);
    const published = publication(desk, text, given.published);
    process.stdout.write(await publishDraft(desk, { draft, text, published, slug: given.slug }));
  },
});

function theDraft(desk: Desk, typed: string): string {
  const drafts = desk.stories.filter(({ state }) => state === 'draft');
  const wanted = typedStory(desk, typed);
  if (findStories(wanted, drafts).length === 0) {
    const [article] = findStories(wanted, desk.stories);
    if (article) throw new RefusedError(`content/${article.file} is no draft: it has its place.`);
    throw new RefusedError(`There is no draft “${typed}” in content/drafts/.`);
  }
  return theStory(desk, typed, drafts).file;
}

/** @returns the draft's text. @throws RefusedError where its front matter has errors. */
function soundDraft({ folder, site }: Desk, file: string): string {
  const text = readAsItIs(folder, file);
  const { problems } = parseDraft({ file, text, site });
  if (!problems.some(({ level }) => level === 'error')) return text;
  printProblems(problems, folder);
  throw new RefusedError('Nothing was changed.');
}

function publication({ now, site }: Desk, text: string, given: string | undefined): string {
  if (given !== undefined) {
    return momentArgument('published', given, { now, timeZone: site.timeZone });
  }
  const { fields } = readFields(splitFrontMatter(text), '');
  const planned = fields?.published;
  return typeof planned === 'string' && planned !== '' ? planned : minuteText(now, site.timeZone);
}

async function publishDraft(
  desk: Desk,
  from: {
    readonly draft: string;
    readonly text: string;
    readonly published: string;
    readonly slug: string | undefined;
  },
): Promise<string> {
  const { draft, published } = from;
  const extension = path.extname(draft);
  const slug = from.slug ?? path.basename(draft, extension);
  refuseBadSlug(slug);
  const { day } = momentOf(published, desk.site.timeZone);
  refuseTaken(desk, { day, slug, extension });
  const file = fileAt({ day, slug, extension });
  const dated = withFields(draft, from.text, [
    { kind: 'set', field: ['published'], value: published },
  ]);
  const beside = await planBeside(desk, { from: draft, to: file, text: dated });
  await refuseFaultyPictures(desk, draft, beside.pictures);
  await makeChange(desk, {
    steps: [
      { kind: 'write', file, text: beside.text },
      ...beside.steps,
      { kind: 'remove', file: draft },
    ],
    from: new Map([[file, draft]]),
  });
  return `content/${file}\n\n${announcement(desk, file, beside.text)}`;
}

/** The archive's own pictures are checked by every build; a draft's have not been yet. */
async function refuseFaultyPictures(
  { folder }: Desk,
  draft: string,
  pictures: readonly string[],
): Promise<void> {
  const askedBy = { file: `content/${draft}` };
  const found = await Promise.all(
    pictures.map(async (src) => (await readFacts(path.join(folder.content, src))).faults),
  );
  const findings = found.flat().map((fault) => findingFor(fault, askedBy));
  const problems = await placeFindings(folder, findings);
  if (!problems.some(({ level }) => level === 'error')) return;
  printProblems(problems, folder);
  throw new RefusedError('Nothing was changed.');
}

function announcement({ site, now, siteOption }: Desk, file: string, text: string): string {
  const fields = readFields(splitFrontMatter(text), file).fields ?? {};
  const moment = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' && value ? momentOf(value, site.timeZone) : undefined;
  };
  const embargoedUntil = moment('embargoedUntil');
  const published = moment('published');
  const release =
    published && releaseTime({ published, ...(embargoedUntil && { embargoedUntil }) });
  const permalink = typeof fields.permalink === 'string' ? fields.permalink : permalinkOf(file);
  const held =
    release && release.instant > now
      ? `It is held until ${release.text}: a build after that shows it.\n`
      : `A build shows it:\n  npx stet build${siteOption}\n`;
  return `Its permalink is ${permalink}\n${held}`;
}
