import { describe, expect, test } from 'vitest';
import type { GroupKind } from '../archive/records.ts';
import { sampleSite } from '../archive/sample-site.ts';
import type { Problem } from '../problems/problem.ts';
import { readFingerprints } from './fingerprints.ts';
import { readContent } from './read-content.ts';
import type { Content, ContentParsers } from './read-content.ts';
import { blobIdOfText, temporarySite } from './temporary-site.ts';
import type { TemporarySite } from './temporary-site.ts';

function badText({ file, text }: { file: string; text: string }): Problem[] {
  if (!text.includes('bad')) return [];
  return [{ rule: 'test/bad', level: 'error', file: `content/${file}`, what: text }];
}

/** Stand in for the schema, which is another room: the text is the name, `bad` is a fault. */
const parsers: ContentParsers = {
  parseSite(source) {
    const problems = badText(source);
    return problems.length > 0
      ? { problems }
      : { site: { ...sampleSite, name: source.text }, problems };
  },
  parseRecord(kind: GroupKind, source) {
    const problems = badText(source);
    const id = source.file.slice(kind.length + 1, -'.yaml'.length);
    const record = { id, name: source.text, formerIds: [], alsoKnownAs: [] };
    return problems.length > 0 ? { problems } : { record, problems };
  },
  parseRedirects: (source) => ({ redirects: [], problems: badText(source) }),
  parsePage({ site, ...source }) {
    const problems = badText(source);
    const page = { file: source.file, title: source.text, language: site.language, bodyLine: 1 };
    const permalink = source.file.slice('pages'.length, -'.md'.length);
    return problems.length > 0 ? { problems } : { page: { ...page, permalink }, problems };
  },
};

async function read(site: TemporarySite): Promise<Content> {
  const { folder } = site;
  return readContent({ folder, fingerprints: await readFingerprints(folder), parsers });
}

describe('reading what is not an article', () => {
  test('gives the site, the records in order of ids, and the pages with their blobs', async () => {
    const site = temporarySite();
    site.write('site.yaml', 'Gazette');
    site.write('topics/syria.yaml', 'Syria');
    site.write('topics/harbour.yaml', 'The harbour');
    site.write('sections/news.yaml', 'News');
    site.write('pages/about.md', 'About us');
    site.write('pages/policies/corrections.md', 'Corrections');
    site.write('articles/2016/10/27/hass-school.md', 'bad for anyone who reads it here');
    const content = await read(site);
    expect(content.problems).toEqual([]);
    expect(content.site?.name).toBe('Gazette');
    expect([...content.records.topics.keys()]).toEqual(['harbour', 'syria']);
    expect(content.records.topics.get('syria')?.name).toBe('Syria');
    expect([...content.records.sections.keys()]).toEqual(['news']);
    expect(content.records.authors.size).toBe(0);
    expect(content.pages.map(({ permalink, blob }) => [permalink, blob])).toEqual([
      ['/about', blobIdOfText('About us')],
      ['/policies/corrections', blobIdOfText('Corrections')],
    ]);
  });

  test('gives every problem of every file', async () => {
    const site = temporarySite();
    site.write('site.yaml', 'Gazette');
    site.write('topics/syria.yaml', 'bad topic');
    site.write('places/hass.yaml', Buffer.from('H\xe4ss', 'latin1'));
    site.write('pages/about.md', 'bad page');
    site.write('pages/contact.md', 'Contact');
    const { problems, pages, records } = await read(site);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
      ['test/bad', 'content/topics/syria.yaml'],
      ['files/not-utf-8', 'content/places/hass.yaml'],
      ['test/bad', 'content/pages/about.md'],
    ]);
    expect(pages).toHaveLength(1);
    expect(records.topics.size).toBe(0);
  });

  test('without settings the records are read all the same', async () => {
    const site = temporarySite();
    site.write('site.yaml', 'bad settings');
    site.write('topics/syria.yaml', 'bad topic');
    site.write('pages/about.md', 'About us');
    const { site: settings, problems, pages } = await read(site);
    expect(settings).toBeUndefined();
    expect(pages).toEqual([]);
    expect(problems.map(({ file }) => file)).toEqual([
      'content/site.yaml',
      'content/topics/syria.yaml',
    ]);
  });
});

describe('the brand', () => {
  test('is found by its names', async () => {
    const site = temporarySite();
    site.write('site.yaml', 'Gazette');
    const files = ['tokens.css', 'logo.svg', 'favicon.svg', 'favicon.ico', 'fonts/gazette.woff2'];
    const components = ['Masthead.astro', 'Footer.astro', 'parts/Crest.astro'];
    for (const file of files) site.write(`brand/${file}`, file);
    for (const file of components) site.write(`brand/components/${file}`, file);
    const { brand, problems } = await read(site);
    expect(problems).toEqual([]);
    expect(brand).toMatchObject({
      tokens: 'brand/tokens.css',
      logo: 'brand/logo.svg',
      favicons: ['brand/favicon.ico', 'brand/favicon.svg'],
      fonts: ['brand/fonts/gazette.woff2'],
      components: {
        Masthead: 'brand/components/Masthead.astro',
        Footer: 'brand/components/Footer.astro',
      },
    });
  });

  test('may be missing altogether', async () => {
    const site = temporarySite();
    site.write('site.yaml', 'Gazette');
    const { brand } = await read(site);
    expect(brand).toEqual({ favicons: [], fonts: [], components: {} });
  });
});

test('a file or folder that nothing reads is a warning, a folder but once', async () => {
  const site = temporarySite();
  const known = ['site.yaml', 'README.md', 'drafts/idea.md', 'drafts/idea.txt', 'pages/map.png'];
  const unread = [
    'article/2016/a.md',
    'article/2016/b.md',
    'pages/about.mdx',
    'site.yml',
    'topics/old/syria.yaml',
    'topics/syria.yml',
  ];
  for (const file of [...known, ...unread]) site.write(file, 'Gazette');
  const { problems } = await read(site);
  expect(problems.map(({ level, file }) => `${level} ${file}`)).toEqual(
    ['article', ...unread.slice(2)].map((file) => `warning content/${file}`),
  );
});
