/** `stet move STORY NEW`: another address; the old one leads to it, and feeds know the story. */
import { defineCommand } from 'citty';
import type { Article } from '../archive/article.ts';
import { isHeld } from '../archive/embargo.ts';
import { dateFault, momentOf } from '../archive/moment.ts';
import { type Standing, parseDestination, planMove } from '../archive/plan-move.ts';
import type { FieldChange } from '../schema/field-change.ts';
import { type FileStep, isThere, readAsItIs } from '../store/carry-out.ts';
import { readDrafts } from '../store/read-drafts.ts';
import { replaceAlone } from '../text/replace-alone.ts';
import { type Desk, openDesk, theStory } from './desk.ts';
import { makeChange, withFields } from './make-change.ts';
import { MisuseError } from './misuse.ts';
import { momentArgument } from './moment-argument.ts';
import { refuseUnknown } from './options.ts';
import { planBeside } from './plan-beside.ts';
import { RefusedError } from './refused.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';

const args = {
  story: { type: 'positional', required: true, description: 'Its file, permalink, slug or id.' },
  new: { type: 'positional', required: true, description: 'A slug, a day, a file or a permalink.' },
  published: {
    type: 'string',
    valueHint: 'DATE',
    description: 'The publication time on another day.',
  },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const moveCommand = defineCommand({
  meta: {
    name: 'move',
    description: 'Give a story another address; the old one leads to it from then on.',
  },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const desk = await openDesk(given);
    const { file, state } = theStory(desk, given.story);
    const entry = desk.archive.entries.find(({ article }) => article.file === file);
    if (!entry || state === 'draft') {
      throw new RefusedError(`content/${file} is a draft: it has no address yet. Rename its file.`);
    }
    process.stdout.write(await moveStory(desk, entry.article, given.new, given.published));
  },
});

async function moveStory(
  desk: Desk,
  article: Article,
  typed: string,
  given: string | undefined,
): Promise<string> {
  const destination = parseDestination(typed, article);
  if (!destination) {
    throw new MisuseError(
      `“${typed}” is neither a slug (hass-school), nor a day (2016-10-28), nor an address (/2016/10/28/hass-school/).`,
    );
  }
  const isUnseen = isHeld(article, desk.now);
  const standing = planMove(article, destination, { isHeld: isUnseen });
  if (standing.file === article.file && standing.address === article.permalink) {
    throw new RefusedError(`The story stands at ${article.permalink} already.`);
  }
  refuseTaken(desk, article, standing);
  const day = destination.kind === 'dated' ? destination.day : article.published.day;
  const published = publication(desk, article, day, given);

  const changed = withFields(article.file, readAsItIs(desk.folder, article.file), [
    ...(published === article.published.text
      ? []
      : [{ kind: 'set', field: ['published'], value: published } as const]),
    ...standingChanges(article, standing),
  ]);
  const beside = await planBeside(desk, { from: article.file, to: standing.file, text: changed });
  const text = replaceAloneInBody(beside.text, article.permalink, standing.address);
  const others = await stepsForOthers(desk, article, standing.address);
  await makeChange(desk, {
    steps: [
      { kind: 'write', file: standing.file, text },
      ...beside.steps,
      ...others,
      ...(standing.file === article.file ? [] : [{ kind: 'remove', file: article.file } as const]),
    ],
    from: new Map([[standing.file, article.file]]),
  });
  return report(article, standing, [...beside.steps, ...others], isUnseen);
}

/** A day in `published` follows the folder; a time on another day has to be given. */
function publication(
  { now, site }: Desk,
  { published }: Article,
  day: string,
  given: string | undefined,
): string {
  if (dateFault(day, 'day')) throw new MisuseError(`There is no ${day} in the calendar.`);
  if (given === undefined) {
    if (day === published.day) return published.text;
    if (!published.hasTime) return day;
    throw new MisuseError(
      `The story was published at ${published.text}. Give its time on ${day} with --published.`,
    );
  }
  const { timeZone } = site;
  const moment = momentOf(momentArgument('published', given, { now, timeZone }), timeZone);
  if (moment.day === day) return moment.text;
  throw new MisuseError(`--published ${given} is on ${moment.day} in ${timeZone}, not on ${day}.`);
}

function refuseTaken(desk: Desk, { file }: Article, standing: Standing): void {
  const isMoved = standing.file !== file && isThere(desk.folder, standing.file);
  const owner = isMoved ? standing.file : desk.addresses.ownerOf(standing.address, file);
  if (owner === undefined) return;
  throw new RefusedError(`The address ${standing.address} belongs to content/${owner}.`);
}

function standingChanges(article: Article, standing: Standing): FieldChange[] {
  const { permalink, firstPermalink, formerUrls } = standing;
  const gone = article.formerUrls.filter((url) => !formerUrls.includes(url));
  const fresh = formerUrls.filter((url) => !article.formerUrls.includes(url));
  return [
    permalink === undefined
      ? { kind: 'remove', field: 'permalink' }
      : { kind: 'set', field: ['permalink'], value: permalink },
    ...(firstPermalink === undefined
      ? []
      : [{ kind: 'set', field: ['firstPermalink'], value: firstPermalink } as const]),
    ...gone.map((value) => ({ kind: 'take-out', field: 'formerUrls', value }) as const),
    ...fresh.map((value) => ({ kind: 'append', field: 'formerUrls', value }) as const),
  ];
}

function replaceAloneInBody(text: string, from: string, to: string): string {
  const fields = /^\ufeff?---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$/m.exec(text)?.[0] ?? '';
  return fields + replaceAlone(text.slice(fields.length), from, to);
}

/** What else names the old address: follow-ups, translations, links, drafts, pages, the menu. */
async function stepsForOthers(desk: Desk, article: Article, address: string): Promise<FileStep[]> {
  const old = article.permalink;
  const naming = desk.archive.entries
    .filter(({ article: each }) => each.file !== article.file)
    .filter(
      ({ article: each, body }) =>
        each.follows === old || each.translates === old || body.links.includes(old),
    )
    .map(({ article: each }) => each.file);
  const drafts = (await readDrafts(desk.folder)).map(({ file }) => file);
  const pages = desk.archive.content.pages.map(({ file }) => file);
  return [...naming, ...drafts, ...pages, 'site.yaml'].flatMap((file) => {
    const before = readAsItIs(desk.folder, file);
    const text = replaceAlone(before, old, address);
    return text === before ? [] : [{ kind: 'write', file, text } as const];
  });
}

function report(
  article: Article,
  standing: Standing,
  steps: readonly FileStep[],
  isUnseen: boolean,
): string {
  const moved = steps.flatMap((step) =>
    step.kind === 'move' || step.kind === 'copy' ? [`  content/${step.to}\n`] : [],
  );
  const written = steps.flatMap((step) =>
    step.kind === 'write' ? [`  content/${step.file}\n`] : [],
  );
  return [
    `content/${standing.file}\n\n`,
    `Its permalink is ${standing.address}\n`,
    isUnseen
      ? 'It is held, so nobody knows the old address, and none is kept.\n'
      : `${article.permalink} leads to it, and feeds know it by the same id as before.\n`,
    moved.length > 0 ? `Moved with it:\n${moved.join('')}` : '',
    written.length > 0
      ? `Changed as well, since they named the old place:\n${written.join('')}`
      : '',
  ].join('');
}
