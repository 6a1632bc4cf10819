/** A thread that renders: it opens the archive from its index, as it is in the thread that asks. */
import { workerData } from 'node:worker_threads';
import { buildIndex } from '../archive/archive-index.ts';
import { isHeld } from '../archive/embargo.ts';
import { indexPath, readEntries } from '../store/index-file.ts';
import { type ArchiveSeed, contextFrom } from './archive-seed.ts';
import type { Bundle } from './bundle.ts';
import { collectNowAndThen } from './heap.ts';
import type { Lot } from './lots.ts';
import { openRenderer } from './renderer.ts';
import { pageWriter, type RenderedPage, renderLot } from './render-lot.ts';
import { serveLots } from './serve-lots.ts';

export interface RenderSeed {
  readonly archive: ArchiveSeed;
  readonly bundle: Bundle;
  readonly staging: string;
  readonly standing?: ReadonlySet<string>;
}

const { archive: seed, bundle, staging, standing = new Set() } = workerData as RenderSeed;

/** Cannot where another run has written another index since, or Astro is not as expected. */
async function open(): Promise<((lot: Lot) => Promise<RenderedPage[]>) | undefined> {
  const { folder, content, now } = seed;
  const entries = await readEntries(indexPath(folder), seed.index);
  const renderer = entries && (await openRenderer(bundle, content.site));
  if (!renderer) return undefined;
  const open = entries.filter(({ article }) => !isHeld(article, now));
  const index = buildIndex({ entries: open, records: content.records });
  const archive = { folder, context: contextFrom(seed, index) };
  const write = pageWriter(staging);
  const onRendered = collectNowAndThen();
  return async (lot) => {
    const done: RenderedPage[] = [];
    const onDone = (rendered: RenderedPage) => {
      onRendered();
      done.push(rendered);
    };
    await renderLot(archive, lot, { renderer, write, staging, standing, onDone });
    return done;
  };
}

serveLots(await open());
