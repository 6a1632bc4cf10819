/** `stet import FILE...`: wire copy into the archive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import picocolors from 'picocolors';
import { decodeText } from '../importers/decode-text.ts';
import type { EditorsFacts } from '../importers/import.ts';
import { publishedOn } from '../importers/published-on.ts';
import { writeImportReport, writeImportReportJson } from '../importers/report.ts';
import type { Problem } from '../problems/problem.ts';
import { writeProblems } from '../problems/write-text.ts';
import { parseSite } from '../schema/parse-site.ts';
import { readTextFile } from '../store/read-text.ts';
import { checkSiteFolder } from '../store/site-folder.ts';
import { importFiles } from './import-files.ts';
import { MisuseError } from './misuse.ts';
import { siteArgument, siteFolder } from './site-arguments.ts';

const args = {
  files: {
    type: 'positional',
    description: 'Text files, one story each.',
    valueHint: 'FILE...',
    required: false,
  },
  headline: { type: 'string', description: 'The headline of the story.' },
  published: {
    type: 'string',
    description: 'When it was published: 2016-10-27 or 2016-10-27T18:05:00+04:00.',
  },
  section: { type: 'string', description: 'The id of its section.' },
  language: { type: 'string', description: 'Its language, if not the site’s: ar, fr-CA.' },
  site: siteArgument,
  force: { type: 'boolean', description: 'Overwrite a story that was edited since its import.' },
  'dry-run': { type: 'boolean', description: 'Say what would be written, and write nothing.' },
  json: { type: 'boolean', description: 'Report as JSON.' },
} as const;

/** Exit codes: 0 imported or nothing to do, 1 errors; misuse is thrown. */
export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Import wire copy: each text file becomes a story.' },
  args,
  run: async ({ args: given }) => {
    const files = given._;
    const facts = givenFacts(given);
    const misuse = findMisuse(given, files, facts);
    if (misuse) throw new MisuseError(misuse);
    process.exitCode = await runImport(files, facts, {
      site: given.site,
      force: given.force === true,
      dryRun: given['dry-run'] === true,
      json: given.json === true,
    });
  },
});

async function runImport(
  files: readonly string[],
  given: EditorsFacts,
  flags: { site: string | undefined; force: boolean; dryRun: boolean; json: boolean },
): Promise<number> {
  const { force, dryRun } = flags;
  const site = siteFolder(flags.site);
  const settings = await readTimeZone(site.content, await checkSiteFolder(site));
  if (settings.timeZone === undefined) {
    process.stderr.write(printed(settings.problems, (file) => readText(join(site.root, file))));
    return 1;
  }
  const { timeZone } = settings;
  const { outcomes, problems } = importFiles({ site, timeZone, files, given, force, dryRun });
  if (flags.json) process.stdout.write(writeImportReportJson(outcomes, problems, dryRun));
  else {
    process.stdout.write(writeImportReport(outcomes, dryRun));
    process.stderr.write(printed(problems, readText));
  }
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
}

/** Only what is really given: an absent fact is absent, not empty. */
function givenFacts(given: Readonly<Record<string, unknown>>): EditorsFacts {
  const names = ['headline', 'published', 'section', 'language'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' ? [[name, value.trim()]] : [];
    }),
  );
}

/** @returns what is wrong with the command line, as one sentence; undefined where nothing is. */
function findMisuse(
  given: Readonly<Record<string, unknown>>,
  files: readonly string[],
  facts: EditorsFacts,
): string | undefined {
  const known = new Set(['_', 'dryRun', ...Object.keys(args)]);
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined) return `There is no option --${unknown}.`;
  if (files.length === 0) return 'Which file is to be imported? Name at least one.';
  const empty = Object.entries({ ...facts, site: given.site }).find(([, value]) => value === '');
  if (empty) return `--${empty[0]} needs a value.`;
  if (files.length > 1 && facts.headline !== undefined) {
    return 'A headline belongs to one story: import its file by itself.';
  }
  if (facts.published !== undefined && publishedOn(facts.published, 'UTC') === undefined) {
    return `--published ${facts.published} is no date. Write 2016-10-27, or with a time 2016-10-27T18:05:00+04:00.`;
  }
  if (facts.language !== undefined && !isLanguage(facts.language)) {
    return `--language ${facts.language} is no language tag. Write en, ar or fr-CA.`;
  }
  return undefined;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

async function readTimeZone(
  content: string,
  missing: readonly Problem[],
): Promise<{ readonly timeZone?: string; readonly problems: readonly Problem[] }> {
  if (missing.length > 0) return { problems: missing };
  const { text, problem } = await readTextFile(content, 'site.yaml');
  if (text === undefined) return { problems: problem ? [problem] : [] };
  const { site, problems } = parseSite({ file: 'site.yaml', text });
  return site ? { timeZone: site.timeZone, problems: [] } : { problems };
}

function printed(
  problems: readonly Problem[],
  source: (file: string) => string | undefined,
): string {
  return writeProblems(problems, { source, colour: picocolors.isColorSupported });
}

/** The text that a problem points into; none where it cannot be read any more. */
function readText(file: string): string | undefined {
  try {
    return decodeText(readFileSync(file), file).text;
  } catch {
    return undefined;
  }
}
