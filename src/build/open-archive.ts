/** Reads a site folder into one checked archive: the first half of every command. */
import path from 'node:path';
import { buildIndex } from '../archive/archive-index.ts';
import type { Entry } from '../archive/article.ts';
import { isHeld, releaseTime } from '../archive/embargo.ts';
import type { Site } from '../archive/site.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { applyLevels } from '../problems/levels.ts';
import type { Problem } from '../problems/problem.ts';
import { parsePage } from '../schema/parse-page.ts';
import { parseRecord } from '../schema/parse-record.ts';
import { parseSite } from '../schema/parse-site.ts';
import { type Fingerprints, readFingerprints } from '../store/fingerprints.ts';
import { readArchive } from '../store/read-archive.ts';
import { type Content, readContent } from '../store/read-content.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import type { ViewContext } from '../views/context.ts';
import { parsingVersion } from './code-version.ts';
import { isKnownPath } from './known-paths.ts';
import { placeFindings } from './place-findings.ts';
import { parseEntry } from './parse.ts';
import { planPictures, type SitePictures } from './pictures.ts';

export interface OpenArchive {
  readonly folder: SiteFolder;
  readonly site: Site;
  readonly content: Content;
  readonly context: ViewContext;
  readonly pictures: SitePictures;
  /** Articles whose time has not come: in no output. */
  readonly held: readonly HeldStory[];
}

export interface HeldStory {
  readonly file: string;
  /** Verbatim, as the front matter says. */
  readonly release: string;
  /** Milliseconds since the epoch. */
  readonly instant: number;
}

export interface Opened {
  /** Absent when the site itself cannot be read. */
  readonly archive?: OpenArchive;
  readonly problems: readonly Problem[];
}

/**
 * @param now milliseconds since the epoch: decides what is held.
 * @returns the archive and every problem found, warnings included; errors mean: do not build.
 */
export async function openArchive(
  folder: SiteFolder,
  now: number,
  { fingerprints, isLive = false }: { fingerprints?: Fingerprints; isLive?: boolean } = {},
): Promise<Opened> {
  const missing = await checkSiteFolder(folder);
  if (missing.length > 0) return { problems: missing };
  const prints = fingerprints ?? (await readFingerprints(folder));
  const parsers = { parseSite, parseRecord, parsePage };
  const content = await readContent({ folder, fingerprints: prints, parsers });
  const { site, records, pages } = content;
  if (!site) return { problems: content.problems };
  const read = await readArchive({
    folder,
    fingerprints: prints,
    parse: (file, text, blob) => parseEntry(site, file, text, blob),
    version: [parsingVersion(), site.timeZone, site.language, site.tagAuthority].join(' '),
  });
  const open = read.entries.filter(({ article }) => !isHeld(article, now));
  const index = buildIndex({ entries: open, records });
  const pictures = await planPictures(folder, index.entries);
  const context: ViewContext = {
    site,
    records,
    index,
    pages,
    now,
    isLive,
    pictures: (src) => pictures.sets.get(src),
    brand: { logo: brandHref(content.brand.logo), favicon: brandHref(content.brand.favicons[0]) },
  };
  const found = checkArchive({
    entries: read.entries,
    records,
    pages,
    site,
    now,
    isKnownPath: isKnownPath(context, folder),
    unreadable: filesWithErrors(read.problems),
  });
  const placed = await placeFindings(folder, [...found, ...pictures.findings]);
  const problems = [...content.problems, ...read.problems, ...placed];
  const held = heldStories(read.entries, now);
  return {
    archive: { folder, site, content, context, pictures, held },
    problems: applyLevels(problems, site.rules),
  };
}

/** @returns paths relative to `content/`: what they would have said is not known. */
function filesWithErrors(problems: readonly Problem[]): string[] {
  const broken = problems.filter(({ level }) => level === 'error');
  return broken.map(({ file }) => file.replace(/^content\//, ''));
}

/** The brand's files are served under their own place: `brand/logo.svg` is `/brand/logo.svg`. */
function brandHref(file: string | undefined): string | undefined {
  return file && `/${file}`;
}

function heldStories(entries: readonly Entry[], now: number): HeldStory[] {
  return entries
    .filter(({ article }) => isHeld(article, now))
    .map(({ article }) => {
      const release = releaseTime(article);
      return {
        file: path.posix.join('content', article.file),
        release: release.text,
        instant: release.instant,
      };
    });
}
