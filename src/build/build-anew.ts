/** The work of `stet build` where something has changed: read, plan, render, and only then touch `dist/`. */
import type { Site } from '../archive/site.ts';
import type { Problem } from '../problems/problem.ts';
import { problemsOf } from '../problems/problem-error.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { outputsTouchedBy } from '../views/touched.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { versionOf } from './code-version.ts';
import { collisionProblems } from './collisions.ts';
import { encodePictures } from './encode-pictures.ts';
import { lookAtLeft } from './left-files.ts';
import { type LastBuild, writeLastBuild } from './last-build.ts';
import { readManifest } from './manifest.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';
import { drawMaps, planMaps } from './maps.ts';
import type { Phases } from './phases.ts';
import { pictureCost } from './picture-cost.ts';
import { collectNow, collectOften, growAsUsual } from './heap.ts';
import { keepLedger, wantedNames } from './pictures.ts';
import { changedSince, keepMemory } from './plan-memory.ts';
import { type PlanOptions, planBuild } from './plan.ts';
import type { Ahead } from './read-ahead.ts';
import { type Outcome, nothingDone as nothing } from './report.ts';
import { bundleBeside } from './press.ts';
import { stagingFolders } from './staging.ts';
import type { OnPage } from './time-pages.ts';
import { timeSpan } from './time-span.ts';
import { renditionFiles, staticFiles } from './static-files.ts';

export interface Changed {
  readonly folder: SiteFolder;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly full: boolean;
  readonly threads?: number | undefined;
  readonly leaveOut?: PlanOptions['leaveOut'];
  readonly onPage?: OnPage | undefined;
  readonly prints: Fingerprints;
  /** What `readBeside` says. */
  readonly beside: Fingerprints;
  /** Of the code that renders. */
  readonly rendering: string;
  /** What the next build compares itself with, by the ledger that this one leaves: see `keepLedger`. */
  readonly mark: (ledger: Fingerprints) => Pick<LastBuild, 'look' | 'stamp'>;
  /** Gives the look once more, at the end of a long build, where the stamp still holds. */
  readonly settle: (stamp: string) => Promise<LastBuild['look']>;
  readonly last: LastBuild | undefined;
  /** What has been read of it already. */
  readonly ahead: Ahead | undefined;
}

/**
 * @returns what was done; with `outcome: 'problems'` nothing was, and `dist/` is as it was.
 * @throws when a page, a loader or the disk fails; `dist/` is as it was then, too.
 */
export async function buildAnew(changed: Changed, phases: Phases): Promise<Outcome> {
  const { folder, now, threads, prints, rendering, ahead } = changed;
  const abort = new AbortController();
  let bundling = Promise.resolve();
  const onSite = (site: Site) => {
    bundling = bundleBeside(folder, site, { rendering, prints, signal: abort.signal });
  };
  phases.begin('Reading content');
  try {
    const index = ahead?.index;
    const onRead = (done: number, total: number) => {
      if (done === 1 && total > 1) phases.count({ total, noun: 'stories' });
      phases.at(done);
    };
    const opened = await openArchive(folder, now, {
      ...{ fingerprints: prints, threads, index, onSite, onRead },
    });
    growAsUsual();
    const { archive, problems } = opened;
    if (!archive || hasErrors(problems)) return { ...nothing, outcome: 'problems', problems };
    const drawings = planMaps(folder, archive.context.records);
    return await planAndPublish(archive, { changed, phases, problems, drawings });
  } finally {
    // The site stays locked as long as anything of this build goes on.
    abort.abort();
    await bundling;
  }
}

interface Begun {
  readonly changed: Changed;
  readonly phases: Phases;
  readonly problems: readonly Problem[];
  readonly drawings: ReturnType<typeof planMaps>;
}

async function planAndPublish(
  archive: OpenArchive,
  { changed, phases, problems, drawings }: Begun,
): Promise<Outcome> {
  const { folder, full, threads, leaveOut, onPage, prints, rendering, ahead } = changed;
  const folders = stagingFolders(folder);
  const { pictures, held } = archive;
  phases.begin('Planning');
  const previous = full ? undefined : await (ahead?.manifest ?? readManifest(folders));
  const statics = staticFiles(folder, changed.beside);
  const files = [
    ...statics,
    ...(archive.site.images?.origin
      ? []
      : renditionFiles(pictures.renditions, wantedNames(pictures))),
    ...drawings,
  ];
  const printing = versionOf('printing');
  const isKnown = previous?.printing === printing;
  const change = isKnown ? await changedSince(archive, previous) : undefined;
  if (!change) {
    collectOften();
    collectNow();
  }
  const touched = change && outputsTouchedBy(change, archive.context);
  const plan = planBuild(archive.context, files, { printing, previous, touched, leaveOut });
  if (plan.collisions.length > 0) {
    const copied = new Set(statics.map(({ file }) => file));
    const collisions = collisionProblems(plan.collisions, copied);
    return { ...nothing, outcome: 'problems', problems: [...problems, ...collisions] };
  }
  const encoding = encodePictures(archive, (done, total) => {
    phases.beside('Encoding pictures', { total, noun: 'pictures' }, done);
  });
  const drawing = drawMaps(drawings);
  const work = {
    ...{ threads, leaveOut, onPage, plan, folders, prints, rendering, printing, previous, phases },
    ...{ encoding, drawing },
  };
  const publishing = carryOutPlan(archive, {
    ...work,
    census: changed.last?.census,
  }).catch(problemsOrThrow);
  // Also when pages have failed: no rendition and no map may appear after the build is over.
  await Promise.allSettled([publishing, encoding, drawing]);
  const [done, encoded] = [await publishing, await encoding];
  const all = [...problems, ...encoded.problems];
  if ('problems' in done) {
    return { ...nothing, outcome: 'problems', problems: [...new Set([...all, ...done.problems])] };
  }
  const isLong = !change;
  await keepForNext(archive, { changed, phases, done, warnings: all, isLong });
  const { id: _, ...figures } = done;
  const cost = pictureCost(archive.context.index.entries, pictures);
  const made = { encoded: encoded.encoded, pictures: cost };
  return { outcome: 'built', problems: all, held, ...made, ...figures };
}

interface Kept {
  readonly changed: Changed;
  readonly phases: Phases;
  readonly done: Awaited<ReturnType<typeof carryOutPlan>>;
  readonly warnings: readonly Problem[];
  /** Whether files that were too young at the beginning have settled by now. */
  readonly isLong: boolean;
}

/** Writes down what the next build is to know of this one. */
async function keepForNext(
  archive: OpenArchive,
  { changed, phases, done, warnings, isLong }: Kept,
): Promise<void> {
  const { folder, pictures, held } = archive;
  const mark = changed.mark(keepLedger(folder, pictures));
  keepMemory(archive, done.id);
  let { look } = mark;
  if (look === null && isLong) {
    // So that the next build need not look into files that this one found too young.
    phases.begin('Looking for changes');
    look = await changed.settle(mark.stamp);
  }
  const written = [...done.replaced, ...done.removed, ...done.created];
  writeLastBuild(folder, {
    ...mark,
    look,
    ...timeSpan(archive),
    warnings,
    held,
    census: done.census,
    left: lookAtLeft(folder, ['index.html', ...written, ...(changed.last?.left.files ?? [])]),
    outside: pictures.outside,
  });
}

function problemsOrThrow(error: unknown): { problems: readonly Problem[] } {
  const problems = problemsOf(error);
  if (!problems) throw error;
  return { problems };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}
