/** The real `stet dev`, as a writer starts it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const repository = path.resolve(import.meta.dirname, '../..');
const now = '2026-11-22T12:00:00Z';

export interface Started {
  /** Where the site is served, with a slash at its end; resolves once it is. */
  address(): Promise<string>;
  /** What was printed so far. */
  printed(): string;
  /** Waits until what is printed matches. */
  prints(pattern: RegExp): Promise<void>;
  /** Presses Ctrl-C. @returns the exit code. */
  interrupt(): Promise<number | null>;
}

/** @param clock the machine's own, or one that stands still, so that pages say the same every day. */
export function startDev(
  root: string,
  env: NodeJS.ProcessEnv = {},
  clock: 'running' | 'still' = 'still',
): Started {
  const main = path.join(repository, 'src/cli/stet.mjs');
  const args = ['dev', '--site', root, '--port', '0', ...(clock === 'still' ? ['--now', now] : [])];
  const server = spawn(process.execPath, [main, ...args], {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'development', VITEST: '', ...env },
  });
  const ended = once(server, 'exit') as Promise<[number | null]>;
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await ended;
  });
  let text = '';
  let heard = () => {};
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk;
      heard();
    });
  }
  const prints = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(text)) {
      const more = new Promise<'more'>((resolve) => {
        heard = () => resolve('more');
      });
      const next = await Promise.race([more, ended]);
      if (next !== 'more' && !pattern.test(text)) throw new Error(`stet dev ended.\n${text}`);
    }
  };
  const serving = /Serving the archive at (\S+)/;
  return {
    address: async () => {
      await prints(serving);
      return serving.exec(text)?.[1] ?? '';
    },
    printed: () => text,
    prints,
    interrupt: async () => {
      server.kill('SIGINT');
      return (await ended)[0];
    },
  };
}
