/** Whatever a newsroom may write comes out of every format as it went in. */
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { writeAtom, writeAtomMonth } from '../src/feeds/atom.ts';
import { fullText } from '../src/feeds/full-text.ts';
import { writeJsonFeed } from '../src/feeds/json-feed.ts';
import { writeOpml } from '../src/feeds/opml.ts';
import { writeCorrectionsRss, writeRss } from '../src/feeds/rss.ts';
import { sampleFeed, sampleStory } from '../src/feeds/sample-feed.ts';
import { writeBibtex } from '../src/metadata/bibtex.ts';
import { writeCsl } from '../src/metadata/csl.ts';
import { writeDataIndex } from '../src/metadata/data-index.ts';
import { articleJsonLd } from '../src/metadata/json-ld/article.ts';
import { collectionJsonLd, siteJsonLd } from '../src/metadata/json-ld/site.ts';
import { writeTdmrep } from '../src/metadata/machines.ts';
import { writeRis } from '../src/metadata/ris.ts';
import { writeNewsSitemap } from '../src/metadata/sitemap.ts';
import { escapeMarkup } from '../src/text/escape.ts';
import { xmlText } from '../src/text/xml.ts';
import type { ReferenceView } from '../src/views/reference-view.ts';
import type { Shell } from '../src/views/shell.ts';
import { wellFormed } from './well-formed.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          ']]>',
          '<![CDATA[',
          '&amp;',
          '&#0;',
          '<script>',
          '</script>',
          '"',
          "'",
          '007',
          '1e3',
          '0x1',
        ],
        ...['\u0000', '\u000b', '\u001b', '\ufffe', '\ud800', '\r\n', '\r', '\t', '  ', '\u2028'],
        ...['مدرسة', '\u202e', '\u200f', '{', '}', '\\', '%', '-->', '<!--', 'TY  - ', '\u{1f5de}'],
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

const reader = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
});

/** What XML can hold of a text. */
const kept = (text: string) => xmlText(text);

const storyOf = (text: string) =>
  sampleStory({
    headline: text,
    summary: text,
    authors: [{ id: 'a', name: text, url: 'https://gazette.example/authors/a/' }],
    topics: [{ id: 't', name: text, url: 'https://gazette.example/topics/t/' }],
    agencyLine: text,
    dateline: { place: text },
    ids: [text],
    people: [text],
    corrections: [{ date: sampleStory().published, kind: 'meaning', text }],
    picture: {
      ...{ url: 'https://gazette.example/p.jpg', width: 640, height: 480, crops: [], alt: text },
      ...{ caption: text, credit: text, creator: text, copyright: text, place: text },
      graphic: false,
    },
  });

describe('any text', () => {
  it('reads back from RSS', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const feed = { ...sampleFeed, name: text, description: text, items: [storyOf(text)] };
        const { rss } = reader.parse(wellFormed(await writeRss(feed, async () => text)));
        expect(rss.channel.title).toBe(kept(text));
        const { item } = rss.channel;
        expect(item.title).toBe(kept(text));
        // Of all texts, this one is HTML.
        expect(item.description).toBe(escapeMarkup(kept(text)));
        expect(item['dc:creator']).toBe(kept(text));
        const { 'media:description': told, 'media:credit': credits } = item['media:content'];
        expect(told['#text'] ?? '').toBe(kept(text));
        for (const credit of credits) expect(credit['#text'] ?? '').toBe(kept(text));
        expect(item['media:content']['media:copyright']).toBe(kept(text));
        expect(item['content:encoded']).toBe(kept(text));
        expect(item.category).toEqual(['World', kept(text)]);
      }),
    ));

  it('reads back from Atom', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const feed = { ...sampleFeed, name: text, items: [storyOf(text)] };
        const current = 'https://gazette.example/atom.xml';
        const month = { ...feed, current, isArchive: true };
        const archived = reader.parse(wellFormed(await writeAtomMonth(month, async () => text)));
        const { entry, title } = reader.parse(
          wellFormed(await writeAtom(feed, async () => text)),
        ).feed;
        expect(archived.feed.entry).toEqual(entry);
        expect(title).toBe(kept(text));
        expect(entry.title).toBe(kept(text));
        expect(entry.summary).toBe(kept(text));
        expect(entry.author.name).toBe(kept(text));
        expect(entry.content['#text'] ?? '').toBe(kept(text));
        expect(entry.category[1]['@_label']).toBe(kept(text));
      }),
    ));

  it('reads back from JSON Feed and JSON-LD, which cannot end their element', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const feed = { ...sampleFeed, items: [storyOf(text)] };
        const json = JSON.parse(await writeJsonFeed(feed, async () => text));
        expect(json.items[0]).toMatchObject({ title: text, content_html: text });
        const data = articleJsonLd(storyOf(text), shell);
        expect(data).not.toContain('<');
        const [article] = JSON.parse(data)['@graph'];
        expect(article).toMatchObject({
          ...{ headline: text, creditText: text, dateline: text, identifier: [text] },
          author: [{ name: text }],
          mentions: [{ name: text }],
          correction: [{ text }],
          image: [{ caption: text, creditText: text, copyrightNotice: text }],
        });
      }),
    ));

  it('reads back from OPML and the news sitemap', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const outline = { text, feed: 'https://a.example/f.xml', page: 'https://a.example/' };
        const view = { title: text, language: 'en', outlines: [outline], groups: [] };
        const { head, body } = reader.parse(wellFormed(writeOpml(view))).opml;
        expect(head.title).toBe(kept(text));
        expect(body.outline['@_text']).toBe(kept(text));
        const url = {
          url: 'https://a.example/',
          headline: text,
          language: 'en',
          published: '2016',
        };
        const news = reader.parse(wellFormed(writeNewsSitemap({ publication: text, urls: [url] })));
        expect(news.urlset.url['news:news']['news:title']).toBe(kept(text));
      }),
    );
  });

  it('reads back from the feed of corrections', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { items: _, ...channel } = sampleFeed;
        const correction = {
          ...{ id: 'tag:x', url: 'https://a.example/', title: text, text, language: 'en' },
          date: sampleStory().published.stamp,
        };
        const xml = await writeCorrectionsRss({ ...channel, items: [correction] });
        const { item } = reader.parse(wellFormed(xml)).rss.channel;
        expect(item.title).toBe(kept(text));
        expect(item.description).toBe(escapeMarkup(kept(text)));
      }),
    ));

  it('reads back from what is said of the site and its lists', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const publisher = { ...shell.publisher, name: text, description: text };
        const list = { ...shell, publisher, title: text, description: text };
        for (const json of [siteJsonLd(publisher), collectionJsonLd(list)]) {
          expect(json).not.toContain('<');
          const [first] = JSON.parse(json)['@graph'];
          expect(first).toMatchObject({ name: text, description: text });
        }
        const view = { name: text, home: 'https://a.example/', schema: text, files: [] };
        expect(JSON.parse(writeDataIndex(view, new Map()))).toMatchObject({ name: text });
        const machines = { search: 'deny', aiInput: 'deny', aiTraining: 'deny' } as const;
        const all = { sitemaps: [], sections: [], pages: [], feeds: [], data: [] };
        const [rule] = JSON.parse(
          writeTdmrep({ ...all, name: text, base: '/', machines, policy: text }),
        );
        expect(rule).toMatchObject({ 'tdm-policy': text, 'tdm-reservation': 1 });
      }),
    );
  });

  it('stays one field of RIS, BibTeX and CSL-JSON', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const story = {
          ...reference,
          headline: text,
          creators: [text],
          summary: text,
          ids: [text],
        };
        const ris = writeRis([story]).split('\r\n');
        for (const line of ris) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
        expect(ris.filter((line) => line.startsWith('TY'))).toHaveLength(1);
        const bibtex = writeBibtex([story]);
        let depth = 0;
        for (const character of bibtex) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(JSON.parse(writeCsl([story]))[0].title).toBe(text);
      }),
    );
  });

  it('is text in the full text, never markup', () => {
    const html = fullText(storyOf('<script>alert(1)</script>'), '<p>Body.</p>');
    expect(html).not.toContain('<script');
    expect(html).toContain('<p>Body.</p>');
  });

  it('may be five megabytes long', async () => {
    const body = `<p>${'Words & more. '.repeat(360_000)}</p>`;
    const feed = { ...sampleFeed, items: [sampleStory()] };
    const options = new XMLParser({
      trimValues: false,
      processEntities: { maxTotalExpansions: 1e7, maxExpandedLength: 1e9 },
    });
    const { rss } = options.parse(await writeRss(feed, async () => body));
    expect(rss.channel.item['content:encoded']).toBe(body);
    expect(JSON.parse(await writeJsonFeed(feed, async () => body)).items).toHaveLength(1);
  });
});

const shell = {
  publisher: { name: 'G', url: 'https://gazette.example/', language: 'en', policies: {} },
  breadcrumbs: [],
} as unknown as Shell;

const reference: ReferenceView = {
  permalink: '/2016/10/27/hass-school/',
  url: 'https://gazette.example/2016/10/27/hass-school/',
  headline: 'A headline',
  creators: [],
  agencies: ['Sample Wire'],
  publication: 'The Gazette',
  publishedOn: '2016-10-27',
  changedOn: '2016-10-27',
  section: 'World',
  place: 'Dubai',
  ids: ['1.1919981-241525154'],
  language: 'en',
};

describe('a feed that would be too long', () => {
  const items = Array.from({ length: 50 }, (_, at) => sampleStory({ id: `tag:x:${at}` }));
  const feed = { ...sampleFeed, items };
  type Text = (story: { readonly id: string }) => Promise<string>;
  const idsIn = {
    'feed.json': async (text: Text) => {
      const json = await writeJsonFeed(feed, text);
      return { file: json, ids: JSON.parse(json).items.map(({ id }: { id: string }) => id) };
    },
    'rss.xml': async (text: Text) => {
      const file = await writeRss(feed, text);
      return { file, ids: [...file.matchAll(/<guid[^>]*>(.*?)</g)].map(([, id]) => id) };
    },
    'atom.xml': async (text: Text) => {
      const file = await writeAtom(feed, text);
      return { file, ids: [...file.matchAll(/<id>(tag:.*?)</g)].map(([, id]) => id) };
    },
  };
  const all = items.map(({ id }) => id);

  it.each([
    ['feed.json', 250_000],
    ['rss.xml', 5_000_000],
    ['atom.xml', 5_000_000],
  ] as const)('leaves out of %s the oldest stories', async (name, most) => {
    const { file, ids } = await idsIn[name](async () => 'é'.repeat(most / 25));
    expect(Buffer.byteLength(file)).toBeLessThan(most);
    expect(ids).toEqual(all.slice(0, ids.length));
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.length).toBeLessThan(13);
  });

  it.each(['feed.json', 'rss.xml', 'atom.xml'] as const)(
    'has in %s one that alone is too long, and all others',
    async (name) => {
      const long = 'é'.repeat(2_100_000);
      const { file, ids } = await idsIn[name](async ({ id }) =>
        id === 'tag:x:3' ? long : 'Short.',
      );
      expect(ids).toEqual(all);
      expect(file).toContain(long);
    },
  );
});

it('writes the three formats of reference managers', () => {
  expect(writeRis([reference])).toBe(
    [
      ...['TY  - NEWS', 'TI  - A headline', 'T2  - The Gazette', 'PY  - 2016', 'DA  - 2016/10/27'],
      ...['SE  - World', 'CY  - Dubai', 'AN  - 1.1919981-241525154', 'DP  - Sample Wire'],
      ...['LA  - en', 'UR  - https://gazette.example/2016/10/27/hass-school/', 'ER  - ', ''],
    ].join('\r\n'),
  );
  expect(writeBibtex([reference])).toContain('@article{2016/10/27/hass-school,\n');
  expect(JSON.parse(writeCsl([reference]))).toMatchObject([
    {
      type: 'article-newspaper',
      'container-title': 'The Gazette',
      issued: { 'date-parts': [[2016, 10, 27]] },
      'publisher-place': 'Dubai',
      archive_location: '1.1919981-241525154',
    },
  ]);
});
