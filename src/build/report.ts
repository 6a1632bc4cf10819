import type { BuildReport } from './build.ts';

/**
 * @param seconds wall time of the whole command.
 * @returns the report as a person reads it, ending in a line break.
 */
export function writeBuildReport(report: BuildReport, seconds: number): string {
  const lines = [headline(report, seconds)];
  for (const { file, release } of report.held) lines.push(`Held until ${release}: ${file}`);
  if (report.outcome === 'built') {
    const { created, replaced, removed } = report;
    lines.push(
      `Pages rendered: ${report.rendered}; outputs reused: ${report.reused}; renditions encoded: ${report.encoded}.`,
      `Files new: ${created.length}; replaced: ${replaced.length}; removed: ${removed.length}; in all: ${report.files}.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function headline({ outcome, files }: BuildReport, seconds: number): string {
  const time = `${seconds.toFixed(1)} s`;
  if (outcome === 'problems') return 'Not built: dist/ is as it was.';
  if (outcome === 'current') return `Nothing has changed: ${files} files stand (${time}).`;
  return `Built in ${time}.`;
}
