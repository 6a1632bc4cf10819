import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { temporarySite } from './temporary-site.ts';

test('a value comes back under its version, and under no other', async () => {
  const path = join(temporarySite().folder.cache, 'deep/plan.json');
  expect(await readCacheFile(path, '1')).toBeUndefined();
  writeCacheFile(path, '1', { pages: ['/2016/10/27/حاس/'] });
  expect(await readCacheFile(path, '1')).toEqual({ pages: ['/2016/10/27/حاس/'] });
  expect(await readCacheFile(path, '2')).toBeUndefined();
});

test('a damaged file is as good as none', async () => {
  const path = join(temporarySite().folder.cache, 'plan.json');
  writeCacheFile(path, '1', [1, 2, 3]);
  const whole = readFileSync(path, 'utf8');
  for (const damaged of [whole.slice(0, -4), '', 'null', '[]', '\0\0\0']) {
    writeFileSync(path, damaged);
    expect(await readCacheFile(path, '1')).toBeUndefined();
  }
});
