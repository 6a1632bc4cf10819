/** The archive as data, of a small site that is built for real. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, filesOf, siteYaml, smallSite, story, writeFiles } from './site.ts';

let root = '';
const dist = (file = '') => path.join(root, 'dist', file);
const read = (file: string) => readFileSync(dist(file), 'utf8');
const origin = 'https://gazette.example/';
const linesOf = (file: string) => read(file).trimEnd().split('\n');

const map = readFileSync(
  path.resolve(import.meta.dirname, '../../content/articles/2016/10/27/hass-map.png'),
);

const extra = {
  'content/site.yaml': `${siteYaml}data: true\nmachines: { search: deny }\n`,
  'content/authors/roe.yaml': 'name: Jane Roe\nurl: https://jane.example/\n',
  'content/authors/desk.yaml': 'name: The desk\ndesk: true\n',
  'content/articles/2024/03/20/full.md': story(
    '"007"',
    '2024-03-20T10:00:00Z',
    `standfirst: A standfirst.
updated: 2024-03-21
language: ar
topics: [harbour]
places: [porto]
people: [A Person]
dateline: { place: Porto, date: 2024-03-20 }
byline: By Jane Roe
authors: [roe, desk]
agencyLine: With inputs from agencies
ids: ["1.1919981-241525154", "007"]
editorsNote: Never printed.
contentWarning: A warning.
corrections: [{ date: 2024-03-22, kind: detail, text: A year was wrong. }]
sources: [{ title: A report, url: "https://example.org/report" }]
follows: /2024/03/14/first/
picture: { src: map.png, alt: A map, caption: Where it is, credit: Stet, taken: 2024-03 }
`,
    'Words with [a link](/2024/03/14/first/).\n\n![A map](map.png "The map again")\n\n> A quote.',
  ),
  'content/articles/2024/03/20/map.png': map,
};

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stet-data-'));
  writeFiles(root, { ...smallSite(), ...extra });
  expect((await build(root)).problems).toEqual([]);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

it('asks search engines on every page to leave it alone, where the site denies search', () => {
  const pages = filesOf(dist()).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) {
    expect(read(page), page).toContain('<meta name="robots" content="noindex">');
  }
  expect(read('robots.txt')).toContain('Content-Signal: search=no, ai-input=yes, ai-train=yes\n');
  expect(read('robots.txt')).not.toContain('Sitemap:');
});

interface Listed {
  readonly month: string;
  readonly url: string;
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

const list = () => JSON.parse(read('data/index.json')) as { files: Listed[]; count: number };

/** Holds for every state of dist: the list tells the truth about each file, and none is left out. */
function expectTrueList(): void {
  const { files, count } = list();
  const stories = files.map(({ url, ...told }) => {
    const bytes = readFileSync(dist(url.replace(origin, '')));
    expect(told.bytes).toBe(bytes.length);
    expect(told.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(bytes.toString().split('\n').length - 1).toBe(told.count);
    return told.count;
  });
  expect(count).toBe(stories.reduce((sum, each) => sum + each, 0));
  const there = filesOf(dist('data')).filter((file) => file.endsWith('.ndjson'));
  expect(files.map(({ url }) => url.replace(`${origin}data/`, ''))).toEqual(there.toSorted());
}

it('lists every file with its stories, bytes and sum', expectTrueList);

it('has lines that its own JSON Schema accepts, each with its sum', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const accepts = ajv.compile(JSON.parse(read('data/article.schema.json')));
  const lines = list().files.flatMap(({ url }) => linesOf(url.replace(origin, '')));
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    accepts(JSON.parse(line));
    expect(accepts.errors ?? []).toEqual([]);
    const [whole = '', sum] = line.split(/,"sha256":"([0-9a-f]{64})"\}$/);
    expect(createHash('sha256').update(`${whole}}`).digest('hex')).toBe(sum);
  }
  accepts({ ...JSON.parse(lines[0] ?? ''), editorsNote: 'No.' });
  expect(accepts.errors).not.toBeNull();
});

it('gives away all that is public of a story, and nothing else', () => {
  const line = JSON.parse(linesOf('data/2024-03.ndjson').at(-1) ?? '');
  expect(line).toMatchObject({
    id: 'tag:gazette.example,2026:/2024/03/20/full/',
    url: `${origin}2024/03/20/full/`,
    language: 'ar',
    headline: '007',
    standfirst: 'A standfirst.',
    published: '2024-03-20T10:00:00Z',
    updated: '2024-03-21',
    changed: '2024-03-22',
    section: { id: 'world', name: 'World', url: `${origin}sections/world/` },
    places: [{ id: 'porto', country: 'PT' }],
    authors: [
      { id: 'roe', name: 'Jane Roe', site: 'https://jane.example/' },
      { id: 'desk', isDesk: true },
    ],
    dateline: { place: 'Porto', date: '2024-03-20' },
    ids: ['1.1919981-241525154', '007'],
    corrections: [{ date: '2024-03-22', kind: 'detail', text: 'A year was wrong.' }],
    follows: `${origin}2024/03/14/first/`,
    text: 'Words with a link.\n\nThe map again\n\nA quote.',
  });
  expect(line.html).toContain(`<a href="${origin}2024/03/14/first/">a link</a>`);
  const addresses = [line.picture.renditions, line.pictures].flat(2).map(({ url }) => url);
  expect(addresses.length).toBeGreaterThan(3);
  const files = new Set(filesOf(dist()));
  for (const url of addresses) expect(files, url).toContain(url.replace(origin, ''));
  expect(read('data/2024-03.ndjson')).not.toContain('Never printed');
});

it('changes the file of a story’s own month and the list alone', async () => {
  writeFiles(root, { 'content/articles/2025/01/03/late.md': story('Late', '2025-01-03') });
  const { replaced, created } = await build(root);
  const data = (files: readonly string[]) => files.filter((file) => file.startsWith('data/'));
  expect(data(created)).toEqual([]);
  expect(data(replaced).toSorted()).toEqual(['data/2025-01.ndjson', 'data/index.json']);
  expectTrueList();
  rmSync(path.join(root, 'content/articles/2025/01/03/late.md'));
  rmSync(path.join(root, 'content/articles/2025/01/02/third.md'));
  expect((await build(root)).removed).toContain('data/2025-01.ndjson');
  expectTrueList();
}, 120_000);

it('tells the address of its JSON Schema anew when the site has moved', async () => {
  writeFiles(root, {
    'content/site.yaml': extra['content/site.yaml'].replace(origin, 'https://moved.example/news/'),
  });
  await build(root);
  const { $id } = JSON.parse(read('data/article.schema.json'));
  expect($id).toBe('https://moved.example/news/data/article.schema.json');
}, 120_000);
