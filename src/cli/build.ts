import { defineCommand } from 'citty';
import { buildSite } from '../build/build.ts';
import { SiteLockedError } from '../build/lock.ts';
import { used } from '../build/phases.ts';
import { writeBuildReport } from '../build/report.ts';
import { type Verified, verifyDist } from '../build/verify.ts';
import { buildProgress } from './build-progress.ts';
import { MisuseError } from './misuse.ts';
import { printProblems } from './print-problems.ts';
import { givenNow, nowArgument, siteArgument, siteFolder } from './site-arguments.ts';

export const buildCommand = defineCommand({
  meta: { name: 'build', description: 'Build the archive into dist/.' },
  args: {
    site: siteArgument,
    now: nowArgument,
    full: { type: 'boolean', description: 'Render everything, whatever the last build left.' },
    verify: {
      type: 'boolean',
      description: 'Build a second time, from nothing, and compare every byte.',
    },
    threads: {
      type: 'string',
      description: 'How many threads render: 1 takes least memory. By default, a core each.',
      valueHint: 'COUNT',
    },
    json: { type: 'boolean', description: 'Report as JSON.' },
  },
  run: async ({ args }) => {
    const folder = siteFolder(args.site);
    const now = givenNow(args.now);
    const report = await buildSite({
      folder,
      now,
      full: args.full,
      threads: threadsOf(args.threads),
      ...(!args.json && { watcher: buildProgress(process.stderr) }),
    }).catch((error: unknown) => {
      throw error instanceof SiteLockedError ? new MisuseError(error.message) : error;
    });
    const verified =
      args.verify && report.outcome !== 'problems' ? await verifyDist(folder, now) : undefined;
    if (args.json) process.stdout.write(`${JSON.stringify({ ...report, ...used(), verified })}\n`);
    else {
      printProblems(report.problems, folder);
      process.stdout.write(writeBuildReport(report, used()));
      if (verified) process.stdout.write(writeVerified(verified));
    }
    const isWrong = report.outcome === 'problems' || (verified && verified.differing.length > 0);
    process.exitCode = isWrong ? 1 : 0;
  },
});

function threadsOf(given: string | undefined): number | undefined {
  if (given === undefined || /^[1-9]\d?$/.test(given)) return given ? Number(given) : undefined;
  throw new MisuseError(`--threads takes a number from 1 to 99, not ${given}.`);
}

function writeVerified({ files, differing }: Verified): string {
  if (differing.length === 0) {
    return `Verified: dist/ is what a build from nothing gives, byte for byte (${files} files).\n`;
  }
  const lines = differing.slice(0, 20).map((file) => `  dist/${file}`);
  return [
    `${differing.length} of ${files} files are not what a build from nothing gives:`,
    ...lines,
    'They were changed or deleted by hand, or this is a bug in Stet. To mend them: npx stet build --full\n',
  ].join('\n');
}
