/** The work of `stet import`: reads each source, plans, and writes what the plan says. */
import { join } from 'node:path';
import type { EditorsFacts } from '../importers/import.ts';
import type { AgencyName } from '../importers/known-agencies.ts';
import { makeStory } from '../importers/make-story.ts';
import type { MetadataMatcher } from '../importers/match-metadata.ts';
import { planImport } from '../importers/plan-import.ts';
import type { ImportPlan, KnownFile } from '../importers/plan-import.ts';
import type { ImportOutcome, ReportedPlan } from '../importers/report.ts';
import { parseWire } from '../importers/wire/parse-wire.ts';
import type { Problem } from '../problems/problem.ts';
import { writeArticle } from '../schema/write-article.ts';
import {
  factsOf,
  readAgencyNames,
  readKnownIds,
  readTarget,
  removeTarget,
} from '../store/import-target.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import type { ImportSource } from './import-sources.ts';
import { readSource } from './read-source.ts';

export interface ImportRequest {
  readonly site: SiteFolder;
  /** The site's IANA time zone. */
  readonly timeZone: string;
  readonly siteLanguage?: string;
  readonly sources: readonly ImportSource[];
  /** What the command line gives of every story. */
  readonly given: EditorsFacts;
  /** What a table gives of single stories; it goes before `given`. */
  readonly metadata?: MetadataMatcher;
  readonly force: boolean;
  /** Plans only: nothing is written. */
  readonly dryRun: boolean;
}

/** What became of one source. */
export interface ImportStep {
  readonly outcome: ImportOutcome;
  readonly problems: readonly Problem[];
}

/** What this run knows of the archive, its own (or, in a dry run, its imagined) files included. */
interface ArchiveState {
  readonly ids: Map<string, string[]>;
  read(path: string): KnownFile | undefined;
  apply(plan: ImportPlan): void;
}

/**
 * Imports the sources one after the other, each when it is asked for; a source with an error leaves
 * the others alone. Only ids and paths are kept from one to the next.
 *
 * @throws what the disk says when the archive cannot be read or written
 */
export function* importSources(request: ImportRequest): Generator<ImportStep> {
  const state = request.dryRun ? imagined(request.site) : onDisk(request.site);
  const agencies = readAgencyNames(request.site);
  const writers = new Map<string, string>();
  for (const source of request.sources) {
    const { text, problems } = readSource(source.file);
    if (text === undefined) yield { outcome: { file: source.file, plans: [] }, problems };
    else {
      const step = importText(text, source, { request, state, agencies, writers });
      const told = [...problems, ...step.problems];
      // Problems are kept to the end; cut out of the text, their words would hold all of it.
      yield { ...step, problems: told.length > 0 ? structuredClone(told) : told };
    }
  }
}

/** The same for a few sources, all at once. */
export function importFiles(request: ImportRequest): {
  readonly outcomes: readonly ImportOutcome[];
  readonly problems: readonly Problem[];
} {
  const steps = [...importSources(request)];
  return {
    outcomes: steps.map(({ outcome }) => outcome),
    problems: steps.flatMap(({ problems }) => problems),
  };
}

interface Run {
  readonly request: ImportRequest;
  readonly state: ArchiveState;
  readonly agencies: readonly AgencyName[];
  /** Which story of which source was written to a path in this run. */
  readonly writers: Map<string, string>;
}

function importText(text: string, { file, name }: ImportSource, run: Run): ImportStep {
  const { request, state, agencies, writers } = run;
  const { timeZone, siteLanguage, force } = request;
  const { stories, problems } = parseWire(text, { file, agencies });
  if (stories.length > 1 && request.given.headline !== undefined) {
    const refused = [...problems, oneHeadline(file, stories.length)];
    return { outcome: { file, plans: [] }, problems: refused };
  }
  const plans = stories.map((found) => {
    const alone = found.position.of === 1;
    const told = request.metadata?.factsFor(found.ids, file.replaceAll('\\', '/'), alone);
    const writer = `${file}#${found.position.number}`;
    const plan = planImport({
      file,
      storyWith: (facts) =>
        makeStory(found, { ...facts, name, timeZone, ...(siteLanguage ? { siteLanguage } : {}) }),
      given: { ...request.given, ...told },
      knownAt: (ids) => [...new Set(ids.flatMap((id) => state.ids.get(id) ?? []))],
      read: state.read,
      write: ({ frontMatter, body }) => writeArticle(frontMatter, body),
      isTaken: (path) => (writers.get(path) ?? writer) !== writer,
      force,
    });
    state.apply(plan);
    if (plan.text !== undefined) writers.set(plan.path, writer);
    return plan;
  });
  return {
    outcome: { file, plans: plans.map(forReport) },
    problems: [...problems, ...plans.flatMap((plan) => plan.problems)],
  };
}

/** The texts are written by now, and a report need not hold them. */
function forReport({ text: _text, story, ...plan }: ImportPlan): ReportedPlan {
  const { body: _body, ...reported } = story;
  return { ...plan, story: reported };
}

function onDisk(site: SiteFolder): ArchiveState {
  const ids = readKnownIds(site);
  return {
    ids,
    read: (path) => readTarget(site, path),
    apply: (plan) => {
      if (plan.text === undefined) return;
      writeFileAtomic(join(site.root, plan.path), plan.text);
      if (plan.remove) removeTarget(site, plan.remove);
      learnIds(ids, plan);
    },
  };
}

function imagined(site: SiteFolder): ArchiveState {
  const ids = readKnownIds(site);
  const written = new Map<string, string | undefined>();
  return {
    ids,
    read: (path) => {
      if (!written.has(path)) return readTarget(site, path);
      const text = written.get(path);
      return text === undefined ? undefined : { path, text, facts: factsOf(text) };
    },
    apply: (plan) => {
      if (plan.text === undefined) return;
      if (plan.remove) written.set(plan.remove, undefined);
      written.set(plan.path, plan.text);
      learnIds(ids, plan);
    },
  };
}

function learnIds(ids: Map<string, string[]>, { story, path }: ImportPlan): void {
  // A copy, since an id cut out of a text holds all of that text in memory.
  for (const id of structuredClone(story.ids)) ids.set(id, [path]);
}

function oneHeadline(file: string, stories: number): Problem {
  return {
    rule: 'import/one-headline',
    level: 'error',
    file,
    what: `This file holds ${stories} stories, and one headline was given.`,
    why: 'A headline belongs to one story.',
    fix: 'leave out --headline, or give the headlines in a table with --metadata.',
  };
}
