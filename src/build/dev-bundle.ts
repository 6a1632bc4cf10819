/** The bundle that `stet dev` renders pages with, and where it keeps its own. */
import path from 'node:path';
import type { AstroRun } from './astro.ts';
import { findBundle } from './bundle.ts';
import type { OpenBundle } from './press.ts';
import { openRenderer } from './renderer.ts';

/** A bundle of its own: builds delete all but theirs. */
export function ownCache({ folder }: AstroRun): string {
  return path.join(folder.cache, 'dev');
}

/** @returns undefined where there is no bundle of this version, or none that can be used. */
export async function openBundle(run: AstroRun, version: string): Promise<OpenBundle | undefined> {
  for (const cache of [run.folder.cache, ownCache(run)]) {
    const bundle = await findBundle(cache, version);
    const renderer =
      bundle && (await openRenderer(bundle, run.site, { isDirect: false }).catch(() => undefined));
    if (bundle && renderer) return { bundle, renderer };
  }
  return undefined;
}
