/** What `npm run test:sequences` does with 500 steps, with 20. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { chance, shuffled } from '../scale/random.ts';
import { changes, kinds } from '../scale/small-changes.ts';

const repository = path.resolve(import.meta.dirname, '../..');

it('after every change an incremental build gives what a clean one gives, byte for byte', async () => {
  const script = path.join(repository, 'tests/scale/sequences.ts');
  const ran = promisify(execFile)(process.execPath, [script, '20', '7'], { cwd: repository });
  const { stdout } = await ran.catch(({ stderr }) => ({ stdout: String(stderr) }));
  expect(stdout).toContain('20 steps with seed 7: no difference.\n');
  for (const kind of kinds) expect(stdout).toMatch(new RegExp(`\\b${kind}: [1-9]`));
}, 600_000);

it('there is a change of each kind, and the seed gives the order in which they come', () => {
  const made = new Set(changes.map(([kind]) => kind));
  expect(kinds.filter((kind) => !made.has(kind))).toEqual([]);
  const [first, again, other] = [1, 1, 2].map((seed) => shuffled(kinds, chance(seed)));
  expect(first?.toSorted()).toEqual(kinds.toSorted());
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});
