/** `stet build`: plan, render into staging, and only then touch `dist/`. */
import { mkdir, rm } from 'node:fs/promises';
import type { Problem } from '../problems/problem.ts';
import { ProblemError, problemsOf } from '../problems/problem-error.ts';
import { readFingerprints } from '../store/fingerprints.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import { outputVersion } from './code-version.ts';
import { collisionProblems } from './collisions.ts';
import { encodePictures, type EncodedPictures } from './encode-pictures.ts';
import { isCurrent, readLastBuild, stampOf, timeSpan, writeLastBuild } from './last-build.ts';
import { filesOfDist, readManifest } from './manifest.ts';
import { type HeldStory, type OpenArchive, openArchive } from './open-archive.ts';
import { drawMaps, planMaps } from './maps.ts';
import { keepLedger } from './pictures.ts';
import { type Manifest, type Plan, type PlannedFile, planBuild } from './plan.ts';
import { stageFiles, stagePages } from './stage.ts';
import { applyJournal, commitStaging, type StagingFolders, stagingFolders } from './staging.ts';
import { brandFiles, publicFiles, renditionFiles } from './static-files.ts';

export interface BuildOptions {
  readonly folder: SiteFolder;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Renders everything, whatever the last build left. */
  readonly full?: boolean;
  /** Told when a phase begins. */
  readonly onPhase?: (phase: string) => void;
  /** Told how many pictures are made by now, of those that lack a rendition. */
  readonly onPicture?: (done: number, all: number) => void;
}

export interface BuildReport {
  readonly outcome: 'built' | 'current' | 'problems';
  readonly problems: readonly Problem[];
  readonly held: readonly HeldStory[];
  /** Pages rendered by Astro, and outputs that stood as they were. */
  readonly rendered: number;
  readonly reused: number;
  readonly encoded: number;
  /** Files of `dist/`. */
  readonly created: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly files: number;
}

const nothing = {
  held: [],
  rendered: 0,
  reused: 0,
  encoded: 0,
  created: [],
  replaced: [],
  removed: [],
  files: 0,
};

/**
 * @returns what was done; with `outcome: 'problems'` nothing was, and `dist/` is as it was.
 * @throws when a page, a loader or the disk fails; `dist/` is as it was then, too.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { folder, now, full = false, onPhase = () => {} } = options;
  const missing = await checkSiteFolder(folder);
  if (missing.length > 0) return { ...nothing, outcome: 'problems', problems: missing };
  const folders = stagingFolders(folder);
  await mkdir(folder.cache, { recursive: true });
  await applyJournal(folders);

  onPhase('Reading content');
  const prints = await readFingerprints(folder);
  const rendering = outputVersion(prints);
  const stamp = stampOf(folder, prints, rendering);
  const last = full ? undefined : await readLastBuild(folder);
  if (isCurrent(last, stamp, now, folder)) {
    const { warnings, held, files } = last;
    return { ...nothing, outcome: 'current', problems: warnings, held, files, reused: files };
  }
  const { archive, problems } = await openArchive(folder, now, { fingerprints: prints });
  if (!archive || hasErrors(problems)) return { ...nothing, outcome: 'problems', problems };

  const { pictures, held } = archive;
  const drawings = planMaps(folder, archive.context.records);
  await drawMaps(drawings);

  onPhase('Planning');
  const previous = full ? undefined : await readManifest(folders);
  const files = [
    ...publicFiles(folder),
    ...brandFiles(folder),
    ...(archive.site.images?.origin
      ? []
      : renditionFiles(pictures.renditions, pictures.sets.values())),
    ...drawings,
  ];
  const plan = planBuild(archive.context, files, { rendering, previous });
  if (plan.collisions.length > 0) {
    return {
      ...nothing,
      outcome: 'problems',
      problems: [...problems, ...collisionProblems(plan.collisions)],
    };
  }
  const encoding = encodePictures(archive, options.onPicture);
  const work = { plan, files, folders, rendering, previous, onPhase, encoding };
  const publishing = carryOut(archive, work).catch(problemsOrThrow);
  // Also when pages have failed: no rendition may appear after the build is over.
  await Promise.allSettled([publishing, encoding]);
  const [done, encoded] = [await publishing, await encoding];
  const all = [...problems, ...encoded.problems];
  if ('problems' in done) {
    return { ...nothing, outcome: 'problems', problems: [...new Set([...all, ...done.problems])] };
  }
  keepLedger(folder, pictures);
  writeLastBuild(folder, {
    stamp,
    ...timeSpan(archive),
    warnings: all,
    held,
    files: done.files,
  });
  return { outcome: 'built', problems: all, held, encoded: encoded.encoded, ...done };
}

interface Work {
  readonly plan: Plan;
  /** Everything that is copied as it is, stale or not. */
  readonly files: readonly PlannedFile[];
  readonly folders: StagingFolders;
  readonly rendering: string;
  readonly previous: Manifest | undefined;
  readonly onPhase: (phase: string) => void;
  /** The pictures that are being made meanwhile. */
  readonly encoding: Promise<EncodedPictures>;
}

/** Renders what is stale and moves it to `dist/`. */
async function carryOut(archive: OpenArchive, work: Work) {
  const { files, rendering, previous, onPhase } = work;
  let { plan, folders } = work;
  if (plan.render.length > 0) onPhase(`Rendering ${plan.render.length} pages`);
  let assets = await stagePages(archive, plan, folders, previous);
  if (assets.haveChanged && previous && plan.render.length < plan.pages) {
    // Pages that were not rendered link the old stylesheet: all must be made anew.
    plan = planBuild(archive.context, files, {
      rendering,
      previous: { ...previous, rendering: '' },
    });
    onPhase(`Rendering ${plan.render.length} pages`);
    await rm(folders.staging, { recursive: true, force: true });
    // A bundle that is imported from the same place twice is the first one.
    folders = { ...folders, staging: `${folders.staging}-again` };
    assets = await stagePages(archive, plan, folders, previous);
  }
  const { problems } = await work.encoding;
  if (hasErrors(problems)) throw new ProblemError(problems);
  await stageFiles(plan, folders);

  onPhase('Publishing');
  const keys = { ...Object.fromEntries(plan.keys), ...assets.keys };
  const before = previous ? Object.keys(previous.keys) : await filesOfDist(folders.dist);
  const removed = before.filter((file) => !(file in keys));
  const moves = [
    ...plan.render,
    ...plan.copy.map(({ file }) => ({ staged: file, file })),
    ...assets.staged.map((file) => ({ staged: file, file })),
  ];
  const manifest: Manifest = { rendering, keys };
  const journal = { moves, removals: removed };
  const { created, replaced } = await commitStaging(folders, journal, JSON.stringify(manifest));
  await rm(folders.staging, { recursive: true, force: true });
  return {
    rendered: plan.render.length,
    reused: plan.reused,
    created,
    replaced,
    removed,
    files: Object.keys(keys).length,
  };
}

function problemsOrThrow(error: unknown): { problems: readonly Problem[] } {
  const problems = problemsOf(error);
  if (!problems) throw error;
  return { problems };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}
