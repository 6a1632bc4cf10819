/** The work of `stet import`: reads each source, plans, and writes what the plan says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../importers/decode-text.ts';
import type { EditorsFacts } from '../importers/import.ts';
import { planImport } from '../importers/plan-import.ts';
import type { ImportPlan, KnownFile } from '../importers/plan-import.ts';
import type { ImportOutcome, ReportedPlan } from '../importers/report.ts';
import { parseWire } from '../importers/wire/parse-wire.ts';
import type { Problem } from '../problems/problem.ts';
import { writeArticle } from '../schema/write-article.ts';
import { factsOf, readKnownIds, readTarget, removeTarget } from '../store/import-target.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { writeFileAtomic } from '../store/write-file.ts';

export interface ImportRequest {
  readonly site: SiteFolder;
  /** The site's IANA time zone. */
  readonly timeZone: string;
  /** Paths of the sources, from the working directory. */
  readonly files: readonly string[];
  readonly given: EditorsFacts;
  readonly force: boolean;
  /** Plans only: nothing is written. */
  readonly dryRun: boolean;
}

/** What this run knows of the archive, its own (or, in a dry run, its imagined) files included. */
interface ArchiveState {
  readonly ids: Map<string, string[]>;
  read(path: string): KnownFile | undefined;
  apply(plan: ImportPlan): void;
}

/**
 * Imports the sources one after the other; a source with an error leaves the others alone.
 *
 * @returns one outcome a source, and all problems
 * @throws what the disk says when the archive cannot be read or written
 */
export function importFiles(request: ImportRequest): {
  readonly outcomes: readonly ImportOutcome[];
  readonly problems: readonly Problem[];
} {
  const state = request.dryRun ? imagined(request.site) : onDisk(request.site);
  const problems: Problem[] = [];
  const outcomes = request.files.map((file): ImportOutcome => {
    const source = readSource(file);
    problems.push(...source.problems);
    if (source.text === undefined) return { file, plans: [] };
    const { plans, problems: found } = importText(source.text, file, request, state);
    problems.push(...found);
    return { file, plans };
  });
  return { outcomes, problems };
}

function importText(text: string, file: string, request: ImportRequest, state: ArchiveState) {
  const { given, force, timeZone } = request;
  const parse = (facts: EditorsFacts) => parseWire(text, { file, timeZone, ...facts });
  const { stories, problems } = parse(given);
  const plans = stories.map((story, index) => {
    const plan = planImport({
      file,
      storyWith: (facts) => (facts === given ? story : (parse(facts).stories[index] ?? story)),
      given,
      knownAt: (ids) => [...new Set(ids.flatMap((id) => state.ids.get(id) ?? []))],
      read: state.read,
      write: ({ frontMatter, body }) => writeArticle(frontMatter, body),
      force,
    });
    state.apply(plan);
    return plan;
  });
  const found = [...problems, ...plans.flatMap((plan) => plan.problems)];
  return { plans: plans.map(forReport), problems: found };
}

/**
 * The texts are written by now, and a report of thousands of stories need not hold them: neither
 * directly nor behind the values that were cut out of them, which is why those are copied.
 */
function forReport({ text: _text, story, ...plan }: ImportPlan): ReportedPlan {
  const { body: _body, ...reported } = story;
  return { ...plan, story: structuredClone(reported) };
}

function readSource(file: string): { text?: string; problems: readonly Problem[] } {
  try {
    return decodeText(readFileSync(file), file);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
    return { problems: [unreadable(file, code)] };
  }
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

function unreadable(file: string, code: string): Problem {
  const nothingThere = code === 'ENOENT';
  return {
    rule: 'import/unreadable',
    level: 'error',
    file,
    what: nothingThere ? 'There is no such file.' : `This file cannot be read (${code}).`,
    fix: nothingThere
      ? 'Check the name; it counts from the folder in which the command runs.'
      : 'Give a text file that you may read.',
  };
}
