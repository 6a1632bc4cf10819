/** Renders a lot of pages in this thread and writes them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileSum } from '../metadata/data-index.ts';
import { archiveFor } from './archive-for.ts';
import { sumOf } from './data-index.ts';
import type { Lot } from './lots.ts';
import type { OpenArchive } from './open-archive.ts';
import { keyOfView } from './output-key.ts';
import type { PlannedPage } from './plan.ts';
import type { Renderer } from './renderer.ts';

export interface RenderedPage {
  readonly page: PlannedPage;
  readonly milliseconds: number;
  /** Where the plan had none. */
  readonly key?: string | undefined;
  /** Of a file of data. */
  readonly sum?: FileSum | undefined;
  /** Pictures in `_astro/` that it links. */
  readonly pictures?: readonly string[] | undefined;
}

export interface LotOptions {
  readonly renderer: Renderer;
  readonly write: PageWriter;
  readonly staging: string;
  /** Pictures that are in `dist/` already. */
  readonly standing: ReadonlySet<string>;
  readonly onDone: (rendered: RenderedPage) => void;
}

export type PageWriter = (page: PlannedPage, content: Uint8Array | string) => void;

/** @throws what a page threw. */
export async function renderLot(
  archive: Pick<OpenArchive, 'context' | 'folder'>,
  { pages, isUnmade }: Lot,
  { renderer, write, staging, standing, onDone }: LotOptions,
): Promise<void> {
  const routes = pages.map(({ route }) => route);
  const current = archiveFor(archive, routes);
  let since = performance.now();
  let at = 0;
  const linked = new Set<string>();
  await renderer.render(pages, current, (page, content) => {
    write(page, content);
    const key = isUnmade[at] ? keyOfView(current.view(page.route)) : undefined;
    at += 1;
    const now = performance.now();
    const sum = page.route.kind === 'data-month' ? sumOf(content) : undefined;
    const pictures = renderer.pictures?.linkedFrom(content);
    for (const picture of pictures ?? []) linked.add(picture);
    onDone({ page, milliseconds: now - since, key, sum, pictures });
    since = now;
  });
  await renderer.pictures?.make(linked.difference(standing), staging);
}

/** Writes at once: the disk's cache is faster than any waiting for it. */
export function pageWriter(staging: string): PageWriter {
  const made = new Set<string>();
  const make = (folder: string) => {
    if (made.has(folder)) return;
    made.add(folder);
    mkdirSync(folder, { recursive: true });
  };
  return ({ file }, content) => {
    const target = path.join(staging, file);
    make(path.dirname(target));
    writeFileSync(target, content);
  };
}
