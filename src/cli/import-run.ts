/** One run of `stet import`: site, table and sources are read, stories written, reports given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import picocolors from 'picocolors';
import { decodeText } from '../importers/decode-text.ts';
import { readSettings } from '../build/read-settings.ts';
import type { EditorsFacts } from '../importers/import.ts';
import { writeImportReport } from '../importers/report.ts';
import { addOutcome, addProblems, emptySums, sumsInWords } from '../importers/sums.ts';
import type { ImportSums } from '../importers/sums.ts';
import type { Problem } from '../problems/problem.ts';
import { writeProblems } from '../problems/write-text.ts';
import { checkSiteFolder } from '../store/site-folder.ts';
import { importSources } from './import-files.ts';
import type { ImportRequest, ImportStep } from './import-files.ts';
import { openReport, reportForm } from './import-report.ts';
import { findSources } from './import-sources.ts';
import { readTable } from './import-table.ts';
import { progress } from './progress.ts';
import { siteFolder } from './site-arguments.ts';

export interface ImportFlags {
  readonly site: string | undefined;
  /** A table beside the sources. */
  readonly metadata: string | undefined;
  /** Files that reports go to. */
  readonly reports: readonly string[];
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Of more stories a terminal shows the sums alone; a report has all of them. */
const shownStories = 10;
/** Of more problems it shows the errors, and counts the warnings. */
const shownProblems = 50;

/**
 * @param paths files and folders, as the command line names them
 * @param given facts of the command line
 * @returns the exit code: 1 where a problem is an error
 * @throws what the disk says when the archive cannot be read or written
 */
export async function runImport(
  paths: readonly string[],
  given: EditorsFacts,
  flags: ImportFlags,
): Promise<number> {
  const { force, dryRun } = flags;
  const site = siteFolder(flags.site);
  const missing = await checkSiteFolder(site);
  const settings = missing.length > 0 ? { problems: missing } : readSettings(site);
  if (!settings.site) {
    printProblems(settings.problems, (file) => readText(join(site.root, file)));
    return 1;
  }
  const { timeZone, language: siteLanguage } = settings.site;
  const table = flags.metadata === undefined ? { problems: [] } : readTable(flags.metadata);
  if (table.problems.some(isError)) {
    printProblems(table.problems, readText);
    return 1;
  }
  const { sources, passedOver, problems } = findSources(paths);
  const { metadata } = table;
  const request = {
    ...{ site, timeZone, siteLanguage, sources, given, force, dryRun },
    ...(metadata ? { metadata } : {}),
  };
  const before = [...table.problems, ...problems];
  const done = await importAll(request, flags, before, passedOver);
  return done.some(isError) ? 1 : 0;
}

async function importAll(
  request: ImportRequest,
  flags: ImportFlags,
  before: readonly Problem[],
  passedOver: ReadonlyMap<string, number>,
): Promise<readonly Problem[]> {
  const { dryRun } = request;
  const reports = [
    ...flags.reports.map((file) => openReport(file, reportForm(file) ?? 'markdown', dryRun)),
    ...(flags.json ? [openReport(undefined, 'json', dryRun)] : []),
  ];
  const sums = emptySums();
  const problems = [...before];
  // None is kept once they are too many: their values hold the texts that they were cut out of.
  let shown: ImportStep[] | undefined = [];
  let stories = 0;
  try {
    const drawn = progress(process.stderr, request.sources.length, 'files');
    for (const step of importSources(request)) {
      addOutcome(sums, step.outcome);
      problems.push(...step.problems);
      for (const report of reports) report.add(step);
      stories += Math.max(1, step.outcome.plans.length);
      if (stories > shownStories) shown = undefined;
      shown?.push(step);
      drawn.at(sums.sources);
    }
    drawn.end();
  } catch (fault) {
    for (const report of reports) report.discard();
    throw fault;
  }
  problems.push(...(request.metadata?.unused() ?? []));
  addProblems(sums, problems);
  for (const report of reports) await report.finish(sums, problems);
  if (!flags.json) {
    process.stdout.write(printed(shown, sums, flags, passedOver));
    printProblems(problems, readText);
  }
  return problems;
}

function printed(
  shown: readonly ImportStep[] | undefined,
  sums: ImportSums,
  { dryRun, reports }: ImportFlags,
  passedOver: ReadonlyMap<string, number>,
): string {
  const lines: string[] = [];
  if (shown === undefined) {
    lines.push(sumsInWords(sums, dryRun));
    if (reports.length === 0) lines.push('For each of them, import with --report FILE.md.');
  } else {
    const outcomes = shown.map(({ outcome }) => outcome);
    lines.push(writeImportReport(outcomes, dryRun).trimEnd());
  }
  if (passedOver.size > 0) {
    const kinds = [...passedOver].sort().map(([ending, times]) => `${times} × ${ending}`);
    lines.push(`Other files of the folders were passed over: ${kinds.join(', ')}.`);
  }
  for (const report of reports) lines.push(`The report is in ${report}.`);
  return `${lines.join('\n')}\n`;
}

function isError({ level }: Problem): boolean {
  return level === 'error';
}

function printProblems(
  problems: readonly Problem[],
  source: (file: string) => string | undefined,
): void {
  const isMany = problems.length > shownProblems;
  const shown = isMany ? problems.filter(isError) : problems;
  const colour = picocolors.isColorSupported;
  process.stderr.write(writeProblems(shown, { source, colour }));
  const hidden = new Map<string, number>();
  for (const { rule } of isMany ? problems.filter((problem) => !isError(problem)) : []) {
    hidden.set(rule, (hidden.get(rule) ?? 0) + 1);
  }
  for (const [rule, times] of hidden) {
    process.stderr.write(`${times.toLocaleString('en-GB')} × warning[${rule}]\n`);
  }
}

/** The text that a problem points into; none where it cannot be read any more, or is no text. */
function readText(file: string): string | undefined {
  try {
    return decodeText(readFileSync(file), file).text;
  } catch {
    return undefined;
  }
}
