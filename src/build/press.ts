/** What pages are rendered with: Astro's bundle of their code, or Astro itself. */
import type { Site } from '../archive/site.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { AstroRun } from './astro.ts';
import { type Bundle, bundleVersion, readyBundle } from './bundle.ts';
import type { OpenArchive } from './open-archive.ts';
import { openRenderer, type Renderer } from './renderer.ts';
import { rootsOfModules } from './story-versions.ts';

/** A bundle that is open. */
export interface OpenBundle {
  readonly bundle: Bundle;
  readonly renderer: Renderer;
}

/** What pages are rendered with, ready before the first of them is. */
export interface Press {
  readonly run: AstroRun;
  /** Absent where Astro has to render everything itself. */
  readonly own?: OpenBundle | undefined;
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
  if (rootsOfModules(prints)) return;
  const run = { folder, site, mdxFiles: [] };
  await readyBundle(run, bundleVersion(run, rendering, undefined), { prints, signal }).catch(
    () => undefined,
  );
}

/** @returns the version of the bundle that an archive's pages are rendered with. */
export function versionOfPress(archive: OpenArchive, rendering: string): string {
  return bundleVersion(runOf(archive), rendering, archive.context.modules);
}

/** Bundles the pages' code, unless that has been done already. */
export async function readyPress(
  archive: OpenArchive,
  rendering: string,
  prints: Fingerprints,
): Promise<Press> {
  const run = runOf(archive);
  const bundle = await readyBundle(run, versionOfPress(archive, rendering), { prints });
  const renderer = bundle && (await openRenderer(bundle, archive.site));
  return { run, own: renderer && { bundle, renderer } };
}

function runOf(archive: OpenArchive): AstroRun {
  const { folder, site } = archive;
  return { folder, site, mdxFiles: mdxFiles(archive) };
}

/** @returns the MDX stories of the public archive, relative to `content/`. */
export function mdxFiles({ context }: Pick<OpenArchive, 'context'>): string[] {
  return [...(context.modules?.keys() ?? [])];
}
