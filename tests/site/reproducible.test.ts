import path from 'node:path';
import { expect, it } from 'vitest';
import { builtSample, copySample } from './built-sample.ts';
import { build, hashes, makeSite } from './site.ts';

it('builds the same bytes twice, in another folder, time zone, locale and number of threads', async () => {
  const first = hashes(path.join((await builtSample()).root, 'dist'));
  const other = makeSite({});
  copySample(other);
  await build(other, ['--threads', '3'], {
    TZ: 'America/St_Johns',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
  });
  expect(hashes(path.join(other, 'dist'))).toEqual(first);
});
