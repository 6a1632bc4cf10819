import { execFileSync } from 'node:child_process';
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { build, hashes, makeSite, smallSite, stet, story, writeFiles } from './site.ts';

/** A disk of its own for the site: memory that looks like one, where the system lets us have it. */
function mountSmallDisk(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'pipe' });
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    return true;
  } catch {
    return false;
  }
}

it('leaves dist as it was when the disk is full', async () => {
  const root = path.join(makeSite({}), 'disk');
  const isMounted = mountSmallDisk(root);
  writeFiles(root, smallSite());
  await build(root);
  const before = hashes(path.join(root, 'dist'));
  writeFiles(root, {
    'content/articles/2025/01/02/third.md': story('A third story, mended', '2025-01-02T09:30:00Z'),
  });
  if (isMounted) {
    // What is left is too little for Astro's bundle, and enough for a journal: the worst case.
    const { bavail, bsize } = statfsSync(root);
    writeFileSync(path.join(root, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - 64 * 1024)));
    const ran = await stet(['build', '--site', root]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/ENOSPC|No space left on device/);
  } else {
    // Without the right to mount: no file may be larger than 4 KiB, which stops the same writes.
    const main = path.resolve(import.meta.dirname, '../../src/cli/stet.mjs');
    const command = `ulimit -f 4; exec "${process.execPath}" "${main}" build --site "${root}"`;
    expect(() => execFileSync('bash', ['-c', command], { stdio: 'pipe' })).toThrow();
  }
  expect(hashes(path.join(root, 'dist'))).toEqual(before);
});
