/** The past stands: what one more story changes, and that it changes nothing else. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtSample } from './built-sample.ts';
import { build, story, writeFiles } from './site.ts';

let root = '';

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stet-one-more-'));
  cpSync((await builtSample()).root, root, { recursive: true, preserveTimestamps: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Whatever counts or lists all stories: front page, archive, feeds, sitemaps, data. */
const always = [
  /^index\.html$/,
  /^archive\/index\.html$/,
  /^on-this-day\/index\.html$/,
  /^[^/]+\.(?:xml|json|txt|opml)$/,
  /^(?:feeds|data|sitemaps)\//,
];

async function filesChangedBy(day: string, slug: string, fields: string): Promise<string[]> {
  const file = `content/articles/${day.replaceAll('-', '/')}/${slug}.md`;
  writeFiles(root, { [file]: story('One more story', day, fields) });
  const { outcome, created, replaced, removed } = await build(root);
  expect(outcome).toBe('built');
  expect(removed).toEqual([]);
  return [...created, ...replaced].filter((each) => !always.some((known) => known.test(each)));
}

it('a new story changes its neighbour, its calendar and the lists that it is in', async () => {
  const fields =
    'topics: [oceans]\nplaces: [new-york]\nfollows: /2026/01/17/high-seas-treaty-in-force/\n';
  const changed = await filesChangedBy('2026-11-02', 'one-more', fields);
  expect(changed.toSorted()).toEqual(
    [
      '2026/11/02/one-more/index.html',
      // The neighbour before it, and the story that it follows with its thread.
      '2026/08/12/eclipse/index.html',
      '2026/01/17/high-seas-treaty-in-force/index.html',
      'threads/2023/06/19/high-seas-treaty/index.html',
      // The calendar, and those beside a day and a month that were not there before.
      '2026/index.html',
      '2026/11/index.html',
      '2026/11/02/index.html',
      '2026/08/index.html',
      '2026/08/12/index.html',
      'on-this-day/11-02/index.html',
      // The month's references.
      ...['bib', 'json', 'ris'].map((format) => `citations/2026-11.${format}`),
      // The lists: landing pages and this year's pages.
      'sections/world/index.html',
      'sections/world/2026/index.html',
      'topics/oceans/index.html',
      'topics/oceans/2026/index.html',
      'places/new-york/index.html',
      'places/new-york/2026/index.html',
      // The years of New York, which end with a new one.
      'places/index.html',
    ].toSorted(),
  );
}, 60_000);

it('a back-dated story changes its own year, and of later stories only the next of its topics', async () => {
  const changed = await filesChangedBy('2005-03-10', 'found-late', 'topics: [space-flight]\n');
  const years = new Set(changed.map((file) => /(?:^|\/)((?:19|20)\d\d)\//.exec(file)?.[1]));
  const outside = changed.filter((file) => {
    const isLanding = /^(?:sections\/world|topics\/space-flight)\/index\.html$/.test(file);
    const isOfYear = /^(?:on-this-day\/|2005\/|citations\/2005-|[a-z]+\/[a-z-]+\/2005\/)/;
    return !isLanding && !isOfYear.test(file);
  });
  expect(years.has('2005')).toBe(true);
  const stories = /^20(?:0[6-9]|[12]\d)\/\d\d\/\d\d\/[^/]+\/index\.html$/;
  expect(outside.filter((file) => stories.test(file))).toEqual([
    // Its neighbour.
    '2006/08/24/pluto-dwarf-planet/index.html',
    // Those of its topic that name it as earlier coverage now; two of them are of the first one's
    // thread, and look behind it.
    '2014/08/06/rosetta-arrives/index.html',
    '2014/11/13/philae-lands/index.html',
    '2016/09/30/rosetta-ends/index.html',
  ]);
  // A day and a month that were not there before stand beside those that follow.
  expect(outside.filter((file) => !stories.test(file))).toEqual([
    '2006/08/index.html',
    '2006/08/24/index.html',
  ]);
}, 60_000);
