/** Reads a site folder into one checked archive: the first half of every command. */
import { setImmediate } from 'node:timers/promises';
import { buildIndex, entryOf } from '../archive/archive-index.ts';
import type { Entry } from '../archive/article.ts';
import { isHeld } from '../archive/embargo.ts';
import type { Site } from '../archive/site.ts';
import { findingsByRule } from '../checks/check-archive.ts';
import type { ArchiveToCheck } from '../checks/knowledge.ts';
import { applyLevels } from '../problems/levels.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { parseRecord } from '../schema/parse-record.ts';
import { parseRedirects } from '../schema/parse-redirects.ts';
import { parseSite } from '../schema/parse-site.ts';
import { type Fingerprints, readFingerprints } from '../store/fingerprints.ts';
import type { BaseDifference } from '../store/index-base.ts';
import type { IndexFile } from '../store/index-file.ts';
import { type KeptContent, keptContent } from '../store/kept-content.ts';
import { readArchive } from '../store/read-archive.ts';
import { isStray } from '../store/stray-files.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import type { ViewContext } from '../views/context.ts';
import { type ArchiveSeed, contextFrom } from './archive-seed.ts';
import { checkComponents } from './check-components.ts';
import { checkImports } from './check-imports.ts';
import { versionOf } from './code-version.ts';
import { collectNowAndThen } from './heap.ts';
import { type HeldStory, heldStories } from './held-stories.ts';
import { isKnownPath } from './known-paths.ts';
import { placeFindings } from './place-findings.ts';
import { parseEntry, parsePageFile } from './parse.ts';
import { parsersBeside } from './parsers-beside.ts';
import { planPictures, type SitePictures } from './pictures.ts';
import { versionsOfModules } from './story-versions.ts';

export interface OpenArchive {
  readonly folder: SiteFolder;
  readonly site: Site;
  readonly content: KeptContent;
  readonly context: ViewContext;
  readonly pictures: SitePictures;
  /** Every article that could be read, held ones included, in order of their files' paths. */
  readonly entries: readonly Entry[];
  /** Articles whose time has not come: in no output. */
  readonly held: readonly HeldStory[];
  /** What rules across the archive look at: every story that could be read, held ones included. */
  readonly toCheck: ArchiveToCheck;
  /** What another thread opens the same archive with; absent where the index is not on the disk. */
  readonly seed?: ArchiveSeed | undefined;
  /** Which stories are others than in the index that the last run, and this one, wrote. */
  readonly sinceLast?: BaseDifference | undefined;
  readonly sinceThis?: BaseDifference | undefined;
}

export interface Opened {
  /** Absent when the site itself cannot be read. */
  readonly archive?: OpenArchive;
  readonly problems: readonly Problem[];
}

export interface OpenOptions {
  /** Taken anew where absent. */
  readonly fingerprints?: Fingerprints;
  /** Whether pages are served by `stet dev` and not built. */
  readonly isLive?: boolean;
  /** How many threads parse; by the machine and the work where absent. */
  readonly threads?: number | undefined;
  /** The index on the disk, where it is read already. */
  readonly index?: Promise<IndexFile | undefined> | undefined;
  /** Told how many of the stories that must be read have been, of how many. */
  readonly onRead?: ((done: number, total: number) => void) | undefined;
  /** Told the site's settings before any article is read. */
  readonly onSite?: ((site: Site) => void) | undefined;
  /** Readers that remember what they read before. */
  readonly readers?: {
    readonly readContent: typeof keptContent;
    readonly readArchive: typeof readArchive;
    readonly buildIndex: typeof buildIndex;
  };
}

const inFull = { readContent: keptContent, readArchive, buildIndex };

/**
 * @param now milliseconds since the epoch: decides what is held.
 * @returns the archive and every problem found, warnings included; errors mean: do not build.
 */
export async function openArchive(
  folder: SiteFolder,
  now: number,
  options: OpenOptions = {},
): Promise<Opened> {
  const { archive, check } = await readSite(folder, now, options);
  return { archive, problems: await check() };
}

/**
 * Reads the archive without the rules that look across it, which take longer than all the rest.
 *
 * @returns the archive, absent when the site itself cannot be read; and what finds every problem.
 */
export async function readSite(
  folder: SiteFolder,
  now: number,
  {
    fingerprints,
    isLive = false,
    threads,
    index: ahead,
    onSite,
    onRead,
    readers = inFull,
  }: OpenOptions = {},
): Promise<{ archive?: OpenArchive; check: () => Promise<readonly Problem[]> }> {
  const missing = await checkSiteFolder(folder);
  if (missing.length > 0) return { check: async () => missing };
  const prints = fingerprints ?? (await readFingerprints(folder));
  const parsers = { parseSite, parseRecord, parsePage: parsePageFile, parseRedirects };
  const version = versionOf('parsing');
  const content = await readers.readContent({ folder, fingerprints: prints, parsers, version });
  const { site, records, pages } = content;
  if (!site) return { check: async () => content.problems };
  onSite?.(site);
  const onParsed = collectNowAndThen();
  const read = await readers.readArchive({
    folder,
    fingerprints: prints,
    parse: (file, text, blob) => {
      onParsed();
      return parseEntry(site, file, text, blob);
    },
    elsewhere: (files) => parsersBeside(files, { folder, site }, threads),
    version: [version, site.timeZone, site.language, site.tagAuthority].join(' '),
    index: ahead,
    onRead,
  });
  const open = read.entries.filter(({ article }) => !isHeld(article, now));
  const index = readers.buildIndex({ entries: open, records });
  const pictures = await planPictures(folder, { site, records, now }, index.entries);
  const { sets, cards } = pictures;
  const modules = versionsOfModules(prints, (file) => {
    const entry = entryOf(index, file);
    return entry && entry.article.status !== 'withdrawn' ? entry.body.pictures : undefined;
  });
  const seed = { content: { ...content, site }, sets, cards, modules, now };
  const context: ViewContext = { ...contextFrom(seed, index), isLive };
  const toCheck: ArchiveToCheck = {
    entries: read.entries,
    records,
    pages,
    redirects: content.redirects,
    site,
    now,
    isKnownPath: isKnownPath(context, folder),
    unreadable: filesWithErrors([...content.problems, ...read.problems]),
  };
  const check = async () => {
    const found: Finding[] = [];
    for (const some of findingsByRule(toCheck)) {
      for (const each of some) found.push(each);
      // Pages that are asked for meanwhile wait for one rule, not for all of them.
      if (isLive) await setImmediate();
    }
    const placed = await placeFindings(folder, [...found, ...pictures.findings]);
    const components = await checkComponents(folder, prints);
    const imports = await checkImports(folder, prints);
    const { problems, ofStories } = imports;
    const strays = read.problems.filter((each) => !isStray(each) || !ofStories.has(nameOf(each)));
    const all = [...content.problems, ...strays, ...placed, ...components, ...problems];
    return applyLevels(all, site.rules);
  };
  const held = heldStories(read.entries, now);
  const archive = {
    folder,
    site,
    content,
    context,
    pictures,
    entries: read.entries,
    held,
    toCheck,
    seed: read.index && { ...seed, folder, index: read.index },
    sinceLast: read.sinceLast,
    sinceThis: read.sinceThis,
  };
  return { archive, check };
}

/** @returns paths relative to `content/`: what they would have said is not known. */
function filesWithErrors(problems: readonly Problem[]): string[] {
  const broken = problems.filter(({ level }) => level === 'error');
  return broken.map(nameOf);
}

/** @returns the file relative to `content/`. */
function nameOf({ file }: Problem): string {
  return file.replace(/^content\//, '');
}
