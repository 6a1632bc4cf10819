/** Every file for programs keeps the rules of its format: of the sample, and of the hard cases. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataLine } from '../../src/metadata/data-schema.ts';
import { faultsOfArchivedFeed, keptByClient } from '../rules/archived-feed-rules.ts';
import { faultsOfAtom } from '../rules/atom-rules.ts';
import { faultsOfThing, thingsIn } from '../rules/json-ld-rules.ts';
import { faultsOfJsonFeed } from '../rules/json-feed-rules.ts';
import { faultsOfOpml } from '../rules/opml-rules.ts';
import { faultsOfRss } from '../rules/rss-rules.ts';
import { faultsOfSitemap } from '../rules/sitemap-rules.ts';
import { readByZotero } from '../rules/zotero.ts';
import { builtSample } from './built-sample.ts';
import { hardSite } from './hard-site.ts';
import { build, filesOf, writeFiles } from './site.ts';

const origin = 'https://gazette.example/';
/** A story of the sample whose rights say so; all others are in the data and in feeds. */
const keptOutOfFeeds = '/2009/08/16/bolt-100-metres/';
const roots: Record<string, string> = {};
let own = '';

beforeAll(async () => {
  roots['the sample'] = (await builtSample()).root;
  own = mkdtempSync(path.join(tmpdir(), 'stet-valid-'));
  writeFiles(own, hardSite());
  const { problems } = await build(own);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  roots['the hard cases'] = own;
});
afterAll(() => rmSync(own, { recursive: true, force: true, maxRetries: 5 }));

describe.each(['the sample', 'the hard cases'])('of %s', (name) => {
  const dist = (file = '') => path.join(roots[name] ?? '', 'dist', file);
  const read = (file: string) => readFileSync(dist(file), 'utf8');
  const files = (pattern: RegExp) => filesOf(dist()).filter((file) => pattern.test(file));
  const inOrder = (faults: readonly string[], file: string) =>
    faults.map((fault) => `${file}: ${fault}`);
  const months = /^feeds\/\d{4}-\d\d(?:-\d+)?\.xml$/;

  it('RSS', () => {
    const feeds = files(/^rss\.xml$|^feeds\/(?:[a-z]+\/.*|corrections)\.xml$/);
    expect(feeds.length).toBeGreaterThan(4);
    for (const file of feeds) {
      expect(inOrder(faultsOfRss(read(file), origin + encodeURI(file)), file)).toEqual([]);
    }
  });

  it('Atom', () => {
    const feeds = ['atom.xml', ...files(months)];
    expect(feeds.length).toBeGreaterThan(100);
    for (const file of feeds) {
      expect(inOrder(faultsOfAtom(read(file), origin + file), file)).toEqual([]);
    }
  });

  it('the archived feed, which gives a client exactly what is public', () => {
    const documents = new Map(
      ['atom.xml', ...files(months)].map((file) => [origin + file, read(file)]),
    );
    expect(faultsOfArchivedFeed(`${origin}atom.xml`, documents)).toEqual([]);
    const lines = files(/^data\/.*\.ndjson$/).flatMap((file) => read(file).trimEnd().split('\n'));
    const published = lines.map((line) => JSON.parse(line).id as string);
    const forFeeds = published.filter((id) => !id.endsWith(keptOutOfFeeds));
    expect([...keptByClient(documents).keys()].toSorted()).toEqual(forFeeds.toSorted());
  });

  it('OPML and JSON Feed', () => {
    expect(faultsOfOpml(read('feeds/opml.xml'))).toEqual([]);
    expect(faultsOfJsonFeed(read('feed.json'), `${origin}feed.json`)).toEqual([]);
  });

  it('sitemaps', () => {
    const sitemaps = files(/^sitemap.*\.xml$/);
    expect(sitemaps.length).toBeGreaterThan(5);
    for (const file of sitemaps) {
      expect(inOrder(faultsOfSitemap(read(file), origin), file)).toEqual([]);
    }
  });

  it('pages, which Zotero reads as articles of a newspaper', () => {
    for (const file of files(/^data\/.*\.ndjson$/)) {
      for (const text of read(file).trimEnd().split('\n')) {
        const line: DataLine = JSON.parse(text);
        const page = decodeURI(line.url.replace(origin, '').replace(/\/$/, '/index.html'));
        const names = (list: readonly { readonly name: string }[]) => list.map((each) => each.name);
        expect(readByZotero(read(page)), page).toMatchObject({
          itemType: 'newspaperArticle',
          title: line.headline,
          creators: names(line.authors.length > 0 ? line.authors : line.agencies),
          section: line.section.name,
          date: line.published,
          language: line.language,
          url: line.url,
          abstractNote: line.summary,
          place: line.dateline?.place,
          archive: names(line.agencies).join('; ') || undefined,
          archiveLocation: line.ids.join('; ') || undefined,
          ISSN: undefined,
        });
      }
    }
  });

  it('what pages say in JSON-LD', () => {
    const types = new Set<string>();
    for (const file of files(/\.html$/)) {
      for (const thing of thingsIn(read(file))) {
        types.add(thing['@type'] ?? '');
        expect(inOrder(faultsOfThing(thing), file)).toEqual([]);
      }
    }
    expect([...types].toSorted()).toEqual([
      ...['BreadcrumbList', 'CollectionPage', 'NewsArticle', 'NewsMediaOrganization', 'WebSite'],
    ]);
  });

  it('lines of data, by the schema that is beside them', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const keeps = ajv.compile(JSON.parse(read('data/article.schema.json')));
    for (const file of files(/^data\/.*\.ndjson$/)) {
      for (const line of read(file).trimEnd().split('\n')) {
        keeps(JSON.parse(line));
        expect(keeps.errors ?? [], file).toEqual([]);
      }
    }
  });
});
