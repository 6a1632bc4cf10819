/** Threads beside the first one: they give the same bytes, or leave the work to it. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { OpenArchive } from '../../src/build/open-archive.ts';
import { openArchive } from '../../src/build/open-archive.ts';
import { lotsOf } from '../../src/build/lots.ts';
import { keyOf } from '../../src/build/output-key.ts';
import { type PlannedPage, planBuild } from '../../src/build/plan.ts';
import type { RenderedPage } from '../../src/build/render-lot.ts';
import { openThreads } from '../../src/build/render-pages.ts';
import { readyPress } from '../../src/build/press.ts';
import { openThread } from '../../src/build/threads.ts';
import { outputVersion } from '../../src/build/code-version.ts';
import { readFingerprints } from '../../src/store/fingerprints.ts';
import { indexPath, readEntries } from '../../src/store/index-file.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import { build, hashes, makeSite, smallSite } from './site.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

/** Renders all pages of a built site in one thread, and none in this one. */
async function renderBeside(
  root: string,
  archive: OpenArchive,
): Promise<{
  pages: readonly PlannedPage[];
  done: RenderedPage[];
  left: readonly PlannedPage[];
  staging: string;
}> {
  const prints = await readFingerprints(archive.folder);
  const rendering = outputVersion(prints);
  const { own } = await readyPress(archive, rendering, prints);
  if (!own) throw new Error('There is no bundle.');
  const pages = planBuild(archive.context, [], { printing: '' }).render;
  const staging = path.join(root, 'beside');
  const [thread] = openThreads(archive, { bundle: own.bundle, staging, count: 1 });
  const done: RenderedPage[] = [];
  const lots = lotsOf(pages, () => true);
  await thread?.work(lots, (some) => done.push(...some));
  await thread?.close();
  return { pages, done, left: lots.flatMap((lot) => lot.pages), staging };
}

async function openBuilt(root: string): Promise<OpenArchive> {
  await build(root);
  const folder = resolveSiteFolder({ flag: root, repository: root });
  const { archive } = await openArchive(folder, now);
  if (!archive) throw new Error('The archive cannot be read.');
  return archive;
}

it('a thread renders what the first one does, and makes the same keys', async () => {
  const root = makeSite(smallSite());
  const archive = await openBuilt(root);
  const { pages, done, staging } = await renderBeside(root, archive);
  expect(done).toHaveLength(pages.length);
  const dist = hashes(path.join(root, 'dist'));
  const rendered = hashes(staging);
  expect(Object.keys(rendered)).toHaveLength(pages.length);
  expect(dist).toMatchObject(rendered);
  for (const { page, key } of done) {
    expect(key, page.file).toBe(keyOf(page.route, archive.context));
  }
}, 60_000);

it('a thread that finds another archive leaves all pages to the first one', async () => {
  const root = makeSite(smallSite());
  const archive = await openBuilt(root);
  rmSync(indexPath(archive.folder));
  const { pages, done, left } = await renderBeside(root, archive);
  expect(done).toEqual([]);
  expect(new Set(left)).toEqual(new Set(pages));
  expect(left).toHaveLength(pages.length);
  expect(archive.seed && (await readEntries(indexPath(archive.folder), archive.seed.index))).toBe(
    undefined,
  );
}, 60_000);

it('threads that parse give the same archive', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/articles/2024/03/14/broken.md': '---\nheadline: [\n---\n\nText.\n',
  });
  const read = async (threads: number) => {
    rmSync(path.join(root, '.stet'), { recursive: true, force: true });
    const folder = resolveSiteFolder({ flag: root, repository: root });
    const { archive, problems } = await openArchive(folder, now, { threads });
    return JSON.stringify([archive?.entries, problems]);
  };
  expect(await read(3)).toEqual(await read(1));
});

it('threads end without harm while they make keys', async () => {
  const script = path.join(import.meta.dirname, 'key-threads.ts');
  await promisify(execFile)(process.execPath, [script]);
});

it('a thread ends though code of the site would keep it', async () => {
  const script = new URL('key-thread.ts', import.meta.url);
  const thread = openThread<undefined, void>(script, 'never done');
  await thread.work([], () => undefined);
  await thread.close();
});
