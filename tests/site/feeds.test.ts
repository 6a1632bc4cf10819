/** Feeds, sitemaps and citations of a small archive that is built for real. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { wellFormed } from '../well-formed.ts';
import { build, filesOf, siteYaml, smallSite, story, writeFiles } from './site.ts';

let root = '';
const dist = (file = '') => path.join(root, 'dist', file);
const read = (file: string) => readFileSync(dist(file), 'utf8');
const origin = 'https://gazette.example/';
const local = (url: string | undefined) => decodeURI((url ?? '').replace(origin, ''));
const prefix = 'tag:gazette.example,2026:';

const extra = {
  'content/site.yaml': `${siteYaml}data: true
feeds: { groups: [topics], hub: https://hub.example/ }
machines: { aiTraining: deny }
policies: { corrections: /about/ }
`,
  'content/agencies/closed-wire.yaml': 'name: Closed Wire\nrights: { withhold: [feeds] }\n',
  'content/articles/2024/03/20/closed.md': story(
    'Closed',
    '2024-03-20',
    'agencies: [closed-wire]\n',
  ),
  'content/articles/2024/06/01/withdrawn.md': story(
    'Gone',
    '2024-06-01',
    'status: withdrawn\ncorrections: [{ date: 2024-06-02, kind: meaning, text: Withdrawn. }]\n',
  ),
  'content/articles/2024/07/01/arabic.md': story(
    'قصة من الميناء',
    '2024-07-01T10:00:00Z',
    'language: ar\ncorrections: [{ date: 2024-07-02, kind: detail, text: A name was misspelt. }]\n',
    'نص [رابط](/2024/03/14/first/) وآخر [الموقع](#x).\n\n## x\n\nنص.',
  ),
  'content/articles/2024/07/01/number.md': story('"007"', '2024-07-01'),
};

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stet-feeds-'));
  writeFiles(root, { ...smallSite(), ...extra });
  const { problems } = await build(root);
  expect(problems).toEqual([]);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Feed = ReturnType<typeof parseAtomFeed>;

const published = [
  ...['/2024/03/14/first/', '/2024/03/15/second/', '/2024/07/01/arabic/', '/2024/07/01/number/'],
  ...['/2025/01/02/third/', '/2026/11/20/fourth/'],
].map((permalink) => prefix + permalink);

describe('every XML file', () => {
  it('is well-formed', () => {
    const files = filesOf(dist()).filter((file) => file.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) expect(() => wellFormed(read(file)), file).not.toThrow();
  });
});

describe('the archived feed', () => {
  it('gives a client that walks back exactly the stories that feeds may have', () => {
    const met = new Map<string, string>();
    let next: string | undefined = `${origin}atom.xml`;
    const documents: string[] = [];
    while (next !== undefined) {
      const feed: Feed = parseAtomFeed(read(local(next)));
      expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(next);
      for (const entry of feed.entries ?? []) met.set(entry.id ?? '', entry.title?.value ?? '');
      documents.push(next);
      next = feed.links?.find(({ rel }) => rel === 'prev-archive')?.href;
    }
    expect([...met.keys()].toSorted()).toEqual(published);
    expect(met.get(`${prefix}/2024/07/01/number/`)).toBe('007');
    expect(documents.at(-1)).toBe(`${origin}feeds/2024-03.xml`);
    expect(new Set(documents).size).toBe(documents.length);
    const forth = documents
      .toReversed()
      .slice(0, -1)
      .map((url) => {
        const { links } = parseAtomFeed(read(local(url)));
        expect(links?.find(({ rel }) => rel === 'current')?.href).toBe(`${origin}atom.xml`);
        return links?.find(({ rel }) => rel === 'next-archive')?.href;
      });
    expect(forth).toEqual([...documents.toReversed().slice(1, -1), undefined]);
  });

  it('says of closed months that they stand, and not of the running one', () => {
    expect(read('feeds/2026-10.xml')).toContain('<fh:archive/>');
    expect(read('feeds/2026-11.xml')).not.toContain('fh:archive/');
    expect(read('atom.xml')).not.toContain('fh:archive/');
  });
});

describe('RSS', () => {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

  it('has what the Advisory Board and the validator ask for', () => {
    const feeds = filesOf(dist()).filter((file) =>
      /^rss\.xml$|^feeds\/[^/]+\/|^feeds\/corr/.test(file),
    );
    expect(feeds).toContain('feeds/topics/harbour.xml');
    expect(feeds).toContain('feeds/sections/world.xml');
    for (const file of feeds) {
      const { rss } = parser.parse(wellFormed(read(file)));
      expect(rss['@_version']).toBe('2.0');
      const { channel } = rss;
      for (const name of ['title', 'link', 'description', 'language']) {
        expect(typeof channel[name], `${file} ${name}`).toBe('string');
      }
      const self = [channel['atom:link']].flat().find((link) => link['@_rel'] === 'self');
      expect(self).toEqual({
        '@_rel': 'self',
        '@_href': origin + file,
        '@_type': 'application/rss+xml',
      });
      const items = [channel.item ?? []].flat();
      const guids = items.map(({ guid }) => guid['#text']);
      expect(new Set(guids).size).toBe(guids.length);
      for (const item of items) {
        expect(item.guid['@_isPermaLink']).toBe('false');
        expect(item.pubDate).toMatch(
          /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/,
        );
        expect(item.link).toMatch(/^https:\/\/gazette\.example\/[\x21-\x7e]*$/);
        expect(item.title.length).toBeGreaterThan(0);
      }
    }
  });

  it('has full text with whole addresses in the archive’s feed and summaries in a section’s', () => {
    const feed = parseRssFeed(read('rss.xml'));
    expect(feed.items?.map(({ guid }) => guid?.value).toSorted()).toEqual(published);
    const arabic = feed.items?.find(({ guid }) => guid?.value?.includes('arabic'));
    const html = arabic?.content?.encoded ?? '';
    expect(html).toContain('dir="rtl"');
    expect(html).toContain(`href="${origin}2024/03/14/first/"`);
    expect(html).toContain(`href="${origin}2024/07/01/arabic/#x"`);
    expect(read('feeds/sections/world.xml')).not.toContain('content:encoded');
    expect(read('rss.xml')).toContain('rel="hub" href="https://hub.example/"');
  });

  it('tells of corrections in a feed of their own, without withdrawn stories', () => {
    const { items } = parseRssFeed(read('feeds/corrections.xml'));
    expect(items).toHaveLength(1);
    expect(items?.[0]?.guid?.value).toBe(`${prefix}/2024/07/01/arabic/#correction-2024-07-02`);
    expect(items?.[0]?.description).toBe('A name was misspelt.');
  });
});

it('has a JSON feed by its specification', () => {
  const json = JSON.parse(read('feed.json'));
  expect(json.version).toBe('https://jsonfeed.org/version/1.1');
  expect(json.feed_url).toBe(`${origin}feed.json`);
  expect(json.hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
  for (const item of json.items) {
    expect(typeof item.id).toBe('string');
    expect(typeof item.content_html).toBe('string');
    expect(Number.isNaN(Date.parse(item.date_published))).toBe(false);
    expect(new URL(item.url).href).toBe(item.url);
  }
  expect(
    parseJsonFeed(json)
      .items?.map(({ id }) => id)
      .toSorted(),
  ).toEqual(published);
});

it('lists every feed in OPML, each of which is there', () => {
  const { body } = parseOpml(read('feeds/opml.xml'));
  const all = (body?.outlines ?? []).flatMap((each) => [each, ...(each.outlines ?? [])]);
  const feeds = all.filter(({ type }) => type === 'rss');
  expect(feeds.map(({ xmlUrl }) => local(xmlUrl))).toEqual([
    'rss.xml',
    'feeds/corrections.xml',
    'feeds/sections/world.xml',
    'feeds/sections/science.xml',
    'feeds/topics/harbour.xml',
  ]);
  const files = filesOf(dist());
  for (const { xmlUrl, text, htmlUrl, language } of feeds) {
    expect(files).toContain(local(xmlUrl));
    expect(files).toContain(`${local(htmlUrl)}index.html`);
    expect(text).not.toBe('');
    expect(language).toBe('en-GB');
  }
});

describe('sitemaps', () => {
  const parser = new XMLParser({ isArray: (name) => ['url', 'sitemap'].includes(name) });

  it('lead from the index to every story that search engines may have', () => {
    const { sitemap } = parser.parse(read('sitemap.xml')).sitemapindex;
    const files = sitemap.map(({ loc }: { loc: string }) => local(loc));
    const urls = files.flatMap((file: string) => parser.parse(read(file)).urlset.url ?? []);
    const stories = urls.filter(({ loc }: { loc: string }) => /\d{4}\/\d{2}\/\d{2}\/./.test(loc));
    const found = new Set(
      stories.map(({ loc }: { loc: string }) => prefix + local(`/${local(loc)}`)),
    );
    expect(found).toEqual(new Set([...published, `${prefix}/2024/03/20/closed/`]));
    const pages = new Set(filesOf(dist()));
    for (const { loc } of urls) expect(pages, loc).toContain(`${local(loc)}index.html`);
    const first = urls.find(({ loc }: { loc: string }) => loc.endsWith('/2024/03/15/second/'));
    expect(first.lastmod).toBe('2024-03-15');
  });

  it('have the news of two days, and nothing when there is none', async () => {
    const news = () => parser.parse(read('sitemap-news.xml')).urlset.url ?? [];
    expect(news()).toEqual([]);
    const now = ['--now', '2026-11-21T12:00:00Z'];
    await build(root, now);
    expect(news()).toEqual([
      {
        loc: `${origin}2026/11/20/fourth/`,
        'news:news': {
          'news:publication': { 'news:name': 'The Small Gazette', 'news:language': 'en' },
          'news:publication_date': '2026-11-20T09:30:00Z',
          'news:title': 'A fourth story',
        },
      },
    ]);
    const later = await build(root);
    expect(later.replaced).toEqual(['sitemap-news.xml']);
  });
});

it('says what machines may do in three files that agree', () => {
  const robots = read('robots.txt');
  expect(robots).toContain('Content-Signal: search=yes, ai-input=yes, ai-train=no');
  expect(robots).toContain(`Sitemap: ${origin}sitemap.xml`);
  expect(robots).toMatch(/User-agent: GPTBot[\s\S]*\nDisallow: \/\n/);
  expect(read('llms.txt')).toContain('Making models from stories: not allowed.');
  expect(JSON.parse(read('.well-known/tdmrep.json'))[0]).toMatchObject({
    location: '/*',
    'tdm-reservation': 1,
  });
});

it('has a page’s metadata: JSON-LD, Open Graph and the tags that make a newspaper article', () => {
  const page = read('2024/07/01/arabic/index.html');
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const [article, crumbs] = JSON.parse(data)['@graph'];
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'قصة من الميناء',
    datePublished: '2024-07-01T11:00:00+01:00',
    dateModified: '2024-07-02',
    inLanguage: 'ar',
    correction: [{ '@type': 'CorrectionComment', datePublished: '2024-07-02' }],
    publisher: { '@type': 'NewsMediaOrganization', correctionsPolicy: `${origin}about/` },
  });
  expect(crumbs['@type']).toBe('BreadcrumbList');
  const ways = crumbs.itemListElement.map(({ item }: { item: string }) =>
    item.replace(origin, '/'),
  );
  expect(ways).toEqual([...['/2024/', '/2024/07/', '/2024/07/01/'], '/2024/07/01/arabic/']);
  expect(page).toContain('<meta property="og:type" content="article">');
  expect(page).toContain('<meta name="DC.type" content="newsitem">');
  expect(page).toContain('<meta property="article:section" content="World">');
});

describe('one more story', () => {
  const isData = (file: string) => !file.endsWith('.html');
  const citations = (month: string) =>
    ['bib', 'json', 'ris'].map((format) => `citations/${month}.${format}`);
  const current = ['atom.xml', 'feed.json', 'rss.xml', 'data/index.json'];

  /** What it changes of the files for programs; it is taken out again. */
  async function changedBy(day: string, fields = '') {
    const file = `content/articles/${day.replaceAll('-', '/')}/one-more.md`;
    writeFiles(root, { [file]: story('One more', `${day}T08:00:00Z`, fields) });
    const { created, replaced, removed } = await build(root);
    rmSync(path.join(root, file));
    const after = await build(root);
    // What was made for it alone goes with it, and all else is as before.
    expect(after.removed.filter(isData).toSorted()).toEqual(created.filter(isData).toSorted());
    expect(after.replaced.filter(isData).toSorted()).toEqual(replaced.filter(isData).toSorted());
    expect(removed).toEqual([]);
    return {
      created: created.filter(isData).toSorted(),
      replaced: replaced.filter(isData).toSorted(),
    };
  }

  it.each([
    // Today: it is news.
    ['2026-11-22', '', ['feeds/sections/world.xml', 'sitemap-news.xml']],
    // In a month that is closed, and in a topic that has a feed.
    ['2025-01-03', 'topics: [harbour]\n', ['feeds/sections/world.xml', 'feeds/topics/harbour.xml']],
  ])(
    'of %s changes current feeds, those of its groups, its month’s files and indexes, nothing else',
    async (day, fields, groups) => {
      const month = day.slice(0, 7);
      const own = [`feeds/${month}.xml`, `sitemap-${month}.xml`, `data/${month}.ndjson`];
      expect(await changedBy(day, fields)).toEqual({
        created: [],
        replaced: [...current, ...groups, ...own, ...citations(month)].toSorted(),
      });
    },
    60_000,
  );

  it('that is the first of its month has files of its own, which the lists name', async () => {
    const month = '2025-06';
    expect(await changedBy('2025-06-10')).toEqual({
      created: [`data/${month}.ndjson`, `sitemap-${month}.xml`, ...citations(month)].toSorted(),
      // The month of the archived feed was there before, without a story.
      replaced: [
        ...[...current, `feeds/${month}.xml`, 'feeds/sections/world.xml'],
        ...['sitemap-lists.xml', 'sitemap.xml'],
      ].toSorted(),
    });
  }, 60_000);
});
