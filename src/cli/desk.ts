/** A site as the commands of the writers' desk see it: the archive, the drafts, and who has what. */
import path from 'node:path';
import { type Addresses, gatherAddresses } from '../archive/addresses.ts';
import { findStories } from '../archive/find-stories.ts';
import { type ListedStory, listedStory } from '../archive/listed-story.ts';
import { dateFault, momentOf } from '../archive/moment.ts';
import { compareEntries } from '../archive/order.ts';
import type { Site } from '../archive/site.ts';
import { type OpenArchive, readSite } from '../build/open-archive.ts';
import type { Problem } from '../problems/problem.ts';
import { type Fields, readFields } from '../schema/read-yaml.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import { type DraftFile, readDrafts } from '../store/read-drafts.ts';
import { isThere } from '../store/carry-out.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { printProblems } from './print-problems.ts';
import { RefusedError } from './refused.ts';
import { givenNow, siteFolder } from './site-arguments.ts';
import { writeStories } from './write-stories.ts';

export interface Desk {
  readonly folder: SiteFolder;
  readonly archive: OpenArchive;
  readonly site: Site;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Every article that could be read, in the archive's order, and every draft. */
  readonly stories: readonly ListedStory[];
  readonly addresses: Addresses;
  /** What else the command line needs after the commands that are suggested: ` --site DIR`. */
  readonly siteOption: string;
  /** Finds every problem of the archive; takes longer than all the rest. */
  readonly check: () => Promise<readonly Problem[]>;
}

/**
 * Opens the site that a command is about.
 *
 * @throws RefusedError when it cannot be read; its problems are printed then.
 */
export async function openDesk(args: {
  readonly site?: string | undefined;
  readonly now?: string | undefined;
}): Promise<Desk> {
  const folder = siteFolder(args.site);
  const now = givenNow(args.now);
  const { archive, check } = await readSite(folder, now);
  if (!archive) {
    printProblems(await check(), folder);
    throw new RefusedError('To make a new site: npx stet init DIR');
  }
  const { site, entries, content } = archive;
  const drafts = await readDrafts(folder);
  const articles = entries.toSorted(compareEntries).map(({ article }) => article);
  return {
    folder,
    archive,
    site,
    now,
    stories: [
      ...drafts.map((draft) => listedDraft(draft, site)),
      ...articles.map((article) => listedStory(article, now)),
    ],
    addresses: gatherAddresses([...articles, ...content.pages]),
    siteOption: args.site === undefined ? '' : ` --site ${quotedArgument(args.site)}`,
    check,
  };
}

/** A draft may lack everything, and may not even be readable; it is listed all the same. */
function listedDraft({ file, text }: DraftFile, site: Site): ListedStory {
  const fields = readFields(splitFrontMatter(text), file).fields ?? {};
  const published = textOf(fields, 'published');
  const isDate = published !== undefined && dateFault(published, 'moment') === undefined;
  const facts = {
    headline: textOf(fields, 'headline'),
    section: textOf(fields, 'section'),
    slugline: textOf(fields, 'slugline'),
    published,
    day: isDate ? momentOf(published, site.timeZone).day : undefined,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return {
    state: 'draft',
    file,
    ...Object.fromEntries(known),
    topics: textsOf(fields, 'topics'),
    ids: textsOf(fields, 'ids'),
    formerUrls: [],
    words: ['headline', 'standfirst', 'slugline', 'byline'].flatMap((name) =>
      textsOf(fields, name),
    ),
  };
}

function textOf(fields: Fields, name: string): string | undefined {
  return textsOf(fields, name)[0];
}

function textsOf(fields: Fields, name: string): string[] {
  return [fields[name]]
    .flat()
    .filter((each) => typeof each === 'string' && each !== '') as string[];
}

/**
 * What was typed for a story, as `findStories` takes it: a file by its path from the working
 * directory, the site or `content/`; an address without the site's own; else as it is.
 */
export function typedStory({ folder, site }: Pick<Desk, 'folder' | 'site'>, typed: string): string {
  for (const from of [process.cwd(), folder.root, folder.content]) {
    const file = path.relative(folder.content, path.resolve(from, typed));
    const isInside = file !== '' && !file.startsWith('..') && !path.isAbsolute(file);
    if (isInside && /\.mdx?$/.test(file) && isThere(folder, file)) {
      return file.split(path.sep).join('/');
    }
  }
  const home = `${site.origin}${site.base}`;
  const address = typed.startsWith(home)
    ? `/${typed.slice(home.length)}`
    : site.base !== '/' && typed.startsWith(site.base)
      ? typed.slice(site.base.length - 1)
      : typed;
  return address.startsWith('/') ? readable(address.replace(/[?#].*$/, '')) : address;
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * The one story that was meant.
 *
 * @param among which stories count.
 * @throws RefusedError when there is none or there are several; those are named.
 */
export function theStory(
  desk: Desk,
  typed: string,
  among: readonly ListedStory[] = desk.stories,
): ListedStory {
  const wanted = typedStory(desk, typed);
  const found = findStories(wanted, among);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (!only && /\.mdx?$/.test(wanted) && isThere(desk.folder, wanted)) {
    throw new RefusedError(
      `content/${wanted} cannot be read as a story. See why:\n  npx stet show ${quotedArgument(wanted)}${desk.siteOption}`,
    );
  }
  throw new RefusedError(
    only
      ? `“${typed}” may be one of these ${found.length} stories; say more.\n\n${writeStories(found.slice(0, 20))}`
      : `There is no story “${typed}”. A file, a permalink, or a part of an id or of a slug finds one.`,
  );
}

/** An argument as a shell takes it. */
export function quotedArgument(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
