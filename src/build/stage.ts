/** Fills the staging folder: pages with all that they link, and copies. */
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { FileSum } from '../metadata/data-index.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Problem } from '../problems/problem.ts';
import { type AssetsOfDist, assetsOfDist } from './assets-of-dist.ts';
import type { OpenArchive } from './open-archive.ts';
import { keyOf, unmade } from './output-key.ts';
import { isAsset, type Manifest, type Plan, type PlannedPage } from './plan.ts';
import type { Press } from './press.ts';
import type { RenderedPage } from './render-lot.ts';
import { renderPages } from './render-pages.ts';
import { renderWhole } from './render-whole.ts';
import type { StagingFolders } from './staging.ts';
import type { OnPage } from './time-pages.ts';

export interface Staged extends AssetsOfDist {
  /** Keys of pages, by file, where the plan has none. */
  readonly made: ReadonlyMap<string, string>;
  /** Of files of data among the pages, by file, where they were taken. */
  readonly sums: ReadonlyMap<string, FileSum>;
}

export interface StageOptions {
  readonly folders: StagingFolders;
  /** Needed where there is something to render, and where pages may link other assets. */
  readonly press: Press | undefined;
  readonly previous: Manifest | undefined;
  /** Of the code that renders, but for views and pages. */
  readonly printing: string;
  readonly threads?: number | undefined;
  /** Told whenever a page is rendered. */
  readonly onPage: OnPage;
}

/** Renders the plan's pages, each at its place in `dist/`. */
export async function stagePages(
  archive: OpenArchive,
  plan: Plan,
  { folders, press, previous, printing, threads, onPage }: StageOptions,
): Promise<Staged> {
  const { staging } = folders;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const made = new Map<string, string>();
  const sums = new Map<string, FileSum>();
  const links = new Map<string, readonly string[]>();
  const rendered = { staging, plan, previous, links };
  const { own, run } = press ?? {};
  if (!run || (!own && plan.render.length === 0)) return { ...assetsOfDist(rendered), made, sums };
  const isUnmade = ({ file }: PlannedPage) => plan.keys.get(file) === unmade;
  if (!own) {
    const shared = await renderWhole(archive, plan.render, { staging, run, onPage, links });
    for (const page of plan.render) {
      if (isUnmade(page)) made.set(page.file, keyOf(page.route, archive.context));
    }
    return { ...assetsOfDist({ ...rendered, shared }), made, sums };
  }
  const onMade = ({ page: { file }, key, sum, pictures = [] }: RenderedPage) => {
    if (key !== undefined) made.set(file, key);
    if (sum) sums.set(file, sum);
    if (pictures.length > 0) links.set(file, pictures);
  };
  // The same code gives a picture of the same name the same bytes.
  const kept = previous?.printing === printing ? [...previous.keys.keys()].filter(isAsset) : [];
  const options = { staging, ...own, threads, isUnmade, standing: new Set(kept), onPage, onMade };
  if (plan.render.length > 0) await renderPages(archive, plan.render, options);
  const shared = own.bundle.facts.assets;
  const from = (file: string) => path.join(own.bundle.folder, file);
  await copyInto(
    staging,
    shared.map((file) => ({ file, from: from(file) })),
  );
  return { ...assetsOfDist({ ...rendered, shared }), made, sums };
}

type Copy = Pick<Plan['copy'][number], 'file' | 'from'>;

/**
 * Copies the plan's files.
 *
 * @param root the site's folder.
 * @throws ProblemError where somebody has taken one of them away.
 */
export async function stageFiles(
  { copy }: Pick<Plan, 'copy'>,
  { staging }: Pick<StagingFolders, 'staging'>,
  root: string,
): Promise<void> {
  try {
    await copyInto(staging, copy);
  } catch (error) {
    const gone = copy.filter(({ from }) => !existsSync(from));
    throw gone.length > 0 ? new ProblemError(gone.map(({ from }) => isGone(from, root))) : error;
  }
}

function isGone(from: string, root: string): Problem {
  return {
    rule: 'files/changed',
    level: 'error',
    file: path.relative(root, from).replaceAll('\\', '/'),
    what: 'This file was taken away while the site was built.',
    why: 'It was to be copied into dist/.',
    fix: 'build once more.',
  };
}

/** A disk that can share blocks does not write them twice. */
async function copyInto(folder: string, files: readonly Copy[]): Promise<void> {
  const copy = async ({ from, file }: Copy) => {
    const to = path.join(folder, file);
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  };
  await pMap(files, copy, { concurrency: 32 });
}
