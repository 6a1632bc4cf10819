import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeSite, smallSite } from './site.ts';

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

/** Runs `stet dev` where a limit of the system is this low. */
function devWith(
  limit: string,
  most: number,
  root: string,
): Promise<{ code: number; text: string }> {
  const command = `echo ${most} > /proc/sys/user/${limit}; exec "$@"`;
  const dev = [process.execPath, main, 'dev', '--site', root, '--port', '0'];
  return new Promise((resolve) => {
    execFile('unshare', ['-Ur', 'bash', '-c', command, '-', ...dev], (error, _, text) =>
      resolve({ code: Number(error?.code ?? 0), text }),
    );
  });
}

it.runIf(canLimit()).each([
  ['max_inotify_watches', 3, 'too few watches', 'sysctl fs.inotify.max_user_watches='],
  ['max_inotify_instances', 0, 'too few programs', 'sysctl fs.inotify.max_user_instances='],
])('says how to raise %s where `stet dev` cannot watch a site', async (limit, most, what, fix) => {
  const { code, text } = await devWith(limit, most, makeSite(smallSite()));
  expect(text).toContain(what);
  expect(text).toContain(fix);
  expect(text).toContain('content');
  expect(text).not.toMatch(/disk|bug in Stet/);
  expect(code).toBe(1);
});
