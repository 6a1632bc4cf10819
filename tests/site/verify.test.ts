import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../../src/build/build.ts';
import { lockSite, SiteLockedError } from '../../src/build/lock.ts';
import type { BuildWatcher } from '../../src/build/phases.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import { build, hashes, makeSite, now, smallSite, stet, story, writeFiles } from './site.ts';

it('finds what was changed or deleted deep inside dist, and --full mends it', async () => {
  const root = makeSite(smallSite());
  await build(root);
  const verify = async (...more: string[]) =>
    stet(['build', '--site', root, '--now', now, '--verify', ...more]);
  writeFiles(root, { 'dist/topics/harbour/index.html': 'damaged' });
  rmSync(path.join(root, 'dist/sections/world/2025/index.html'));
  const found = await verify();
  expect(found.code).toBe(1);
  expect(found.stdout).toContain('2 of ');
  expect(found.stdout).toContain('dist/topics/harbour/index.html');
  expect(found.stdout).toContain('dist/sections/world/2025/index.html');
  expect(found.stderr).toMatch(/^Rendering, again: \d+ pages in .*$/m);
  expect(found.stderr).toMatch(/^Comparing: \d+ files in .*$/m);
  const mended = await verify('--full');
  expect(mended.stdout).toContain('Verified: dist/ is what a build from nothing gives');
  expect(mended.code).toBe(0);
}, 120_000);

/** Verifies a site here, so that something can happen while it does. */
function verifyHere(root: string, begin: BuildWatcher['begin']) {
  const folder = resolveSiteFolder({ flag: root, repository: root });
  const watcher = { begin, count: () => undefined, at: () => undefined, end: () => undefined };
  return { folder, report: buildSite({ folder, now: Date.parse(now), verify: true, watcher }) };
}

it('lets no other build begin before all is compared', async () => {
  const root = makeSite(smallSite());
  await build(root);
  const tries = new Map<string, unknown>();
  const { folder, report } = verifyHere(root, (name) => {
    try {
      lockSite(folder).release();
    } catch (error) {
      tries.set(name, error);
    }
  });
  expect((await report).verified).toMatchObject({ differing: [], problems: [] });
  expect(tries.get('Rendering, again')).toBeInstanceOf(SiteLockedError);
  expect(tries.get('Comparing')).toBeInstanceOf(SiteLockedError);
  lockSite(folder).release();
});

it('gives the problems of the second build', async () => {
  const root = makeSite(smallSite());
  await build(root);
  const before = hashes(path.join(root, 'dist'));
  const { report } = verifyHere(root, (name) => {
    if (name !== 'Looking for changes, again') return;
    const broken = story('Third', '2025-01-02', 'topics: [no-such-topic]\n');
    writeFiles(root, { 'content/articles/2025/01/02/third.md': broken });
  });
  const { outcome, verified } = await report;
  expect(outcome).toBe('current');
  expect(verified?.problems).toMatchObject([
    { level: 'error', file: 'content/articles/2025/01/02/third.md' },
  ]);
  expect(hashes(path.join(root, 'dist'))).toEqual(before);
});
