/** Renders pages with the bundle and writes them, a few hundred at a time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '../archive/routes.ts';
import { hrefOf } from '../views/link.ts';
import { archiveFor } from './archive-for.ts';
import type { OpenArchive } from './open-archive.ts';
import type { PlannedPage } from './plan.ts';
import type { Renderer } from './renderer.ts';
import type { OnPage } from './time-pages.ts';

/** So few that what Astro remembers of them takes no room, so many that asking it takes no time. */
const together = 250;

/** @throws what a page threw. */
export async function renderPages(
  archive: OpenArchive,
  pages: readonly PlannedPage[],
  { staging, renderer, onPage }: { staging: string; renderer: Renderer; onPage: OnPage },
): Promise<void> {
  const write = pageWriter(staging);
  let since = performance.now();
  const onBytes: typeof write = (page, bytes) => {
    write(page, bytes);
    const now = performance.now();
    onPage(hrefOf(archive.site, pathOf(page.route)), now - since);
    since = now;
  };
  for (let start = 0; start < pages.length; start += together) {
    const some = pages.slice(start, start + together);
    const routes = some.map(({ route }) => route);
    await renderer.render(some, archiveFor(archive, routes), onBytes);
  }
}

/** Writes at once: the disk's cache is faster than any waiting for it. */
export function pageWriter(staging: string): (page: PlannedPage, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return ({ file }, bytes) => {
    const target = path.join(staging, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, bytes);
  };
}
