/** Drafts are in no index: `stet check` alone reads them, each time. */
import path from 'node:path';
import pMap from 'p-map';
import type { Entry } from '../archive/article.ts';
import { isHeld } from '../archive/embargo.ts';
import { checkDrafts } from '../checks/check-archive.ts';
import { findingFor } from '../images/render-all.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { resolvePicture } from '../schema/picture-source.ts';
import { readTextFile } from '../store/read-text.ts';
import { whoAsks } from './who-asks.ts';
import type { OpenArchive } from './open-archive.ts';
import { type Draft, parseDraftFile } from './parse.ts';

/** @returns what is wrong with the drafts, in their own files and beside the archive. */
export async function draftProblems(
  { folder, site, toCheck }: OpenArchive,
  fingerprints: Fingerprints,
): Promise<{ problems: Problem[]; findings: Finding[]; count: number }> {
  const files = [...fingerprints.keys()].filter(isDraftFile);
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  await pMap(
    files,
    async (file) => {
      const { text, problem } = readTextFile(folder.content, file);
      if (problem) problems.push(problem);
      if (text === undefined) return;
      const parsed = parseDraftFile(site, file, text);
      problems.push(...parsed.problems);
      entries.push(entryOf(file, parsed.draft, site.language));
    },
    { concurrency: 64 },
  );
  // A build looks at the pictures of public stories alone; those of others must not fail it later.
  const held = toCheck.entries.filter(({ article }) => isHeld(article, toCheck.now));
  const pictures = await pictureFindings(folder.content, [...held, ...entries]);
  const findings = [...checkDrafts(toCheck, entries), ...pictures];
  return { problems, findings, count: files.length };
}

async function pictureFindings(content: string, entries: readonly Entry[]): Promise<Finding[]> {
  const found = await pMap(
    whoAsks(entries),
    async ([src, askers]) => {
      // Loaded only where there is one.
      const { readFacts } = await import('../images/facts.ts');
      const { faults } = await readFacts(path.join(content, src));
      return faults.flatMap((fault) => askers.map((asker) => findingFor(fault, asker)));
    },
    { concurrency: 16 },
  );
  return found.flat();
}

export function isDraftFile(file: string): boolean {
  return /^drafts\/.+\.mdx?$/.test(file);
}

/** A draft as rules across the archive see it: like a story whose time has not come. */
function entryOf(file: string, { fields, links, pictures }: Draft, language: string): Entry {
  const never = { text: '', instant: Number.POSITIVE_INFINITY, day: '9999-12-31', hasTime: false };
  const picture = fields?.picture?.src && resolvePicture(fields.picture.src, file);
  return {
    article: {
      file,
      permalink: '',
      feedId: '',
      headline: fields?.headline ?? '',
      published: never,
      status: 'published',
      language,
      section: fields?.section ?? '',
      topics: fields?.topics ?? [],
      places: fields?.places ?? [],
      people: [],
      authors: fields?.authors ?? [],
      agencies: fields?.agencies ?? [],
      ids: [],
      corrections: [],
      sources: [],
      formerUrls: [],
      ...(fields?.follows !== undefined && { follows: fields.follows }),
      ...(fields?.translates !== undefined && { translates: fields.translates }),
      ...(picture && { picture: { src: picture, alt: '', graphic: false } }),
    },
    blob: '',
    format: 'md',
    body: { line: 1, lede: '', pictures, links },
  };
}
