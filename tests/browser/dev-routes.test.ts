/** Which pages `stet dev` has, as the archive changes. */
import { expect, it, vi } from 'vitest';
import { build, makeSite, smallSite, story, writeFiles } from '../site/site.ts';
import { startDev } from './dev-server.ts';

// A server takes seconds to start on an idle machine, many on a busy one.
vi.setConfig({ testTimeout: 180_000 });
const patience = { timeout: 60_000 };

const third = 'content/articles/2025/01/02/third.md';

/** With a bundle at hand, pages are made as a build makes them; without one, by Astro's server. */
const waysToPages = ['without a bundle', 'from the bundle of a build'] as const;

async function serve(way: (typeof waysToPages)[number], files: Record<string, string>) {
  const root = makeSite(files);
  if (way !== 'without a bundle') await build(root);
  const address = await startDev(root).address();
  return { root, at: (path: string) => fetch(`${address}${path.slice(1)}`) };
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
