/** Renders pages with the bundle and writes them, a few hundred at a time, in several threads. */
import { setImmediate } from 'node:timers/promises';
import { pathOf } from '../archive/routes.ts';
import { shareLots } from '../store/share-lots.ts';
import { hrefOf } from '../views/link.ts';
import type { Bundle } from './bundle.ts';
import { collectNowAndThen } from './heap.ts';
import type { OpenArchive } from './open-archive.ts';
import type { PlannedPage } from './plan.ts';
import { type Lot, lotsOf } from './lots.ts';
import { pageWriter, type RenderedPage, renderLot } from './render-lot.ts';
import type { Renderer } from './renderer.ts';
import type { RenderSeed } from './render-thread.ts';
import { openThread, type Thread, worthwhileThreads } from './threads.ts';
import type { OnPage } from './time-pages.ts';

export interface RenderOptions {
  readonly staging: string;
  readonly bundle: Bundle;
  readonly renderer: Renderer;
  readonly threads?: number | undefined;
  /** Pictures that are in `dist/` already. */
  readonly standing: ReadonlySet<string>;
  /** Whether a page's key is to be made with it. */
  readonly isUnmade: (page: PlannedPage) => boolean;
  readonly onPage: OnPage;
  /** Told what was made with a page. */
  readonly onMade: (rendered: RenderedPage) => void;
}

/** For fewer pages a thread is not worth its start. */
const worthThread = 1500;

/** @throws what a page threw. */
export async function renderPages(
  archive: OpenArchive,
  pages: readonly PlannedPage[],
  options: RenderOptions,
): Promise<void> {
  const { bundle, staging, standing, isUnmade, onPage, onMade } = options;
  const count = options.threads ?? worthwhileThreads(pages.length, worthThread);
  const lots = lotsOf(pages, isUnmade);
  const write = pageWriter(staging);
  const onDone = (rendered: RenderedPage) => {
    onPage(hrefOf(archive.site, pathOf(rendered.page.route)), rendered.milliseconds);
    onMade(rendered);
  };
  const threads = openThreads(archive, { bundle, staging, standing, count: count - 1 });
  try {
    const helped = threads.map((thread) => thread.work(lots, (done) => done.forEach(onDone)));
    const onRendered = collectNowAndThen();
    const own = async () => {
      for (let lot = lots.shift(); lot; lot = lots.shift()) {
        await renderLot(archive, lot, {
          ...{ renderer: options.renderer, write, staging, standing },
          onDone: (rendered) => {
            onRendered();
            onDone(rendered);
          },
        });
        // The other threads ask for more meanwhile.
        await setImmediate();
      }
    };
    await shareLots(lots, [own(), ...helped]);
    // What a thread that could not start has left.
    await own();
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

/** @returns none where the archive is not on the disk as it is here. */
export function openThreads(
  { seed }: Pick<OpenArchive, 'seed'>,
  { count, ...rest }: Omit<RenderSeed, 'archive'> & { readonly count: number },
): Thread<Lot, RenderedPage[]>[] {
  if (!seed) return [];
  const script = new URL('./render-thread.ts', import.meta.url);
  const begin: RenderSeed = { archive: seed, ...rest };
  return Array.from({ length: count }, () => openThread(script, begin));
}
