/** The rules themselves: they accept what Stet writes, and notice what is spoilt in it. */
import { describe, expect, it } from 'vitest';
import { writeAtom, writeAtomMonth } from '../../src/feeds/atom.ts';
import { writeJsonFeed } from '../../src/feeds/json-feed.ts';
import { writeOpml } from '../../src/feeds/opml.ts';
import { writeRss } from '../../src/feeds/rss.ts';
import { sampleFeed, sampleStory } from '../../src/feeds/sample-feed.ts';
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from '../../src/metadata/sitemap.ts';
import { faultsOfArchivedFeed } from './archived-feed-rules.ts';
import { faultsOfAtom } from './atom-rules.ts';
import { faultsOfJsonFeed } from './json-feed-rules.ts';
import { faultsOfThing } from './json-ld-rules.ts';
import { faultsOfOpml } from './opml-rules.ts';
import { faultsOfRss } from './rss-rules.ts';
import { faultsOfSitemap } from './sitemap-rules.ts';
import { readByZotero } from './zotero.ts';

const site = 'https://gazette.example/';
const picture = {
  ...{ url: `${site}p.jpg`, width: 640, height: 480, crops: [], alt: 'A map', graphic: false },
  ...{ credit: 'Stet', creator: 'Jane Roe', copyright: 'Jane Roe' },
};
const story = sampleStory({ summary: 'What & why', picture, follows: `${site}2016/10/26/first/` });
const other = sampleStory({ id: 'tag:gazette.example,2026:/2016/10/28/b/' });
const feed = { ...sampleFeed, hub: 'https://hub.example/', items: [story, other] };
const text = async () => `<p><a href="${site}">Words</a></p>`;
const atomFeed = { ...feed, self: `${site}atom.xml`, previousArchive: `${site}feeds/2016-10.xml` };
const month = {
  ...{ ...feed, self: `${site}feeds/2016-10.xml`, hub: undefined, isArchive: true },
  ...{ current: `${site}atom.xml`, nextArchive: `${site}feeds/2016-11.xml` },
};
const outline = { text: 'World', feed: `${site}world.xml`, page: site };

const written = {
  rss: await writeRss({ ...feed, previousArchive: `${site}feeds/2016-10.xml` }, text),
  atom: await writeAtom(atomFeed, text),
  json: await writeJsonFeed({ ...feed, self: `${site}feed.json` }, text),
  opml: writeOpml({
    title: 'The Gazette',
    owner: { name: 'The Gazette', email: 'desk@gazette.example' },
    language: 'en-GB',
    outlines: [outline],
    groups: [{ text: 'Topics', outlines: [outline] }],
  }),
  sitemap: writeSitemap({
    urls: [{ url: `${site}a/`, changed: '2016-10-27', images: [`${site}p.jpg`] }],
  }),
  index: writeSitemapIndex({ sitemaps: [`${site}sitemap-2016-10.xml`] }),
  news: writeNewsSitemap({
    publication: 'The Gazette',
    urls: [{ url: `${site}a/`, headline: 'A', language: 'zh-TW', published: '2016-10-27' }],
  }),
};

const rules = {
  rss: (xml: string) => faultsOfRss(xml, sampleFeed.self),
  atom: (xml: string) => faultsOfAtom(xml, atomFeed.self),
  json: (json: string) => faultsOfJsonFeed(json, `${site}feed.json`),
  opml: faultsOfOpml,
  sitemap: (xml: string) => faultsOfSitemap(xml, site),
  index: (xml: string) => faultsOfSitemap(xml, site),
  news: (xml: string) => faultsOfSitemap(xml, site),
};
type Format = keyof typeof written;

it.each(Object.keys(written) as Format[])('accept %s', (format) => {
  expect(rules[format](written[format])).toEqual([]);
});

/** What is spoilt, and a word of what is said of it. */
const spoilt: readonly (readonly [Format, string | RegExp, string, string])[] = [
  ['rss', 'version="2.0"', 'version="0.91"', 'no RSS 2.0'],
  ['rss', 'encoding="UTF-8"', 'encoding="latin1"', 'XML declaration'],
  ['rss', /<description>A .*?<\/description>/, '', 'no description'],
  ['rss', /<title>The Gazette<\/title>/, '<title> </title>', 'is empty'],
  ['rss', /<link>[^<]*<\/link>/, '<link>/</link>', 'no address'],
  ['rss', '<language>en-GB', '<language>english, mostly', 'language'],
  ['rss', 'rel="self"', 'rel="me"', 'not registered'],
  ['rss', /<atom:link rel="self"[^>]*>/, '', '0 links to itself'],
  ['rss', `href="${sampleFeed.self}"`, 'href="https://gazette.example/x"', 'elsewhere'],
  ['rss', /<pubDate>Thu/, '<pubDate>Fri', 'no date'],
  ['rss', /<pubDate>[^<]*/, '<pubDate>2016-10-27T18:05:00Z', 'no date'],
  ['rss', '</pubDate>', '</pubDate><author>Jane Roe</author>', 'no mailbox'],
  ['rss', '</pubDate>', '</pubDate><dc:date>2016</dc:date>', 'unknown date'],
  ['rss', '</pubDate>', '</pubDate><enclosure url="/a.mp3"/>', 'enclosure'],
  ['rss', 'isPermaLink="false"', 'isPermaLink="no"', 'neither true nor false'],
  ['rss', 'isPermaLink="false"', '', 'no permalink'],
  ['rss', /<guid.*?<\/guid>/, '', 'no guid'],
  ['rss', '2016/10/28/b/</guid>', '2016/10/27/hass-school/</guid>', 'one guid'],
  ['rss', '<category>World', '<category>', 'is empty'],
  ['rss', 'role="photographer"', 'role="provider"', 'role provider'],
  ['rss', 'medium="image"', 'medium="picture"', 'medium picture'],
  ['rss', 'width="640"', 'width="wide"', 'no size'],
  ['rss', `media:content url="${site}`, 'media:content url="/', 'no address'],
  ['rss', '&lt;a href="https://gazette.example/"', '&lt;a href="/a/"', 'is relative'],
  ['rss', '&lt;/a&gt;', '', '<a> is not closed'],
  ['rss', '&lt;p&gt;', '&lt;script&gt;', 'script'],
  ['rss', '&lt;p&gt;', '&lt;p style="color:red"&gt;', 'style'],
  [
    'rss',
    /(<description>What.*?<\/description>)(<content:encoded>.*?<\/content:encoded>)/s,
    '$2$1',
    'description after content',
  ],
  ['rss', /(<item>.*<\/item>)/s, '$1<copyright>Late</copyright>', 'after an item'],
  ['atom', /<updated>.*?<\/updated>/, '', 'no updated'],
  ['atom', /<id>.*?<\/id>/, '<id>007</id>', 'no URI'],
  ['atom', '<id>https://gazette.example/', '<id>https://Gazette.example/', 'another form'],
  ['atom', /<link rel="self"[^>]*>/, '', '0 links to itself'],
  ['atom', 'xml:lang="en-GB"', 'xml:lang="en_GB"', 'language'],
  ['atom', /<published>[^<]*/, '<published>2016-02-30T00:00:00Z', 'published'],
  ['atom', /<published>[^<]*/, '<published>2016-10-27t00:00:00z', 'published'],
  ['atom', '2016/10/28/b/</id>', '2016/10/27/hass-school/</id>', 'one id'],
  ['atom', /<author>.*?<\/author>/, '', 'without an author'],
  ['atom', '<name>The Gazette', '<name>The desk &lt;desk@gazette.example>', 'name'],
  ['atom', '<category term="World"', '<category', 'without a term'],
  ['atom', 'rel="related"', 'rel="earlier"', 'relation earlier'],
  ['atom', '<link rel="related"', '<link rel="prev-archive"', 'a link to its prev-archive'],
  ['atom', '<summary>', '<summary type="markdown">', 'type markdown'],
  ['atom', '&lt;/a&gt;', '', '<a> is not closed'],
  ['atom', '</entry>', '<editor>Jane</editor></entry>', 'unknown editor'],
  ['atom', '</entry></feed>', '</entry><subtitle>Late</subtitle></feed>', 'after an entry'],
  ['json', 'version/1.1', 'version/1', 'version'],
  ['json', '"id":"tag:gazette.example,2026:/2016/10/27/hass-school/"', '"id":7', 'id 7'],
  ['json', '"summary":"What & why"', '"summary":null', 'summary'],
  ['json', /"date_published":"[^"]*"/, '"date_published":"2016-10-27"', 'date_published'],
  ['json', '"url":"https://gazette.example/2016', '"url":"/2016', 'url'],
  ['json', '"language"', '"lang"', 'unknown lang'],
  ['json', '"tags":["World"]', '"tags":"World"', 'tags'],
  ['json', /"content_html":"[^,]*",/, '', 'no text'],
  ['json', '"authors":[{"name":"The Gazette"', '"authors":[{"nick":"The Gazette"', 'authors'],
  ['json', '"type":"WebSub"', '"kind":"WebSub"', 'hubs'],
  ['opml', 'version="2.0"', 'version="3.0"', 'no OPML 2.0'],
  ['opml', 'text="World"', 'name="World"', 'no text'],
  ['opml', `xmlUrl="${site}world.xml"`, 'xmlUrl="world.xml"', 'no feed'],
  ['opml', 'type="rss"', '', 'a feed without its type'],
  ['opml', 'version="RSS2"', 'version="Atom"', 'version Atom'],
  ['opml', 'desk@gazette.example', 'the desk', 'owner'],
  ['opml', '</head>', '<docs>x</docs></head>', 'unknown docs'],
  ['sitemap', `<loc>${site}a/`, '<loc>/a/', 'address /a/'],
  ['sitemap', `<loc>${site}a/`, '<loc>https://other.example/a/', 'not of this site'],
  ['sitemap', '<lastmod>2016-10-27', '<lastmod>27 October 2016', 'date'],
  ['sitemap', '<lastmod>', '<priority>1</priority><lastmod>', 'something unknown'],
  ['sitemap', /(<loc>.*?<\/loc>)(<lastmod>.*?<\/lastmod>)/, '$2$1', 'another order'],
  ['sitemap', '</image:loc>', '</image:loc><image:title>A</image:title>', 'something unknown'],
  ['sitemap', /<image:image>.*<\/image:image>/, '$&'.repeat(1_001), 'image 1001 times'],
  ['index', `<loc>${site}`, '<loc>', 'address'],
  ['news', 'zh-tw', 'zh-TW', 'language'],
  ['news', /<news:title>.*?<\/news:title>/, '', 'title 0 times'],
  ['news', '<news:publication_date>2016-10-27', '<news:publication_date>', 'date'],
];

describe('notice in', () => {
  it.each(spoilt)('%s: %s → %s', (format, from, to, said) => {
    const document = written[format].replace(from, to);
    expect(document).not.toBe(written[format]);
    expect(rules[format](document).join('\n')).toContain(said);
  });
});

describe('an archived feed', async () => {
  const [current, ten, eleven] = ['atom', 'feeds/2016-10', 'feeds/2016-11'].map(
    (name) => `${site}${name}.xml`,
  ) as [string, string, string];
  const documents = new Map([
    [current, await writeAtom({ ...atomFeed, previousArchive: eleven }, text)],
    [
      eleven,
      await writeAtomMonth(
        { ...month, self: eleven, isArchive: false, nextArchive: undefined, previousArchive: ten },
        text,
      ),
    ],
    [ten, await writeAtomMonth(month, text)],
  ]);
  const spoil = (address: string, from: string, to: string) =>
    faultsOfArchivedFeed(
      current,
      new Map(
        [...documents].map(([at, xml]) => [at, at === address ? xml.replace(from, to) : xml]),
      ),
    ).join('\n');

  it('is accepted', () => {
    expect(faultsOfArchivedFeed(current, documents)).toEqual([]);
  });

  it.each([
    [ten, '<fh:archive/>', '', 'not marked'],
    [ten, `rel="current" href="${current}"`, `rel="current" href="${ten}"`, 'people subscribe'],
    [ten, `rel="next-archive" href="${eleven}"`, `rel="next-archive" href="${ten}"`, 'next one'],
    [ten, '<fh:archive/>', `<fh:archive/><link rel="prev-archive" href="${eleven}"/>`, 'a circle'],
    [eleven, `rel="prev-archive" href="${ten}"`, `rel="prev-archive" href="${site}x"`, 'not there'],
    [eleven, `<link rel="prev-archive" href="${ten}"/>`, '', 'nobody comes there'],
    [current, '<title>', '<fh:archive/><title>', 'people subscribe to it'],
  ])('%s without %s', (address, from, to, said) => {
    expect(spoil(address, from, to)).toContain(said);
  });
});

describe('Zotero', () => {
  const tag = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  const type = tag('og:type', 'article');

  it.each([
    ['Open Graph alone', type, 'webpage'],
    ['Highwire’s tags', type + tag('citation_title', 'A'), 'journalArticle'],
    ['the type of an article', type + tag('DC.type', 'article'), 'journalArticle'],
    ['the type of a news item', type + tag('DC.type', 'newsitem'), 'newspaperArticle'],
    ['Zotero’s own type', tag('z:itemType', 'report') + tag('DC.type', 'newsitem'), 'report'],
  ])('takes from %s its type', (_, tags, itemType) => {
    expect(readByZotero(`<head>${tags}</head>`).itemType).toBe(itemType);
  });

  it.each([
    ['12345679', '12345679'],
    ['1234-5678', undefined],
    ['1.1919981-241525154', undefined],
  ])('reads the identifier %s as ISSN %s', (id, issn) => {
    const { ISSN } = readByZotero(`<head>${tag('DC.identifier', id)}</head>`);
    expect(ISSN).toBe(issn);
  });
});

describe('JSON-LD', () => {
  const publisher = { '@type': 'NewsMediaOrganization', '@id': `${site}#p`, name: 'G', url: site };
  const image = (width: number, height: number) => ({
    ...{ '@type': 'ImageObject', contentUrl: `${site}p.jpg`, caption: 'A map', width, height },
  });
  const article = {
    ...{ '@type': 'NewsArticle', '@id': `${site}a/#article`, mainEntityOfPage: `${site}a/` },
    ...{ headline: 'A', datePublished: '2016-10-27', dateModified: '2016-10-27T18:05:00+04:00' },
    author: [{ '@type': 'Person', name: 'Jane Roe', url: `${site}authors/roe/` }],
    ...{ publisher, inLanguage: 'en', articleSection: 'World', isAccessibleForFree: true },
    image: [image(1200, 675), image(960, 720), image(800, 800)],
  };

  it('is accepted', () => {
    expect(faultsOfThing(article)).toEqual([]);
  });

  it.each([
    [{ headline: '' }, 'no headline'],
    [{ datePublished: '27 October 2016' }, 'datePublished'],
    [{ author: [{ '@id': `${site}#p` }] }, 'author'],
    [{ author: { '@type': 'Person', name: 'By Jane Roe', url: site } }, 'a byline'],
    [{ sourceOrganization: [{ '@type': 'Person', name: 'AFP' }] }, 'no organisation'],
    [{ correction: [{ '@type': 'CorrectionComment', text: 'A year.' }] }, 'bare correction'],
    [{ image: [image(1200, 675), image(960, 720)] }, 'three ratios'],
    [{ image: [image(160, 90), image(120, 90), image(90, 90)] }, 'too small'],
    [{ publisher: { ...publisher, correctionsPolicy: '/about/' } }, 'correctionsPolicy'],
    [{ '@type': 'ClaimReview' }, 'type ClaimReview'],
  ])('with %j is not', (facts, said) => {
    expect(faultsOfThing({ ...article, ...facts }).join('\n')).toContain(said);
  });

  it('has ways of two steps at least', () => {
    const step = { '@type': 'ListItem', position: 1, name: '2016', item: `${site}2016/` };
    const way = { '@type': 'BreadcrumbList', itemListElement: [step] };
    expect(faultsOfThing(way)).toEqual(['a way of one step']);
  });
});
