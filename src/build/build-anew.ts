/** The work of `stet build` where something has changed: plan, render, and only then touch `dist/`. */
import { rm } from 'node:fs/promises';
import type { Problem } from '../problems/problem.ts';
import { ProblemError, problemsOf } from '../problems/problem-error.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { outputsTouchedBy } from '../views/touched.ts';
import { type Census, changeCensus, takeCensus } from './census.ts';
import { collisionProblems } from './collisions.ts';
import { stageDataIndex } from './data-index.ts';
import { encodePictures, type EncodedPictures } from './encode-pictures.ts';
import { type LastBuild, writeLastBuild } from './last-build.ts';
import { filesOfDist, readManifest } from './manifest.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';
import { drawMaps, planMaps } from './maps.ts';
import type { Phases } from './phases.ts';
import { pictureCost } from './picture-cost.ts';
import { keepLedger, wantedNames } from './pictures.ts';
import { changedSince, keepMemory, newPlanId } from './plan-memory.ts';
import {
  type Manifest,
  type Plan,
  type PlannedFile,
  type PlanOptions,
  allKeys,
  planBuild,
} from './plan.ts';
import { type Outcome, nothingDone as nothing } from './report.ts';
import { keepSlowest } from './slowest.ts';
import { haveAssetsChanged, type Press, readyPress, stageFiles, stagePages } from './stage.ts';
import { commitStaging, type StagingFolders, stagingFolders } from './staging.ts';
import { timeSpan } from './time-span.ts';
import { brandFiles, publicFiles, renditionFiles } from './static-files.ts';

export interface Changed {
  readonly folder: SiteFolder;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly full: boolean;
  readonly threads: number | undefined;
  readonly leaveOut: PlanOptions['leaveOut'];
  readonly prints: Fingerprints;
  /** Of the code that renders. */
  readonly rendering: string;
  /** What the next build compares itself with. */
  readonly mark: Pick<LastBuild, 'look' | 'stamp'>;
  readonly last: LastBuild | undefined;
}

/**
 * @returns what was done; with `outcome: 'problems'` nothing was, and `dist/` is as it was.
 * @throws when a page, a loader or the disk fails; `dist/` is as it was then, too.
 */
export async function buildAnew(changed: Changed, phases: Phases): Promise<Outcome> {
  const { folder, now, full, threads, leaveOut, prints, rendering } = changed;
  const folders = stagingFolders(folder);
  phases.begin('Reading content');
  const { archive, problems } = await openArchive(folder, now, { fingerprints: prints, threads });
  if (!archive || hasErrors(problems)) return { ...nothing, outcome: 'problems', problems };

  const { pictures, held } = archive;
  phases.begin('Drawing maps');
  const drawings = planMaps(folder, archive.context.records);
  await drawMaps(drawings);

  phases.begin('Planning');
  const previous = full ? undefined : await readManifest(folders);
  const files = [
    ...publicFiles(folder),
    ...brandFiles(folder),
    ...(archive.site.images?.origin
      ? []
      : renditionFiles(pictures.renditions, wantedNames(pictures))),
    ...drawings,
  ];
  const isKnown = previous?.rendering === rendering;
  const stories = isKnown ? await changedSince(archive, prints, previous) : undefined;
  const isTouched = stories && outputsTouchedBy(stories.places, archive.context);
  const plan = planBuild(archive.context, files, { rendering, previous, isTouched, leaveOut });
  if (plan.collisions.length > 0) {
    return {
      ...nothing,
      outcome: 'problems',
      problems: [...problems, ...collisionProblems(plan.collisions)],
    };
  }
  const encoding = encodePictures(archive, (done, total) => {
    phases.beside('Encoding pictures', { total, noun: 'pictures' }, done);
  });
  const work = {
    ...{ threads, leaveOut, plan, files, folders, prints, rendering, previous, phases, encoding },
  };
  const publishing = carryOut(archive, {
    ...work,
    census: changed.last?.census,
  }).catch(problemsOrThrow);
  // Also when pages have failed: no rendition may appear after the build is over.
  await Promise.allSettled([publishing, encoding]);
  const [done, encoded] = [await publishing, await encoding];
  const all = [...problems, ...encoded.problems];
  if ('problems' in done) {
    return { ...nothing, outcome: 'problems', problems: [...new Set([...all, ...done.problems])] };
  }
  keepLedger(folder, pictures);
  keepMemory(archive, prints, { id: done.id, before: stories });
  writeLastBuild(folder, {
    ...changed.mark,
    ...timeSpan(archive),
    warnings: all,
    held,
    census: done.census,
    outside: pictures.outside,
  });
  const { id: _, ...figures } = done;
  const cost = pictureCost(archive.context.index.entries, pictures);
  const made = { encoded: encoded.encoded, pictures: cost };
  return { outcome: 'built', problems: all, held, ...made, ...figures };
}

interface Work {
  readonly threads: number | undefined;
  readonly plan: Plan;
  /** Everything that is copied as it is, stale or not. */
  readonly files: readonly PlannedFile[];
  readonly folders: StagingFolders;
  readonly prints: Fingerprints;
  readonly rendering: string;
  readonly previous: Manifest | undefined;
  readonly leaveOut: PlanOptions['leaveOut'];
  /** Of `dist/` as the last build left it, where that is known. */
  readonly census: Census | undefined;
  readonly phases: Phases;
  /** The pictures that are being made meanwhile. */
  readonly encoding: Promise<EncodedPictures>;
}

/** Renders what is stale and moves it to `dist/`. */
async function carryOut(archive: OpenArchive, work: Work) {
  const { files, prints, rendering, previous, phases } = work;
  const slowest = keepSlowest(10);
  let { plan, folders } = work;
  const planAll = () =>
    planBuild(archive.context, files, {
      rendering,
      leaveOut: work.leaveOut,
      ...(previous && { previous: { ...previous, rendering: '' } }),
    });
  const isPart = () => previous && plan.render.length < plan.pages;
  let press: Press | undefined;
  if (plan.render.length > 0) {
    phases.begin('Bundling pages');
    press = await readyPress(archive, rendering, prints);
    // Pages that are not rendered would link the old style sheet.
    if (isPart() && previous && haveAssetsChanged(press, previous)) plan = planAll();
  }
  let assets = await renderPages(archive, { ...work, plan, press, slowest });
  if (press && !press.own && isPart() && assets.haveChanged) {
    plan = planAll();
    await rm(folders.staging, { recursive: true, force: true });
    // A bundle that is imported from the same place twice is the first one.
    folders = { ...folders, staging: `${folders.staging}-again` };
    assets = await renderPages(archive, { ...work, plan, folders, press, slowest });
  }
  phases.begin('Encoding pictures');
  const { problems } = await work.encoding;
  if (hasErrors(problems)) throw new ProblemError(problems);
  await stageFiles(plan, folders);
  const list = await stageDataIndex(archive.context, plan, folders, previous);

  phases.begin('Publishing');
  const keys = { ...allKeys(plan, assets.made, archive.context), ...assets.keys };
  const before = previous ? Object.keys(previous.keys) : await filesOfDist(folders.dist);
  const removed = before.filter((file) => !(file in keys));
  const moves = [
    ...plan.render.map(({ file }) => ({ staged: file, file })),
    ...plan.copy.map(({ file }) => ({ staged: file, file })),
    ...[...assets.staged, ...list.staged].map((file) => ({ staged: file, file })),
  ];
  const id = newPlanId();
  const manifest: Manifest = { rendering, id, keys, sums: list.sums };
  const journal = { moves, removals: removed };
  const touched = [...moves.map(({ file }) => file), ...removed];
  const was = work.census && previous && takeCensus(folders.dist, touched);
  const { created, replaced } = await commitStaging(folders, journal, JSON.stringify(manifest));
  await rm(folders.staging, { recursive: true, force: true });
  return {
    id,
    rendered: plan.render.length,
    reused: plan.reused,
    created,
    replaced,
    removed,
    census:
      work.census && was
        ? changeCensus(work.census, was, takeCensus(folders.dist, touched))
        : takeCensus(folders.dist, Object.keys(keys)),
    slowest: slowest.pages(),
  };
}

interface Rendering {
  readonly press: Press | undefined;
  readonly slowest: ReturnType<typeof keepSlowest>;
}

/** @returns the assets of `dist/`, with the pages of the plan in staging. */
async function renderPages(
  archive: OpenArchive,
  { plan, folders, previous, phases, press, slowest, threads }: Work & Rendering,
) {
  const total = plan.render.length;
  if (total > 0) phases.begin('Rendering', { total, noun: 'pages' });
  let done = 0;
  const onPage = (path: string, milliseconds: number) => {
    done += 1;
    phases.at(done);
    slowest.add({ path, milliseconds });
  };
  return stagePages(archive, plan, { folders, press, previous, threads, onPage });
}

function problemsOrThrow(error: unknown): { problems: readonly Problem[] } {
  const problems = problemsOf(error);
  if (!problems) throw error;
  return { problems };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}
