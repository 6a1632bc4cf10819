/** Fills the staging folder: pages through Astro, all else as copies. */
import { constants } from 'node:fs';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Entry } from '../archive/article.ts';
import type { Route } from '../archive/routes.ts';
import { renderWithAstro } from './astro.ts';
import { readBody } from './body-text.ts';
import { type CurrentArchive, handOver } from './handover.ts';
import { filesOfDist } from './manifest.ts';
import type { OpenArchive } from './open-archive.ts';
import { isAsset, type Manifest, type Plan, type PlannedPage } from './plan.ts';
import type { StagingFolders } from './staging.ts';
import type { OnPage } from './time-pages.ts';

export interface StagedAssets {
  /** Of all assets that `dist/` is to have; an asset's name is its key. */
  readonly keys: Readonly<Record<string, string>>;
  /** Those that lie in staging. */
  readonly staged: readonly string[];
  /** Whether pages that link the last build's assets link the wrong ones. */
  readonly haveChanged: boolean;
}

export interface StageOptions {
  readonly folders: StagingFolders;
  readonly previous: Manifest | undefined;
  /** Told whenever a page is rendered. */
  readonly onPage: OnPage;
}

/** Renders the plan's pages; Astro is not started when there are none. */
export async function stagePages(
  archive: OpenArchive,
  plan: Plan,
  { folders, previous, onPage }: StageOptions,
): Promise<StagedAssets> {
  const before = Object.keys(previous?.keys ?? {}).filter(isAsset);
  await rm(folders.staging, { recursive: true, force: true });
  await mkdir(folders.staging, { recursive: true });
  if (plan.render.length === 0) return assetsOf(before, [], before);
  handOver(
    archiveFor(
      archive,
      plan.render.map(({ route }) => route),
    ),
  );
  try {
    const { folder, site } = archive;
    const run = { folder, site, mdxFiles: mdxFiles(archive) };
    const wanted = new Set(plan.render.map(wantedPath));
    await renderWithAstro(run, folders.staging, { wanted, onPage });
  } finally {
    handOver(undefined);
  }
  await requireAll(plan.render, folders.staging);
  const staged = (await filesOfDist(path.join(folders.staging, '_astro'))).map(
    (f) => `_astro/${f}`,
  );
  return assetsOf(staged, staged, before);
}

/** Copies the plan's files; a disk that can share blocks does not write them twice. */
export async function stageFiles(plan: Plan, folders: StagingFolders): Promise<void> {
  const copy = async ({ from, file }: Plan['copy'][number]) => {
    const to = path.join(folders.staging, file);
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  };
  await pMap(plan.copy, copy, { concurrency: 32 });
}

/** What the pages may see: the archive, and the routes that they are to render. */
export function archiveFor(archive: OpenArchive, routes: Iterable<Route>): CurrentArchive {
  const { context, folder } = archive;
  const byKind = Map.groupBy(routes, (route) => route.kind);
  return {
    context,
    routes: <K extends Route['kind']>(kind: K) =>
      (byKind.get(kind) ?? []) as Extract<Route, { kind: K }>[],
    *entries(): Generator<Entry> {
      for (const route of byKind.get('article') ?? []) {
        const entry = route.kind === 'article' && context.index.byPermalink.get(route.permalink);
        if (entry) yield entry;
      }
    },
    readBody: (file) => readBody(folder, file),
  };
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
): StagedAssets {
  const known = new Set(before);
  return {
    keys: Object.fromEntries(assets.map((file) => [file, file])),
    staged,
    haveChanged: assets.length !== known.size || assets.some((file) => !known.has(file)),
  };
}

/** A page that Astro left out must never look like a page that was not wanted. */
async function requireAll(pages: readonly PlannedPage[], staging: string): Promise<void> {
  const sizes = await pMap(
    pages,
    async ({ staged }) => (await stat(path.join(staging, staged)).catch(() => undefined))?.size,
    { concurrency: 64 },
  );
  const absent = pages.filter((_, position) => !sizes[position]).map(({ file }) => file);
  if (absent.length > 0) {
    const some = absent.slice(0, 5).join(', ');
    throw new Error(`${absent.length} planned pages were not rendered: ${some}`);
  }
}

/** As Astro names the path: without slashes at its ends, the page for what is missing as `404`. */
function wantedPath({ file, staged }: PlannedPage): string {
  if (file === '404.html') return '404';
  return staged.replace(/(^|\/)index\.html$/, '');
}
