import { defineCommand } from 'citty';
import { buildSite } from '../build/build.ts';
import { SiteLockedError } from '../build/lock.ts';
import { used } from '../build/phases.ts';
import { writeBuildReport } from '../build/report.ts';
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
    const report = await buildSite({
      folder,
      now: givenNow(args.now),
      full: args.full,
      verify: args.verify,
      threads: threadsOf(args.threads),
      ...(!args.json && { watcher: buildProgress(process.stderr) }),
    }).catch((error: unknown) => {
      throw error instanceof SiteLockedError ? new MisuseError(error.message) : error;
    });
    const { outcome, problems, verified } = report;
    if (args.json) process.stdout.write(`${JSON.stringify({ ...report, ...used() })}\n`);
    else {
      printProblems([...problems, ...(verified?.problems ?? [])], folder);
      process.stdout.write(writeBuildReport(report, used()));
    }
    const isOther = verified && verified.differing.length + verified.problems.length > 0;
    process.exitCode = outcome === 'problems' || isOther ? 1 : 0;
  },
});

function threadsOf(given: string | undefined): number | undefined {
  if (given === undefined || /^[1-9]\d?$/.test(given)) return given ? Number(given) : undefined;
  throw new MisuseError(`--threads takes a number from 1 to 99, not ${given}.`);
}
