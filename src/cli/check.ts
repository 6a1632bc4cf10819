/** `stet check [FILES]`: every problem of the archive, drafts included; nothing is built. */
import path from 'node:path';
import { defineCommand } from 'citty';
import picocolors from 'picocolors';
import type { CheckReport } from '../build/check-anew.ts';
import { checkSite } from '../build/check-site.ts';
import { type MendedFile, mendFiles } from '../build/mend-files.ts';
import type { Problem } from '../problems/problem.ts';
import { writeDiff } from '../problems/write-diff.ts';
import { writeProblemsGithub } from '../problems/write-github.ts';
import { writeProblemsJson } from '../problems/write-json.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { chosenFiles } from './chosen-files.ts';
import { MisuseError } from './misuse.ts';
import { refuseUnknown } from './options.ts';
import { problemsAsText } from './print-problems.ts';
import { givenNow, nowArgument, siteArgument, siteFolder } from './site-arguments.ts';

const args = {
  files: {
    type: 'positional',
    description:
      'Report these files and folders alone; the whole archive is looked at all the same.',
    valueHint: 'FILE...',
    required: false,
  },
  fix: { type: 'boolean', description: 'Mend what is safe to mend, and show it as a diff.' },
  since: {
    type: 'string',
    valueHint: 'REF',
    description: 'Find addresses that this commit, branch or tag had and that lead nowhere now.',
  },
  format: {
    type: 'string',
    valueHint: 'text|json|github',
    description: 'How to report; in GitHub Actions text with annotations, if nothing is given.',
  },
  json: { type: 'boolean', description: 'The same as --format json.' },
  site: siteArgument,
  now: nowArgument,
} as const;

const formats = ['text', 'json', 'github'];

export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Check the archive and its drafts without building.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown({ ...given, _: [] }, args);
    const started = performance.now();
    const format = given.json ? 'json' : given.format;
    if (format !== undefined && !formats.includes(format)) {
      throw new MisuseError(`--format takes text, json or github, not “${format}”.`);
    }
    const folder = siteFolder(given.site);
    const now = givenNow(given.now);
    const isChosen = chosenFiles(given._, folder);
    const check = async () => {
      const report = await checkSite(folder, now, { since: given.since });
      return { ...report, problems: report.problems.filter(({ file }) => isChosen(file)) };
    };
    const first = await check();
    if (first.history?.isUnknown) {
      throw new MisuseError(`Git knows no commit, branch or tag “${given.since}”.`);
    }
    const { report, mended } = given.fix
      ? await mendAll(folder, first, check)
      : { report: first, mended: [] };
    const problems = [...report.problems, ...(report.history?.problems ?? [])];
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(
      written({ ...report, problems }, mended, {
        format,
        seconds,
        folder,
        isPart: given._.length > 0,
      }),
    );
    process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
  },
});

/** An edit may bring to light what it hid, or what overlapped it; more turns than this it never takes. */
const mostTurns = 10;

async function mendAll(
  folder: SiteFolder,
  first: CheckReport,
  check: () => Promise<CheckReport>,
): Promise<{ report: CheckReport; mended: MendedFile[] }> {
  const mended = new Map<string, MendedFile>();
  let report = first;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const files = mendFiles(folder, report.problems);
    if (files.length === 0) break;
    for (const each of files) {
      mended.set(each.file, { ...each, before: mended.get(each.file)?.before ?? each.before });
    }
    report = await check();
  }
  return { report, mended: [...mended.values()] };
}

interface Manner {
  readonly format: string | undefined;
  readonly seconds: number;
  readonly folder: SiteFolder;
  /** Whether the report is about some files only. */
  readonly isPart: boolean;
}

function written(report: CheckReport, mended: readonly MendedFile[], manner: Manner): string {
  const { problems, articles, drafts } = report;
  const { format, seconds, folder } = manner;
  if (format === 'json') {
    const files = mended.map(({ file }) => file);
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    return writeProblemsJson(problems, { mended: files, articles, drafts, seconds, cpuSeconds });
  }
  const annotations = writeProblemsGithub(problems, (file) => pathInRepository(folder, file));
  if (format === 'github') return annotations;
  const text = textOf(problems, mended, manner);
  const isAction = format === undefined && process.env.GITHUB_ACTIONS === 'true';
  return `${text}${summary(report, manner)}${isAction ? annotations : ''}`;
}

function textOf(
  problems: readonly Problem[],
  mended: readonly MendedFile[],
  { folder }: Manner,
): string {
  const paint = { removed: picocolors.red, added: picocolors.green };
  const diffs = mended.map(({ file, before, after }) => writeDiff(file, before, after, paint));
  const found = problemsAsText(problems, folder);
  return [...diffs, found].map((part) => (part === '' ? '' : `${part}\n`)).join('');
}

function summary({ problems, articles, drafts }: CheckReport, { seconds, isPart }: Manner): string {
  const looked = `${articles} ${articles === 1 ? 'story' : 'stories'} and ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}`;
  const found =
    problems.length > 0
      ? 'Checked'
      : isPart
        ? 'No problems in these files, among'
        : 'No problems in';
  return `${found} ${looked} (${seconds.toFixed(1)} s).\n`;
}

/** GitHub wants paths from the root of the repository, in which the site may be a folder. */
function pathInRepository(folder: SiteFolder, file: string): string {
  const root = process.env.GITHUB_WORKSPACE ?? process.cwd();
  return path.relative(root, path.join(folder.root, file)).replaceAll('\\', '/');
}
