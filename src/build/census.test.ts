import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changeCensus, takeCensus } from './census.ts';
import { fileKinds, kindOfFile } from './file-kinds.ts';

const examples: Readonly<Record<(typeof fileKinds)[number], readonly string[]>> = {
  'stories and pages': [
    'index.html',
    '404.html',
    '2016/10/27/hass-school/index.html',
    'about/index.html',
    'old/story.htm',
  ],
  calendar: [
    'archive/index.html',
    '2016/index.html',
    '2016/10/index.html',
    '2016/10/27/index.html',
    'on-this-day/index.html',
    'on-this-day/10-27/index.html',
  ],
  lists: ['topics/index.html', 'topics/syria/2016/2/index.html', 'authors/a/index.html'],
  threads: ['threads/2016/10/27/hass-school/index.html'],
  feeds: ['rss.xml', 'atom.xml', 'feed.json', 'feeds/2016-10.xml', 'feeds/topics/syria.xml'],
  sitemaps: ['sitemap.xml', 'sitemap-2016-10.xml'],
  citations: ['citations/2016-10.ris'],
  data: ['data/2016-10.ndjson', 'data/index.json'],
  'AVIF pictures': ['pictures/0a/0123456789abcdef0123-640.avif'],
  'WebP pictures': ['pictures/0a/0123456789abcdef0123-640.webp'],
  'JPEG pictures': ['pictures/0a/0123456789abcdef0123-640.jpg'],
  maps: ['maps/world.svg'],
  'styles and fonts': ['_astro/style.css', 'brand/logo.svg'],
  'other files': ['robots.txt', '.well-known/tdmrep.json', 'topics.pdf'],
};

test('a file of dist/ is told from its name', () => {
  for (const kind of fileKinds) {
    for (const file of examples[kind]) expect([file, kindOfFile(file)]).toEqual([file, kind]);
  }
});

test('a census that follows the changes is the one taken anew', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-census-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('index.html', 'front');
  write('rss.xml', 'feed');
  write('robots.txt', 'robots');
  const before = takeCensus(folder, ['index.html', 'rss.xml', 'robots.txt']);
  expect(before).toEqual([
    { kind: 'stories and pages', files: 1, bytes: 5 },
    { kind: 'feeds', files: 1, bytes: 4 },
    { kind: 'other files', files: 1, bytes: 6 },
  ]);

  const touched = ['index.html', 'rss.xml', '2016/index.html'];
  const was = takeCensus(folder, touched);
  write('index.html', 'another front');
  rmSync(path.join(folder, 'rss.xml'));
  write('2016/index.html', 'year');
  const after = changeCensus(before, was, takeCensus(folder, touched));
  expect(after).toEqual(takeCensus(folder, ['index.html', '2016/index.html', 'robots.txt']));
  expect(after.map(({ kind }) => kind)).toEqual(['stories and pages', 'calendar', 'other files']);
});
