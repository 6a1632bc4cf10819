/** The sums of an import, gathered while it runs, so that no report holds all stories in memory. */
import type { Level, Problem } from '../problems/problem.ts';
import type { ImportOutcome } from './report.ts';

/** Counts; the keys of the maps are in the order in which they were first met. */
export interface ImportSums {
  sources: number;
  articles: number;
  drafts: number;
  unchanged: number;
  /** Stories that were refused, and sources without any story. */
  notImported: number;
  /** By field, then by where it went. */
  readonly met: Map<string, Map<string, number>>;
  /** Stories by the field that they lack. */
  readonly missing: Map<string, number>;
  /** Stories by the field for which the text has a suggestion. */
  readonly suggested: Map<string, number>;
  readonly problems: Map<string, { readonly level: Level; times: number }>;
}

export function emptySums(): ImportSums {
  return {
    sources: 0,
    articles: 0,
    drafts: 0,
    unchanged: 0,
    notImported: 0,
    met: new Map(),
    missing: new Map(),
    suggested: new Map(),
    problems: new Map(),
  };
}

/** Adds what became of one source. */
export function addOutcome(sums: ImportSums, { plans }: ImportOutcome): void {
  sums.sources += 1;
  if (plans.length === 0) sums.notImported += 1;
  for (const { action, story } of plans) {
    if (action === 'unchanged') sums.unchanged += 1;
    else if (action === 'refuse') sums.notImported += 1;
    else if (story.kind === 'article') sums.articles += 1;
    else sums.drafts += 1;
    for (const { field, to } of story.met) {
      const places = sums.met.get(field) ?? new Map<string, number>();
      sums.met.set(field, places);
      count(places, to);
    }
    for (const field of new Set(story.missing.map((one) => one.field))) count(sums.missing, field);
    for (const field of new Set(story.suggestions.map((one) => one.field))) {
      count(sums.suggested, field);
    }
  }
}

/** Adds problems, by their rules. */
export function addProblems(sums: ImportSums, problems: readonly Problem[]): void {
  for (const { rule, level } of problems) {
    const known = sums.problems.get(rule);
    if (known) known.times += 1;
    else sums.problems.set(rule, { level, times: 1 });
  }
}

/** @returns one sentence: `2 articles written, 1 draft written, 1 not imported.` */
export function sumsInWords(sums: ImportSums, dryRun: boolean): string {
  const { articles, drafts, unchanged, notImported } = sums;
  const verb = dryRun ? 'would be written' : 'written';
  const parts = [
    articles > 0 && `${several(articles, 'article')} ${verb}`,
    drafts > 0 && `${several(drafts, 'draft')} ${verb}`,
    unchanged > 0 && `${inFigures(unchanged)} already imported`,
    notImported > 0 && `${inFigures(notImported)} not imported`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing to import.';
}

/** @returns `1 draft`, `10,000 drafts`. */
export function several(number: number, noun: string): string {
  return `${inFigures(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function inFigures(number: number): string {
  return number.toLocaleString('en-GB');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
