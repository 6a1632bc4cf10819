/** `stet import FILE...`: wire copy into the archive. */
import { defineCommand } from 'citty';
import { collectOften } from '../build/heap.ts';
import type { EditorsFacts } from '../importers/import.ts';
import { publishedOn } from '../importers/published-on.ts';
import { MisuseError } from './misuse.ts';
import { reportForm } from './import-report.ts';
import { runImport } from './import-run.ts';
import { siteArgument } from './site-arguments.ts';

const args = {
  files: {
    type: 'positional',
    description: 'Text files, or folders: of these all .txt files in them and below.',
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
  metadata: {
    type: 'string',
    valueHint: 'FILE',
    description:
      'A CSV or JSON table with columns file or id, and headline, published, section, language, topics, authors; it goes before the options above.',
  },
  report: {
    type: 'string',
    valueHint: 'FILE',
    description: 'Write a report, as .md or .json; may be given for both.',
  },
  site: siteArgument,
  force: { type: 'boolean', description: 'Overwrite a story that was edited since its import.' },
  'dry-run': { type: 'boolean', description: 'Say what would be written, and write nothing.' },
  json: { type: 'boolean', description: 'Print the report as JSON.' },
} as const;

/** Exit codes: 0 imported or nothing to do, 1 errors; misuse is thrown. */
export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Import wire copy: each story of a text becomes a file.' },
  args,
  run: async ({ args: given, rawArgs }) => {
    collectOften();
    const files = given._;
    const facts = givenFacts(given);
    const reports = repeated(rawArgs, '--report');
    const misuse = findMisuse(given, files, facts, reports);
    if (misuse) throw new MisuseError(misuse);
    process.exitCode = await runImport(files, facts, {
      site: given.site,
      metadata: given.metadata,
      reports,
      force: given.force === true,
      dryRun: given['dry-run'] === true,
      json: given.json === true,
    });
  },
});

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

/** The values of an option that may be given several times, of which the parser keeps the last. */
function repeated(rawArgs: readonly string[], option: string): readonly string[] {
  return rawArgs.flatMap((argument, index) => {
    if (argument === option) return [rawArgs[index + 1] ?? ''];
    return argument.startsWith(`${option}=`) ? [argument.slice(option.length + 1)] : [];
  });
}

/** @returns what is wrong with the command line, as one sentence; undefined where nothing is. */
function findMisuse(
  given: Readonly<Record<string, unknown>>,
  files: readonly string[],
  facts: EditorsFacts,
  reports: readonly string[],
): string | undefined {
  const known = new Set(['_', 'dryRun', ...Object.keys(args)]);
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined) return `There is no option --${unknown}.`;
  if (files.length === 0) return 'Which file is to be imported? Name at least one.';
  const { site, metadata, report } = given;
  const empty = Object.entries({ ...facts, site, metadata, report }).find(
    ([, value]) => value === '',
  );
  if (empty) return `--${empty[0]} needs a value.`;
  if (files.length > 1 && facts.headline !== undefined) {
    return 'A headline belongs to one story: import its file by itself.';
  }
  const otherForm = reports.find((file) => reportForm(file) === undefined);
  if (otherForm !== undefined) return `--report ${otherForm}: a report is a .md or a .json file.`;
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
