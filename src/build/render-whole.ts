/** Pages by Astro's own build, where its application is not as this project expects: slower. */
import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import { archiveFor } from './archive-for.ts';
import { type AstroRun, renderWithAstro } from './astro.ts';
import { nameOf, picturesIn } from './bundled-pictures.ts';
import { handOver } from './handover.ts';
import { isPicture } from './is-picture.ts';
import { filesOfDist } from './manifest.ts';
import type { OpenArchive } from './open-archive.ts';
import { fileOfAstro, pathOfAstro } from './paths-of-astro.ts';
import type { PlannedPage } from './plan.ts';
import { removeEmptyParents } from './staging.ts';
import type { OnPage } from './time-pages.ts';

interface WholeOptions {
  readonly staging: string;
  readonly run: AstroRun;
  readonly onPage: OnPage;
  /** Told the pictures that each output links. */
  readonly links: Map<string, readonly string[]>;
}

/**
 * All of it by Astro, which puts every page into a folder of its own.
 *
 * @returns the assets that every page may link.
 */
export async function renderWhole(
  archive: OpenArchive,
  pages: readonly PlannedPage[],
  { staging, run, onPage, links }: WholeOptions,
): Promise<readonly string[]> {
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
  await requireAll(pages, staging);
  const assets = (await filesOfDist(path.join(staging, '_astro'))).map((file) => `_astro/${file}`);
  const known = new Map(assets.filter(isPicture).map((file) => [nameOf(file), file]));
  for (const { file } of known.size > 0 ? pages : []) {
    const linked = picturesIn(await readFile(path.join(staging, file)), known);
    if (linked.length > 0) links.set(file, linked);
  }
  return assets.filter((file) => !isPicture(file));
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
