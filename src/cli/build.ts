import { defineCommand } from 'citty';
import { buildSite } from '../build/build.ts';
import { writeBuildReport } from '../build/report.ts';
import { printProblems } from './print-problems.ts';
import { type Progress, progress } from './progress.ts';
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
    const started = performance.now();
    const folder = siteFolder(args.site);
    let shown: Progress | undefined;
    const report = await buildSite({
      folder,
      now: givenNow(args.now),
      full: args.full,
      onPhase: (phase) => args.json || process.stderr.write(`${phase} …\n`),
      onPicture: (done, all) => {
        if (args.json) return;
        shown ??= progress(process.stderr, all, 'pictures');
        shown.at(done);
        if (done === all) shown.end();
      },
    });
    shown?.end();
    const seconds = (performance.now() - started) / 1000;
    if (args.json)
      process.stdout.write(`${JSON.stringify({ ...report, seconds, ...resources() })}\n`);
    else {
      printProblems(report.problems, folder);
      process.stdout.write(writeBuildReport(report, seconds));
    }
    process.exitCode = report.outcome === 'problems' ? 1 : 0;
  },
});

/** What this process has used so far: CPU time of all its threads, and its peak memory. */
function resources(): { cpuSeconds: number; peakMebibytes: number } {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMebibytes: maxRSS / 1024 };
}
