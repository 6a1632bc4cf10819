/** Fills the staging folder: pages from the bundle, or by Astro itself; all else as copies. */
import { constants } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Route } from '../archive/routes.ts';
import type { Site } from '../archive/site.ts';
import type { FileSum } from '../metadata/data-index.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { archiveFor } from './archive-for.ts';
import { type AstroRun, renderWithAstro } from './astro.ts';
import { type Bundle, bundleVersion, readyBundle } from './bundle.ts';
import { handOver } from './handover.ts';
import { filesOfDist } from './manifest.ts';
import type { OpenArchive } from './open-archive.ts';
import { keyOf, unmade } from './output-key.ts';
import { fileOfAstro, pathOfAstro } from './paths-of-astro.ts';
import { isAsset, type Manifest, type Plan, type PlannedPage } from './plan.ts';
import { openRenderer, type Renderer } from './renderer.ts';
import type { RenderedPage } from './render-lot.ts';
import { renderPages } from './render-pages.ts';
import { removeEmptyParents, type StagingFolders } from './staging.ts';
import type { OnPage } from './time-pages.ts';

export interface StagedAssets {
  /** All assets that `dist/` is to have; an asset's name is its key. */
  readonly files: readonly string[];
  /** Those that lie in staging. */
  readonly staged: readonly string[];
  /** Keys of pages, by file, where the plan has none. */
  readonly made: ReadonlyMap<string, string>;
  /** Of files of data among the pages, by file, where they were taken. */
  readonly sums: ReadonlyMap<string, FileSum>;
  /** Whether pages that link the last build's assets link the wrong ones. */
  readonly haveChanged: boolean;
}

/** What pages are rendered with, ready before the first of them is. */
export interface Press {
  readonly run: AstroRun;
  /** Absent where Astro has to render everything itself. */
  readonly own?: { readonly bundle: Bundle; readonly renderer: Renderer } | undefined;
}

/**
 * Bundles the pages' code as soon as the site's settings are known, beside what else is to be done;
 * `readyPress` waits for the same bundle. Which stories in MDX go into it is known only later.
 *
 * @param signal ends it.
 * @returns when it is over, however it ended.
 */
export async function bundleBeside(
  folder: SiteFolder,
  site: Site,
  { rendering, prints, signal }: { rendering: string; prints: Fingerprints; signal: AbortSignal },
): Promise<void> {
  if (prints.keys().some((file) => file.endsWith('.mdx'))) return;
  const run = { folder, site, mdxFiles: [] };
  await readyBundle(run, bundleVersion(run, rendering, undefined), { prints, signal }).catch(
    () => undefined,
  );
}

/** Bundles the pages' code, unless that has been done already. */
export async function readyPress(
  archive: OpenArchive,
  rendering: string,
  prints: Fingerprints,
): Promise<Press> {
  const { folder, site, context } = archive;
  const run = { folder, site, mdxFiles: mdxFiles(archive) };
  const bundle = await readyBundle(run, bundleVersion(run, rendering, context.modules), { prints });
  const renderer = bundle && (await openRenderer(bundle, site));
  return { run, own: renderer && { bundle, renderer } };
}

/** @returns whether pages of the last build link other assets than this press would. */
export function haveAssetsChanged({ own }: Press, { keys }: Manifest): boolean {
  return own !== undefined && !own.bundle.facts.assets.every((file) => keys.has(file));
}

export interface StageOptions {
  readonly folders: StagingFolders;
  /** Needed where there is something to render. */
  readonly press: Press | undefined;
  readonly previous: Manifest | undefined;
  readonly threads?: number | undefined;
  /** Told whenever a page is rendered. */
  readonly onPage: OnPage;
}

/** Renders the plan's pages, each at its place in `dist/`. */
export async function stagePages(
  archive: OpenArchive,
  plan: Plan,
  { folders, press, previous, threads, onPage }: StageOptions,
): Promise<StagedAssets> {
  const { staging } = folders;
  const before = [...(previous?.keys.keys() ?? [])].filter(isAsset);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const made = new Map<string, string>();
  const sums = new Map<string, FileSum>();
  if (plan.render.length === 0 || !press) return { ...assetsOf(before, [], before), made, sums };
  const { own, run } = press;
  const isWhole = (page: PlannedPage) => !own || showsMdx(archive, page, run);
  const whole = plan.render.filter(isWhole);
  const isUnmade = ({ file }: PlannedPage) => plan.keys.get(file) === unmade;
  if (whole.length > 0) await renderWhole(archive, whole, { staging, run, onPage });
  for (const page of whole) {
    if (isUnmade(page)) made.set(page.file, keyOf(page.route, archive.context));
  }
  if (own) {
    const bundled = plan.render.filter((page) => !isWhole(page));
    const onMade = ({ page: { file }, key, sum }: RenderedPage) => {
      if (key !== undefined) made.set(file, key);
      if (sum) sums.set(file, sum);
    };
    await renderPages(archive, bundled, { staging, ...own, threads, isUnmade, onPage, onMade });
    const assets = path.join(own.bundle.folder, '_astro');
    await cp(assets, path.join(staging, '_astro'), { recursive: true });
  }
  await requireAll(own ? whole : plan.render, staging);
  const staged = (await filesOfDist(path.join(staging, '_astro'))).map((f) => `_astro/${f}`);
  return { ...assetsOf(staged, staged, before), made, sums };
}

/** All of it by Astro, which puts every page into a folder of its own. */
async function renderWhole(
  archive: OpenArchive,
  pages: readonly PlannedPage[],
  { staging, run, onPage }: { staging: string; run: AstroRun; onPage: OnPage },
): Promise<void> {
  handOver(
    archiveFor(
      archive,
      pages.map(({ route }) => route),
    ),
  );
  try {
    const wanted = new Set(pages.map(({ route }) => pathOfAstro(route)));
    await renderWithAstro(run, staging, { wanted, onPage });
  } finally {
    handOver(undefined);
  }
  for (const { route, file } of pages) {
    const staged = fileOfAstro(route);
    if (staged === file) continue;
    const target = path.join(staging, file);
    await mkdir(path.dirname(target), { recursive: true });
    // Astro's folder has the very name that the file is to have: the folder goes first.
    await rename(path.join(staging, staged), `${target}.stet-new`);
    await removeEmptyParents(staging, staged);
    await rename(`${target}.stet-new`, target);
  }
}

/** Whether a page shows a story in MDX, whose pictures are Astro's to make. */
export function showsMdx(
  { context }: Pick<OpenArchive, 'context'>,
  { route }: Pick<PlannedPage, 'route'>,
  run: Pick<AstroRun, 'mdxFiles'>,
): boolean {
  if (run.mdxFiles.length === 0) return false;
  if (route.kind !== 'article') return textKinds.has(route.kind);
  return context.index.byPermalink.get(route.permalink)?.format === 'mdx';
}

/** What has the whole text of stories beside their own pages. */
const textKinds: ReadonlySet<Route['kind']> = new Set<Route['kind']>([
  ...(['rss', 'atom', 'json-feed', 'feed-month', 'group-feed'] as const),
]);

/** Copies the plan's files; a disk that can share blocks does not write them twice. */
export async function stageFiles(plan: Plan, folders: StagingFolders): Promise<void> {
  const copy = async ({ from, file }: Plan['copy'][number]) => {
    const to = path.join(folders.staging, file);
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  };
  await pMap(plan.copy, copy, { concurrency: 32 });
}

/** @returns the MDX stories of the public archive, relative to `content/`. */
export function mdxFiles({ context }: OpenArchive): string[] {
  return context.index.entries
    .filter(({ format, article }) => format === 'mdx' && article.status !== 'withdrawn')
    .map(({ article }) => article.file);
}

function assetsOf(
  assets: readonly string[],
  staged: readonly string[],
  before: readonly string[],
): Omit<StagedAssets, 'made' | 'sums'> {
  const known = new Set(before);
  return {
    files: assets,
    staged,
    haveChanged: assets.length !== known.size || assets.some((file) => !known.has(file)),
  };
}

/** A page that was left out must never look like a page that was not wanted. */
async function requireAll(pages: readonly PlannedPage[], staging: string): Promise<void> {
  const sizes = await pMap(
    pages,
    async ({ file }) => (await stat(path.join(staging, file)).catch(() => undefined))?.size,
    { concurrency: 64 },
  );
  const absent = pages.filter((_, position) => !sizes[position]).map(({ file }) => file);
  if (absent.length > 0) {
    const some = absent.slice(0, 5).join(', ');
    throw new Error(`${absent.length} planned pages were not rendered: ${some}`);
  }
}
