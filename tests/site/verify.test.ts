import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build, makeSite, smallSite, stet, writeFiles } from './site.ts';

it('finds what was changed or deleted deep inside dist, and --full mends it', async () => {
  const root = makeSite(smallSite());
  await build(root);
  const verify = async (...more: string[]) => {
    const now = ['--now', '2026-11-22T12:00:00Z'];
    return stet(['build', '--site', root, ...now, '--verify', ...more]);
  };
  writeFiles(root, { 'dist/topics/harbour/index.html': 'damaged' });
  rmSync(path.join(root, 'dist/sections/world/2025/index.html'));
  const found = await verify();
  expect(found.code).toBe(1);
  expect(found.stdout).toContain('2 of ');
  expect(found.stdout).toContain('dist/topics/harbour/index.html');
  expect(found.stdout).toContain('dist/sections/world/2025/index.html');
  const mended = await verify('--full');
  expect(mended.stdout).toContain('Verified: dist/ is what a build from nothing gives');
  expect(mended.code).toBe(0);
}, 120_000);
