import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporarySite } from '../store/temporary-site.ts';
import { checkSite } from './check-site.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const settings =
  'name: The Gazette\nurl: https://gazette.example/\ntagAuthority: gazette.example,2026\nlanguage: en\ntimeZone: Etc/UTC\nsections: [world]\n';
const story = (fields: string) =>
  `---\nheadline: A story\npublished: 2016-10-27\nsection: world\n${fields}---\n\nText.\n`;

it('answers from a look at the disk, then from the bytes, then anew', async () => {
  const site = temporarySite();
  site.write('site.yaml', settings);
  site.write('sections/world.yaml', 'name: World\n');
  site.write('articles/2016/10/27/a.md', story('topics: [nowhere]\n'));
  const rules = async (clock: () => number) =>
    (await checkSite(site.folder, now, { clock })).problems.map(({ rule }) => rule);
  const lastLook = () =>
    JSON.parse(readFileSync(path.join(site.folder.cache, 'last-check.json'), 'utf8')).value.look;
  const later = () => Date.now() + 60_000;

  expect(await rules(Date.now)).toEqual(['topic/unknown']);
  expect(lastLook()).toBe(null);
  expect(await rules(later)).toEqual(['topic/unknown']);
  const look = lastLook();
  expect(look).toEqual(expect.any(String));
  expect(await rules(later)).toEqual(['topic/unknown']);

  site.write('articles/2016/10/27/a.md', story(''));
  expect(await rules(later)).toEqual([]);
  expect(lastLook()).not.toBe(look);
});
