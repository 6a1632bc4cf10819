import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAt } from './look.ts';
import { temporarySite } from './temporary-site.ts';

/** A time at which everything that the test has written so far counts as settled. */
const muchLater = () => Date.now() + 60_000;

it('is the same as long as nothing changes, and another one whatever changes', () => {
  const site = temporarySite();
  const inContent = (file: string) => join(site.folder.content, file);
  site.write('site.yaml', 'name: Gazette\n');
  site.write('articles/2024/03/14/strike.md', 'one\n');
  const look = () => lookAt(site.folder.content, muchLater);
  const seen = [look()];
  expect(look()).toBe(seen[0]);

  const steps = [
    () => site.write('articles/2024/03/14/strike.md', 'one, corrected\n'),
    () => site.write('articles/2024/03/15/new.md', 'two\n'),
    () => renameSync(inContent('articles/2024/03/15/new.md'), inContent('articles/new.md')),
    () => rmSync(inContent('articles/new.md')),
    () => {
      const { atime, mtime } = statSync(inContent('site.yaml'));
      writeFileSync(inContent('.new'), 'name: Courier\n');
      utimesSync(inContent('.new'), atime, mtime);
      renameSync(inContent('.new'), inContent('site.yaml'));
    },
  ];
  for (const step of steps) {
    step();
    seen.push(look());
    expect(seen.at(-1)).not.toBe(seen.at(-2));
  }

  mkdirSync(inContent('.git'));
  writeFileSync(inContent('.git/HEAD'), 'hidden');
  expect(look()).toBe(seen.at(-1));
});

it('says nothing of files that may still change within the grain of their times', () => {
  const site = temporarySite();
  site.write('site.yaml', 'name: Gazette\n');
  expect(lookAt(site.folder.content)).toBeUndefined();
});
