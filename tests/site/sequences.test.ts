/** What `npm run test:sequences` does with 500 steps, with 20. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const repository = path.resolve(import.meta.dirname, '../..');

it('after every change an incremental build gives what a clean one gives, byte for byte', async () => {
  const script = path.join(repository, 'tests/scale/sequences.ts');
  const ran = promisify(execFile)(process.execPath, [script, '20', '7'], { cwd: repository });
  const { stdout } = await ran.catch(({ stderr }) => ({ stdout: String(stderr) }));
  expect(stdout).toBe('20 steps with seed 7: no difference.\n');
}, 600_000);
