import { expect, it } from 'vitest';
import type { Article, Entry } from '../archive/article.ts';
import { momentOf } from '../archive/moment.ts';
import type { Records } from '../archive/records.ts';
import { noRecords } from '../archive/sample-records.ts';
import type { Site } from '../archive/site.ts';
import { sampleSite } from '../archive/sample-site.ts';
import { checkArchive } from './check-archive.ts';
import { isReservedPermalink } from './permalinks.ts';

const site: Site = { ...sampleSite, timeZone: 'Asia/Dubai' };

const records: Records = {
  ...noRecords,
  sections: new Map([['world', { id: 'world', name: 'World' }]]),
};

function entry(name: string, article: Partial<Article> = {}, links: string[] = []): Entry {
  return {
    article: {
      file: `articles/2016/10/27/${name}.md`,
      permalink: `/2016/10/27/${name}/`,
      feedId: `tag:gazette.example,2026:/2016/10/27/${name}/`,
      headline: name,
      published: momentOf('2016-10-27', 'Asia/Dubai'),
      status: 'published',
      language: 'en',
      section: 'world',
      topics: [],
      places: [],
      people: [],
      authors: [],
      agencies: [],
      ids: [],
      corrections: [],
      sources: [],
      formerUrls: [],
      ...article,
    },
    blob: name,
    format: 'md',
    body: { line: 5, lede: '', pictures: [], links },
  };
}

function check(entries: readonly Entry[]) {
  return checkArchive({
    entries,
    records,
    pages: [],
    site,
    now: Date.parse('2026-06-01T00:00:00Z'),
    isKnownPath: (path) => path === '/sections/world/',
  });
}

it('knows links in every way of writing that leads to the same page', () => {
  const links = [
    '/2016/10/27/%D8%AD%D8%A7%D8%B3/',
    '/2016/10/27/حاس/?print',
    '/sections/world/',
    '/sections/world/?page=2',
  ];
  expect(check([entry('حاس'), entry('b', {}, links)])).toEqual([]);
  expect(check([entry('b', {}, ['/%zz/', '/2016/10/27/B/'])]).map(({ fix }) => fix)).toEqual([
    'write the address as the page has it, or take the link out.',
    'did you mean /2016/10/27/b/?',
  ]);
});

it('lets a withdrawn story be followed and linked to: its page stays', () => {
  const withdrawn = entry('a', { status: 'withdrawn' });
  const { permalink } = withdrawn.article;
  expect(check([withdrawn, entry('b', { follows: permalink }, [permalink])])).toEqual([]);
});

it('compares an embargo and a publication day as days where no hour is known', () => {
  const until = (embargoedUntil: string, published: string) =>
    check([
      entry('a', {
        published: momentOf(published, 'Asia/Dubai'),
        embargoedUntil: momentOf(embargoedUntil, 'Asia/Dubai'),
      }),
    ]).map(({ rule }) => rule);
  expect(until('2016-10-27T18:00:00+04:00', '2016-10-27')).toEqual([]);
  expect(until('2016-10-27T18:00:00+04:00', '2016-10-27T17:59:59+04:00')).toEqual([
    'embargo/published-early',
  ]);
  expect(until('2016-10-27T18:00:00+04:00', '2016-10-27T18:00:00+04:00')).toEqual([]);
});

it('names one loop once, however many stories lead into it', () => {
  const to = (name: string) => ({ follows: `/2016/10/27/${name}/` });
  const tail = Array.from({ length: 20 }, (_, at) =>
    entry(`t${at}`, to(at === 0 ? 'a' : `t${at - 1}`)),
  );
  const loops = check([...tail, entry('a', to('b')), entry('b', to('c')), entry('c', to('a'))]);
  expect(loops.map(({ rule }) => rule)).toEqual(['follows/loop']);
});

it.each([
  ['/', true],
  ['/index.html', true],
  ['/2016/', true],
  ['/2016/10/27/', true],
  ['/2016/10/27.html', true],
  ['/Topics/syria/', true],
  ['/sections', true],
  ['/archive/', true],
  ['/rss.xml', true],
  ['/404.html', true],
  ['/2016/10/27/hass/', false],
  ['/about/', false],
  ['/topical/', false],
  ['/20160/', false],
])('%s is reserved: %s', (permalink, reserved) => {
  expect(isReservedPermalink(permalink)).toBe(reserved);
});

it('takes time that grows with the archive alone, however broken it is', () => {
  const size = 20_000;
  const entries = Array.from({ length: size }, (_, at) =>
    entry(
      `s${at}`,
      {
        ids: ['0', String(at)],
        follows: `/2016/10/27/s${(at + 1) % size}/`,
        topics: [`topic-${at % 50}`],
        formerUrls: ['/old/', at === 0 ? '/paper.html' : `/paper.html/${at}`],
      },
      [`/2015/10/27/s${at}/`],
    ),
  );
  const findings = check(entries);
  const counts = Map.groupBy(findings, ({ rule }) => rule);
  expect(counts.get('id/duplicate')).toHaveLength(size);
  expect(counts.get('former-url/duplicate')).toHaveLength(size);
  expect(counts.get('permalink/below-page')).toHaveLength(size - 1);
  expect(counts.get('follows/loop')).toHaveLength(1);
  expect(counts.get('topic/unknown')).toHaveLength(size);
  expect(counts.get('link/unknown')?.[0]?.fix).toBe('did you mean /2016/10/27/s0/?');
  // Quadratic work would take minutes, and the runner's own limit ends it.
});
