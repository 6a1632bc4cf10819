import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFingerprints } from './fingerprints.ts';
import { PairsInOrder } from './in-order.ts';
import { updateFingerprints } from './live-fingerprints.ts';
import { blobIdOfText, temporarySite } from './temporary-site.ts';

const never = (fault: unknown) => {
  throw fault;
};

it('drops what was in a folder that is gone, and nothing with a name that begins alike', async () => {
  const site = temporarySite();
  const beside = ['articles/2024-a/x.md', 'articles/2024.md', 'articles/20240/x.md'];
  for (const file of [...beside, 'articles/2024/a.md', 'articles/2024/03/b.md']) {
    site.write(file, file);
  }
  const before = await readFingerprints(site.folder);
  site.remove('articles/2024');
  const after = await updateFingerprints(
    site.folder,
    before,
    ['articles/2024', 'articles/none'],
    never,
  );
  expect([...after.keys()]).toEqual(beside);
  site.remove('articles');
  expect([...(await updateFingerprints(site.folder, after, [''], never))]).toEqual([]);
});

it('follows a link no further than a look at all files does, whichever path is told', async () => {
  const site = temporarySite();
  const { root, content } = site.folder;
  site.write('articles/a.md', 'a');
  const before = await readFingerprints(site.folder);
  symlinkSync('../articles', join(content, 'articles/itself'));
  symlinkSync(root, join(content, 'articles/root'));
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync('../elsewhere', join(content, 'elsewhere'));
  site.write('elsewhere/b.md', 'b');
  const paths = ['articles/itself', 'articles/root', 'articles/root/content', 'elsewhere'];
  const after = await updateFingerprints(site.folder, before, paths, never);
  expect([...after]).toEqual([...(await readFingerprints(site.folder))]);
});

it('reads what can be read, and tells of what cannot, which stays as it was', async () => {
  const site = temporarySite();
  for (const file of ['articles/2024/a.md', 'articles/b.md']) site.write(file, 'first');
  const before = await readFingerprints(site.folder);
  site.remove('articles/2024');
  symlinkSync('2024', join(site.folder.content, 'articles/2024'));
  symlinkSync('round.md', join(site.folder.content, 'articles/round.md'));
  site.write('articles/b.md', 'second');
  site.write('articles/c.md', 'new');
  const told: unknown[] = [];
  const paths = ['articles/round.md', 'articles/2024', 'articles/b.md', 'articles/c.md'];
  const after = await updateFingerprints(site.folder, before, paths, (fault) => told.push(fault));
  expect([...after.keys()]).toEqual(['articles/2024/a.md', 'articles/b.md', 'articles/c.md']);
  expect(after.get('articles/b.md')).toBe(blobIdOfText('second'));
  expect(told).toEqual([
    expect.objectContaining({ code: 'ELOOP' }),
    expect.objectContaining({ code: 'ELOOP' }),
  ]);
});

it('goes through all files as often for many new ones as for one', async () => {
  const site = temporarySite();
  const parts = Array.from(
    { length: 1000 },
    (_, at) => `articles/${String(at).padStart(4, '0')}.md`,
  );
  let looked = 0;
  class Counted extends PairsInOrder {
    override *keys(): Generator<string, undefined> {
      for (const key of super.keys()) {
        looked += 1;
        yield key;
      }
      return undefined;
    }
  }
  const before = new Counted(parts.flatMap((file) => [file, 'blob']));
  const files = Array.from({ length: 40 }, (_, at) => `drafts/${at}.md`);
  for (const file of files) site.write(file, file);
  const looks: number[] = [];
  for (const paths of [files.slice(0, 1), files]) {
    looked = 0;
    const after = await updateFingerprints(site.folder, before, paths, never);
    expect(after.size).toBe(before.size + paths.length);
    looks.push(looked);
  }
  expect(looks[1]).toBe(looks[0]);
});
