/**
 * What a build tells at its end. `stet build --json` prints a `BuildReport` as it is; a person reads
 * `sections`, one after the other. To tell of something more: give `BuildReport` a field, fill it
 * in `build-anew.ts`, and add a section here that writes it.
 */
import type { Problem } from '../problems/problem.ts';
import type { Census } from './census.ts';
import type { HeldStory } from './held-stories.ts';
import type { PhaseFigures, Used } from './phases.ts';
import type { PictureCost } from './picture-cost.ts';
import { inBytes, inFigures, inSeconds, writeTable } from './report-text.ts';
import type { SlowPage } from './slowest.ts';

export interface BuildReport {
  readonly outcome: 'built' | 'current' | 'problems';
  readonly problems: readonly Problem[];
  readonly held: readonly HeldStory[];
  /** Pages rendered by Astro, and outputs that stood as they were. */
  readonly rendered: number;
  readonly reused: number;
  /** Renditions of pictures. */
  readonly encoded: number;
  /** Files of `dist/`. */
  readonly created: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  /** All of `dist/`, by kind. */
  readonly census: Census;
  /** What the pictures of stories come to; absent where no archive was read. */
  readonly pictures?: PictureCost;
  /** The pages that took longest, the slowest first. */
  readonly slowest: readonly SlowPage[];
  readonly phases: readonly PhaseFigures[];
  /** Absent where nobody asked for it, and where there were problems. */
  readonly verified?: Verified;
}

/** Whether `dist/` is what a build from nothing gives. */
export interface Verified {
  /** How many files were compared. */
  readonly files: number;
  /** Those of `dist/` that are missing, left over or other than they should be. */
  readonly differing: readonly string[];
  /** Errors that stopped the build from nothing: then nothing was compared. */
  readonly problems: readonly Problem[];
}

/** What one build tells of itself, but for the times. */
export type Outcome = Omit<BuildReport, 'phases' | 'verified'>;

/** What a build tells that has done nothing. */
export const nothingDone = {
  held: [],
  rendered: 0,
  reused: 0,
  encoded: 0,
  created: [],
  replaced: [],
  removed: [],
  census: [],
  slowest: [],
} satisfies Partial<BuildReport>;

/** Writes one part of the report: no lines where it has nothing to say. */
type Section = (report: BuildReport) => readonly string[];

const sections: readonly Section[] = [counts, kinds, pictures, slowest, phases];

/** How many of the slowest pages a person is shown; the JSON has all that were kept. */
const slowestShown = 3;

/**
 * @param whole what the whole command used.
 * @returns the report as a person reads it, ending in a line break.
 */
export function writeBuildReport(report: BuildReport, whole: Used): string {
  const held = report.held.map(({ file, release }) => `Held until ${release}: ${file}`);
  const parts = [[headline(report, whole), ...held]];
  if (report.outcome === 'built') parts.push(...sections.map((section) => [...section(report)]));
  if (report.verified) parts.push(verified(report.verified));
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}

export function filesIn(census: Census): number {
  return census.reduce((sum, { files }) => sum + files, 0);
}

function headline({ outcome, census }: BuildReport, whole: Used): string {
  const time = inSeconds(whole.seconds);
  if (outcome === 'problems') return 'Not built: dist/ is as it was.';
  if (outcome === 'current') {
    return `Nothing has changed: ${inFigures(filesIn(census))} files stand (${time}).`;
  }
  const memory = `${inFigures(Math.round(whole.peakMebibytes))} MiB`;
  return `Built in ${time}: ${inSeconds(whole.cpuSeconds)} of processor time, ${memory} of memory at most.`;
}

function counts(report: BuildReport): string[] {
  const { created, replaced, removed } = report;
  const pages = `Pages rendered: ${inFigures(report.rendered)}; outputs reused: ${inFigures(report.reused)}`;
  const [isNew, changed, gone] = [created, replaced, removed].map((list) => inFigures(list.length));
  return [
    `${pages}; renditions encoded: ${inFigures(report.encoded)}.`,
    `Files new: ${isNew}; replaced: ${changed}; removed: ${gone}.`,
  ];
}

function kinds({ census }: BuildReport): string[] {
  const bytes = census.reduce((sum, each) => sum + each.bytes, 0);
  const rows = [...census, { kind: 'in all', files: filesIn(census), bytes }];
  return writeTable(
    ['dist/', 'files', 'size'],
    rows.map(({ kind, files, bytes: size }) => [kind, inFigures(files), inBytes(size)]),
  );
}

function pictures({ pictures: cost }: BuildReport): string[] {
  if (!cost?.most) return [];
  const { stories, files, most } = cost;
  const each = (files / stories).toFixed(1);
  return [
    `Stories with pictures: ${inFigures(stories)}. Files that their pictures come to: ${each} a story, at most ${inFigures(most.files)} (${most.file}).`,
  ];
}

function slowest({ slowest: pages }: BuildReport): string[] {
  if (pages.length === 0) return [];
  return writeTable(
    ['Slowest pages', 'ms'],
    pages
      .slice(0, slowestShown)
      .map(({ path, milliseconds }) => [path, inFigures(Math.round(milliseconds))]),
  );
}

function phases({ phases: all }: BuildReport): string[] {
  return writeTable(
    ['Phases', 's', 'CPU s', 'MiB'],
    all.map(({ name, seconds, cpuSeconds, peakMebibytes }) => [
      name,
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      inFigures(Math.round(peakMebibytes)),
    ]),
  );
}

/** How many files that differ a person is shown. */
const differingShown = 20;

function verified({ files, differing, problems }: Verified): string[] {
  if (problems.length > 0) {
    return [
      'Not verified: a build from nothing was stopped by problems that this one did not have.',
      'Something was changed in between, or this is a bug in Stet.',
    ];
  }
  if (differing.length === 0) {
    return [
      `Verified: dist/ is what a build from nothing gives, byte for byte (${inFigures(files)} files).`,
    ];
  }
  return [
    `${inFigures(differing.length)} of ${inFigures(files)} files are not what a build from nothing gives:`,
    ...differing.slice(0, differingShown).map((file) => `  dist/${file}`),
    'They were changed or deleted by hand, or this is a bug in Stet. To mend them: npx stet build --full',
  ];
}
