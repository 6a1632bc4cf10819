import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeSite, smallSite, writeFiles } from './site.ts';

const main = path.resolve(import.meta.dirname, '../../src/cli/stet.mjs');

/** A namespace has limits of its own, where the system lets us have one. */
function canLimit(): boolean {
  try {
    execFileSync('unshare', ['-Ur', 'bash', '-c', 'test -w /proc/sys/user/max_inotify_watches']);
    return true;
  } catch {
    return false;
  }
}

/** Starts `stet dev` where a limit of the system is this low. */
function devWith(limit: string, most: number, root: string) {
  const command = `echo ${most} > /proc/sys/user/${limit}; exec "$@"`;
  const dev = [process.execPath, main, 'dev', '--site', root, '--port', '0'];
  const running = spawn('unshare', ['-Ur', 'bash', '-c', command, '-', ...dev]);
  const ended = once(running, 'exit') as Promise<[number | null]>;
  onTestFinished(async () => {
    running.kill('SIGKILL');
    await ended;
  });
  let text = '';
  running.stderr.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  return { code: async () => (await ended)[0], printed: () => text };
}

const patience = { timeout: 60_000 };

it.runIf(canLimit()).each([
  ['max_inotify_watches', 3, 'too few watches', 'sysctl fs.inotify.max_user_watches='],
  ['max_inotify_instances', 0, 'too few programs', 'sysctl fs.inotify.max_user_instances='],
])('says how to raise %s where `stet dev` cannot watch a site', async (limit, most, what, fix) => {
  const { code, printed } = devWith(limit, most, makeSite(smallSite()));
  expect(await code()).toBe(1);
  expect(printed()).toContain(what);
  expect(printed()).toContain(fix);
  expect(printed()).not.toMatch(/disk|bug in Stet/);
});

it.runIf(canLimit())('goes on where there are too few watches for new folders', async () => {
  // Without settings there is no server of Astro's, which takes watches as well.
  const files = { ...smallSite(), 'content/site.yaml': 'name: Only a name\n' };
  const root = makeSite(files);
  // The site's own folder is watched for content/ itself, and one new folder can be.
  const folders = new Set(Object.keys(files).flatMap(foldersOf)).size;
  const { printed } = devWith('max_inotify_watches', folders + 2, root);
  await expect.poll(printed, patience).toContain('Waiting');
  for (const name of ['a', 'b', 'c']) mkdirSync(path.join(root, 'content/articles', name));
  await expect.poll(printed, patience).toContain('sysctl fs.inotify.max_user_watches=');
  writeFiles(root, { 'content/site.yaml': 'name: Only a name\nlanguages: [en]\n' });
  await expect.poll(printed, patience).toContain('languages: [en]');
});

/** @returns the folders that a file of content/ lies in. */
function foldersOf(file: string): string[] {
  const folder = path.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
