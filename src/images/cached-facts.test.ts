import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CachedFacts, readFactsCached } from './cached-facts.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#777' } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

it('reads a file again only when the disk says something else of it', async () => {
  const cache = new Map<string, CachedFacts>();
  const path = at('kept.png');
  await grey(40, 30).png().toFile(path);
  const first = await readFactsCached(path, 'one', cache);
  expect(JSON.parse(JSON.stringify([...cache]))).toEqual([...cache]);

  const known = cache.get(path);
  expect(known?.facts).toEqual(first.facts);
  const marked = { sha256: 'from the cache', width: 1, height: 1 };
  if (known) cache.set(path, { ...known, facts: marked });
  expect((await readFactsCached(path, 'one', cache)).facts).toEqual(marked);
  expect((await readFactsCached(path, 'two', cache)).facts).toEqual(first.facts);
});

it('keeps nothing where the disk might not tell a change', async () => {
  const cache = new Map<string, CachedFacts>();
  const path = at('young.png');
  await grey(40, 30).png().toFile(path);
  await readFactsCached(path, 'one', cache);
  expect((await readFactsCached(path, undefined, cache)).facts?.width).toBe(40);
  expect(cache.size).toBe(0);
});

it('keeps warnings, and forgets a picture that is gone', async () => {
  const cache = new Map<string, CachedFacts>();
  const path = at('misnamed.jpg');
  await grey(40, 30).png().toFile(path);
  const first = await readFactsCached(path, 'one', cache);
  expect(first.faults).toHaveLength(1);
  expect(await readFactsCached(path, 'one', cache)).toEqual(first);

  await rm(path);
  const gone = await readFactsCached(path, undefined, cache);
  expect(gone.faults[0]?.rule).toBe('picture/missing');
  expect(cache.size).toBe(0);
});
