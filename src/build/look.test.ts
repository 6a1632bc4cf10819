import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporarySite } from '../store/temporary-site.ts';
import { stampOf } from './last-build.ts';
import { lookAgain, lookBeside, lookHere } from './look.ts';

/** All that a test has written counts as settled. */
const skew = 60_000;

function gazette() {
  const site = temporarySite();
  site.write('site.yaml', 'name: Gazette\n');
  site.write('articles/2024/03/14/strike.md', 'one\n');
  site.write('articles/2024/03/14/ملف.md', 'two\n');
  return { ...site, looking: { folder: site.folder, code: 'code', known: undefined, skew } };
}

it('sees the same in a thread of its own', async () => {
  const { looking } = gazette();
  const here = await lookHere(looking);
  expect([...(here.found?.prints ?? [])]).toHaveLength(3);
  expect(await lookBeside(looking)).toEqual(here);
});

it('takes no fingerprints where the look is the known one', async () => {
  const { looking, write } = gazette();
  const known = (await lookHere(looking)).look;
  for (const look of [lookHere, lookBeside]) {
    expect(await look({ ...looking, known })).toEqual({ look: known });
  }
  write('site.yaml', 'name: Courier\n');
  for (const look of [lookHere, lookBeside]) {
    expect((await look({ ...looking, known })).found?.prints.size).toBe(3);
  }
});

it('says nothing of the look while files may still change unseen', async () => {
  const { looking } = gazette();
  for (const look of [lookHere, lookBeside]) {
    const { look: seen, found } = await look({ ...looking, skew: 0 });
    expect([seen, found?.prints.size]).toEqual([null, 3]);
  }
});

it('throws what the system says, with its code', async () => {
  const { looking } = gazette();
  symlinkSync('circle', join(looking.folder.content, 'circle'));
  await expect(lookBeside(looking)).rejects.toMatchObject({ code: 'ELOOP' });
});

it('settles young files in a second look, unless any file is another by then', async () => {
  const { looking, write, folder } = gazette();
  const builtNow = async () => {
    const { look, found } = await lookHere(looking);
    return { look, stamp: found ? stampOf(looking.code, found) : '' };
  };
  const built = await builtNow();
  expect(await lookAgain(looking, built.stamp)).toBe(built.look);
  expect(await lookAgain({ ...looking, skew: 0 }, built.stamp)).toBeNull();

  mkdirSync(folder.public, { recursive: true });
  writeFileSync(join(folder.public, 'humans.txt'), 'The newsroom.\n');
  expect(await lookAgain(looking, built.stamp)).toBeNull();
  const rebuilt = await builtNow();
  expect(await lookAgain(looking, rebuilt.stamp)).toBe(rebuilt.look);
  write('articles/2024/03/14/strike.md', 'two\n');
  expect(await lookAgain(looking, rebuilt.stamp)).toBeNull();
});
