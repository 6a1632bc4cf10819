/** Carries a plan out: pages are rendered into staging, and only then `dist/` is touched. */
import { rm } from 'node:fs/promises';
import { ProblemError } from '../problems/problem-error.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { type Census, changeCensus, takeCensus } from './census.ts';
import { stageDataIndex } from './data-index.ts';
import type { EncodedPictures } from './encode-pictures.ts';
import { filesOfDist, writeManifest } from './manifest.ts';
import type { OpenArchive } from './open-archive.ts';
import type { Phases } from './phases.ts';
import { makeKeysWhole } from './output-key.ts';
import { newPlanId } from './plan-memory.ts';
import type { Manifest, Plan, PlanOptions } from './plan.ts';
import { commitStaging } from './publish.ts';
import { keepSlowest } from './slowest.ts';
import { type Press, readyPress, versionOfPress } from './press.ts';
import { codesOf, withOtherCode } from './route-codes.ts';
import { stageFiles, stagePages } from './stage.ts';
import type { OnPage } from './time-pages.ts';
import { freshStaging, type StagingFolders } from './staging.ts';

/** What a plan is carried out with. */
export interface Work {
  readonly threads: number | undefined;
  readonly plan: Plan;
  readonly folders: StagingFolders;
  readonly prints: Fingerprints;
  /** Of the code that goes into the bundle, and of what else renders. */
  readonly rendering: string;
  readonly printing: string;
  readonly previous: Manifest | undefined;
  readonly leaveOut: PlanOptions['leaveOut'];
  readonly onPage: OnPage | undefined;
  /** Of `dist/` as the last build left it, where that is known. */
  readonly census: Census | undefined;
  readonly phases: Phases;
  /** The pictures that are being made meanwhile. */
  readonly encoding: Promise<EncodedPictures>;
  /** The maps that are being drawn meanwhile. */
  readonly drawing: Promise<number>;
}

/**
 * Renders what is stale and moves it to `dist/`.
 *
 * @throws what a page, a picture or a map threw; `dist/` is as it was then.
 */
export async function carryOutPlan(archive: OpenArchive, work: Work) {
  const { printing, previous, leaveOut, phases } = work;
  const { context } = archive;
  const slowest = keepSlowest(10);
  let folders = await freshStaging(work.folders);
  const { press, bundle, codes, ...ready } = await readyPages(archive, work);
  let { plan } = ready;
  let assets = await renderPages(archive, { ...work, plan, folders, press, slowest });
  // What Astro rendered itself tells only now that all else would link the wrong style sheet.
  if (press && !press.own && assets.haveChanged && plan.render.length < plan.pages) {
    plan = withOtherCode(plan, context, { before: undefined, now: undefined, leaveOut });
    folders = await freshStaging(folders);
    assets = await renderPages(archive, { ...work, plan, folders, press, slowest });
  }
  phases.begin('Encoding pictures');
  const { problems } = await work.encoding;
  if (problems.some(({ level }) => level === 'error')) throw new ProblemError(problems);
  phases.begin('Drawing maps');
  await work.drawing;
  await stageFiles(plan, folders, archive.folder.root);
  const known = { previous: previous?.sums, made: assets.sums };
  const list = await stageDataIndex(context, plan, folders, known);

  phases.begin('Publishing');
  const { keys } = plan;
  makeKeysWhole(plan, assets.made, context);
  for (const file of assets.files) keys.set(file, file);
  const before = previous ? previous.keys.keys() : await filesOfDist(folders.dist);
  const removed = Iterator.from(before)
    .filter((file) => !keys.has(file))
    .toArray();
  const moves = [
    ...plan.render.map(({ file }) => ({ staged: file, file })),
    ...plan.copy.map(({ file }) => ({ staged: file, file })),
    ...[...assets.staged, ...list.staged].map((file) => ({ staged: file, file })),
  ];
  const id = newPlanId();
  const { links } = assets;
  const manifest: Manifest = { printing, bundle, codes, id, keys, links, sums: list.sums };
  const changes = { moves, removals: removed, isWhole: !previous };
  const touched = [...moves.map(({ file }) => file), ...removed];
  const was = work.census && previous && takeCensus(folders.dist, touched);
  const { created, replaced } = await commitStaging(folders, changes, writeManifest(manifest));
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
        : takeCensus(folders.dist, keys.keys()),
    slowest: slowest.pages(),
  };
}

/** What the plan is carried out with: a change of code alone makes it a larger one. */
interface Ready extends Pick<Manifest, 'bundle' | 'codes'> {
  /** Absent where there is nothing to render, and nothing that pages link has changed. */
  readonly press?: Press;
  readonly plan: Plan;
}

async function readyPages(archive: OpenArchive, work: Work): Promise<Ready> {
  const { plan, prints, rendering, previous, leaveOut, phases } = work;
  const bundle = versionOfPress(archive, rendering);
  const isSame = previous?.bundle === bundle;
  if (isSame && plan.render.length === 0) return { plan, bundle, codes: previous.codes };
  phases.begin('Bundling pages');
  const press = await readyPress(archive, rendering, prints);
  if (isSame) return { press, plan, bundle, codes: previous.codes };
  const codes = await codesOf(press, archive);
  if (!previous) return { press, plan, bundle, codes };
  const changed = { before: previous.codes, now: codes, leaveOut };
  return { press, bundle, codes, plan: withOtherCode(plan, archive.context, changed) };
}

interface Rendering {
  readonly press: Press | undefined;
  readonly slowest: ReturnType<typeof keepSlowest>;
}

/** @returns the assets of `dist/`, with the pages of the plan in staging. */
async function renderPages(archive: OpenArchive, work: Work & Rendering) {
  const { plan, folders, previous, printing, phases, press, slowest, threads } = work;
  const total = plan.render.length;
  if (total > 0) phases.begin('Rendering', { total, noun: 'pages' });
  let done = 0;
  const onPage = (path: string, milliseconds: number) => {
    done += 1;
    phases.at(done);
    slowest.add({ path, milliseconds });
    work.onPage?.(path, milliseconds);
  };
  const options = { folders, press, previous, printing, threads, onPage };
  return stagePages(archive, plan, options);
}
