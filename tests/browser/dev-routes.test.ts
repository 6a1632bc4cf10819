/** Which pages `stet dev` has, as the archive changes. */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { build, makeSite, smallSite, story, writeFiles } from '../site/site.ts';
import { startDev } from './dev-server.ts';

// A server takes seconds to start on an idle machine, many on a busy one.
vi.setConfig({ testTimeout: 180_000 });
const patience = { timeout: 60_000 };

const third = 'content/articles/2025/01/02/third.md';

/** With a bundle at hand, pages are made as a build makes them; without one, by Astro's server. */
const waysToPages = ['without a bundle', 'from the bundle of a build'] as const;

async function serve(
  way: (typeof waysToPages)[number],
  files: Record<string, string>,
  clock: 'running' | 'still' = 'still',
) {
  const root = makeSite(files);
  if (way !== 'without a bundle') await build(root);
  const server = startDev(root, {}, clock);
  const address = await server.address();
  return { root, server, at: (path: string) => fetch(`${address}${path.slice(1)}`) };
}

it.each(waysToPages)(
  'leads on %s from former addresses that were asked for in vain before',
  async (way) => {
    const { root, at } = await serve(way, smallSite());
    const former = ['/old/y/', '/old/z'];
    for (const path of former) expect((await at(path)).status).toBe(404);
    const fields = `formerUrls: [${former}]\n`;
    writeFiles(root, { [third]: story('A third story', '2025-01-02T09:30:00Z', fields) });
    for (const path of former) {
      await expect.poll(async () => (await at(path)).status, patience).toBe(200);
      expect(await (await at(path)).text()).toContain('/2025/01/02/third/');
    }
    writeFiles(root, { [third]: story('A third story', '2025-01-02T09:30:00Z') });
    for (const path of former) {
      await expect.poll(async () => (await at(path)).status, patience).toBe(404);
    }
  },
);

it.each(waysToPages)('has pages %s whose addresses end in .html', async (way) => {
  const fields = 'permalink: /news/3.html\nformerUrls: [/old/x.html, /old/x.htm, /old/x.php]\n';
  const { root, at } = await serve(way, {
    ...smallSite(),
    [third]: story('A third story', '2025-01-02T09:30:00Z', fields),
  });
  for (const path of ['/old/x.html', '/old/x.html?page=2', '/old/x.htm', '/old/x.php']) {
    const answer = await at(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('/news/3.html');
  }
  expect(await (await at('/news/3.html')).text()).toContain('<h1');
  expect((await at('/2025/01/02/third.html')).status).toBe(404);
  writeFiles(root, { [third]: story('A third story, edited', '2025-01-02T09:30:00Z', fields) });
  const text = async () => (await at('/news/3.html')).text();
  await expect.poll(text, patience).toContain('A third story, edited');
});

it('goes on where content/ itself is removed and made again', async () => {
  const { root, server, at } = await serve('without a bundle', smallSite());
  const status = async () => (await at('/2026/11/21/fifth/')).status;
  expect(await status()).toBe(404);
  rmSync(path.join(root, 'content'), { recursive: true });
  await server.prints(/content-missing/);
  const fifth = story('A fifth story', '2026-11-21T09:30:00Z');
  writeFiles(root, { ...smallSite(), 'content/articles/2026/11/21/fifth.md': fifth });
  await expect.poll(status, patience).toBe(200);
  renameSync(path.join(root, 'content'), path.join(root, 'old'));
  writeFiles(root, smallSite());
  await expect.poll(status, patience).toBe(404);
});

it('shows a held story once its time has come, although nobody saves', async () => {
  const { root, at } = await serve('without a bundle', smallSite(), 'running');
  const release = new Date(Date.now() + 10_000).toISOString();
  const fields = `embargoedUntil: ${release}\n`;
  const held = story('A held story', release, `${fields}permalink: /2024/held/\n`);
  writeFiles(root, { 'content/articles/held/held.md': held });
  const status = async () => (await at('/2024/held/')).status;
  const first = await status();
  // Slow work, such as to find out when that is, waits until nothing was asked for in a while.
  await expect.poll(status, { ...patience, interval: 1000 }).toBe(200);
  expect(first).toBe(404);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(release));
});
