import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build, hashes, makeSite } from './site.ts';

const sample = path.resolve(import.meta.dirname, '../../content');

/** The sample archive in a folder of its own. */
function copyOfSample(): string {
  const root = makeSite({});
  cpSync(sample, path.join(root, 'content'), { recursive: true });
  return root;
}

it('builds the same bytes twice, in another folder, time zone and locale', async () => {
  const one = copyOfSample();
  await build(one, [], { TZ: 'Asia/Kathmandu', LANG: 'C', LC_ALL: 'C' });
  const first = hashes(path.join(one, 'dist'));
  rmSync(path.join(one, '.stet'), { recursive: true });
  await build(one, ['--full'], { TZ: 'Asia/Kathmandu', LANG: 'C', LC_ALL: 'C' });
  expect(hashes(path.join(one, 'dist'))).toEqual(first);
  const other = copyOfSample();
  await build(other, [], { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' });
  expect(hashes(path.join(other, 'dist'))).toEqual(first);
}, 120_000);
