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
    json: { type: 'boolean', description: 'Report as JSON.' },
  },
  run: async ({ args }) => {
    const folder = siteFolder(args.site);
    const report = await buildSite({
      folder,
      now: givenNow(args.now),
      full: args.full,
      ...(!args.json && { watcher: buildProgress(process.stderr) }),
    }).catch((error: unknown) => {
      throw error instanceof SiteLockedError ? new MisuseError(error.message) : error;
    });
    if (args.json) process.stdout.write(`${JSON.stringify({ ...report, ...used() })}\n`);
    else {
      printProblems(report.problems, folder);
      process.stdout.write(writeBuildReport(report, used()));
    }
    process.exitCode = report.outcome === 'problems' ? 1 : 0;
  },
});
