/** Builds that are killed, with SIGKILL, while their files move to `dist/`: the next one is right. */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, hashes, makeSite, smallSite, stet, story, writeFiles } from './site.ts';

const dist = (root: string) => hashes(path.join(root, 'dist'));

async function killWhilePublishing(root: string, after: number): Promise<void> {
  const killer = path.join(import.meta.dirname, 'killed-publish.mjs');
  const environment = { NODE_OPTIONS: `--import ${killer}`, KILL_AFTER: String(after) };
  const now = ['--now', '2026-11-22T12:00:00Z'];
  const { code } = await stet(['build', '--site', root, ...now], environment);
  expect(code).not.toBe(0);
  expect(existsSync(path.join(root, '.stet/journal.json'))).toBe(true);
}

async function cleanBuild(root: string): Promise<Record<string, string>> {
  for (const made of ['.stet', 'dist']) rmSync(path.join(root, made), { recursive: true });
  await build(root);
  return dist(root);
}

const changed = {
  'content/articles/2025/01/02/third.md': story('A third story, mended', '2025-01-02T09:30:00Z'),
  'content/articles/2025/01/02/new.md': story('A new story', '2025-01-02T10:30:00Z'),
};

describe('after a kill half-way', () => {
  it.each<[string, (root: string) => string]>([
    ['is finished', (root) => root],
    [
      'is finished where the site has moved',
      (root) => {
        renameSync(root, `${root}-moved`);
        return `${root}-moved`;
      },
    ],
    [
      'begins anew where what was staged is gone',
      (root) => {
        rmSync(path.join(root, '.stet/staging-1'), { recursive: true });
        return root;
      },
    ],
    [
      'begins anew where dist/ is gone',
      (root) => {
        rmSync(path.join(root, 'dist'), { recursive: true });
        return root;
      },
    ],
  ])(
    'publishing %s',
    async (_, change) => {
      const first = makeSite(smallSite());
      await build(first);
      writeFiles(first, changed);
      await killWhilePublishing(first, 3);
      const root = change(first);
      await build(root);
      expect(existsSync(path.join(root, '.stet/journal.json'))).toBe(false);
      expect(dist(root)).toEqual(await cleanBuild(root));
    },
    60_000,
  );
});

it('is finished where a file had become a folder', async () => {
  const root = makeSite({
    ...smallSite(),
    'public/files': 'a file',
    'public/one.txt': 'one',
    'public/two.txt': 'two',
  });
  await build(root);
  rmSync(path.join(root, 'public/files'));
  writeFiles(root, {
    'public/files/list.txt': 'a folder',
    'public/one.txt': '1',
    'public/two.txt': '2',
  });
  await killWhilePublishing(root, 2);
  await build(root);
  expect(dist(root)).toEqual(await cleanBuild(root));
}, 60_000);

it('publishes into a folder that a link leads to, and that is not there yet', async () => {
  const root = makeSite(smallSite());
  await build(root);
  const whole = dist(root);
  rmSync(path.join(root, 'dist'), { recursive: true });
  mkdirSync(path.join(root, 'host'));
  symlinkSync(path.join(root, 'host/www'), path.join(root, 'dist'), 'dir');
  await build(root);
  expect(hashes(path.join(root, 'host/www'))).toEqual(whole);
}, 60_000);
