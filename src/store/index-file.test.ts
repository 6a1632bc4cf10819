import { expect, test } from 'vitest';
import { sampleEntry } from '../archive/sample-entry.ts';
import { readFingerprints } from './fingerprints.ts';
import { indexPath, readIndexFile, rowFinder, rowsOf } from './index-file.ts';
import { readArchive } from './read-archive.ts';
import { blobIdOfText, type TemporarySite, temporarySite } from './temporary-site.ts';

const files = ['articles/a.md', 'articles/b.md', 'articles/c.md'];

async function read(site: TemporarySite): Promise<void> {
  const { folder } = site;
  await readArchive({
    folder,
    fingerprints: await readFingerprints(folder),
    version: '1',
    parse: (file, text, blob) => {
      const { article, ...entry } = sampleEntry('2024-03-14', text);
      return { entry: { ...entry, article: { ...article, file }, blob }, problems: [] };
    },
  });
}

test('a row is found by its file, whether the base has it or the index itself, and none that is gone', async () => {
  const site = temporarySite();
  for (const file of files) site.write(file, 'first');
  await read(site);
  site.write('articles/b.md', 'second');
  site.write('articles/d.md', 'third');
  site.remove('articles/c.md');
  await read(site);

  const index = await readIndexFile(indexPath(site.folder));
  if (!index) throw new Error('There is no index.');
  const rowOf = rowFinder(index);
  const blobs = ['articles/a.md', 'articles/b.md', 'articles/c.md', 'articles/d.md'].map(
    (file) => rowOf(file)?.blob,
  );
  expect(blobs).toEqual([
    blobIdOfText('first'),
    blobIdOfText('second'),
    undefined,
    blobIdOfText('third'),
  ]);
  const all = Array.from(rowsOf(index), ({ file }) => file);
  expect(all.sort()).toEqual(['articles/a.md', 'articles/b.md', 'articles/d.md']);
  expect(index.count).toBe(3);
});

test('reading pauses again and again, and can be ended at each pause', async () => {
  const site = temporarySite();
  for (const file of files) site.write(file, 'first');
  await read(site);
  let pauses = 0;
  const path = indexPath(site.folder);
  expect(
    await readIndexFile(path, async () => {
      pauses += 1;
    }),
  ).toBeDefined();
  expect(pauses).toBeGreaterThan(10);
  for (let last = 1; last <= pauses; last++) {
    let left = last;
    const pause = async () => {
      left -= 1;
      if (left === 0) throw new Error('Nothing has changed.');
    };
    expect(await readIndexFile(path, pause)).toBeUndefined();
    expect(left).toBe(0);
  }
});
