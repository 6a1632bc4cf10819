/** What rights withhold is in no output that they name; former addresses lead on. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, filesOf, siteYaml, smallSite, story, writeFiles } from './site.ts';

let root = '';
const dist = (file = '') => path.join(root, 'dist', file);
const read = (file: string) => readFileSync(dist(file), 'utf8');
const map = readFileSync(
  path.resolve(import.meta.dirname, '../../content/articles/2016/10/27/hass-map.png'),
);

/** One word for each story: it is in the headline, the standfirst and the text. */
const words = {
  feeds: 'quixfeedle',
  data: 'quixdatum',
  search: 'quixseeker',
  social: 'quixparty',
  over: 'quixbygone',
  wire: 'quixwire',
  picture: 'quixframe',
  pastWire: 'quixpastwire',
  pastPicture: 'quixfaded',
};

const told = (word: string, fields: string) =>
  story(`Of ${word}`, '2024-05-01', `standfirst: About ${word}.\n${fields}`, `The ${word} itself.`);

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stet-rights-'));
  const all = '[feeds, social, data, search]';
  writeFiles(root, {
    ...smallSite(),
    'content/site.yaml': `${siteYaml}data: true\n`,
    'content/agencies/closed-wire.yaml': `name: Closed Wire\nrights: { withhold: ${all} }\n`,
    'content/redirects.yaml':
      '/news/mena/: /sections/world/\n/elsewhere/: https://other.example/\n',
    'content/articles/2024/05/01/feeds.md': told(words.feeds, 'rights: { withhold: [feeds] }\n'),
    'content/articles/2024/05/01/data.md': told(words.data, 'rights: { withhold: [data] }\n'),
    'content/articles/2024/05/01/search.md': told(words.search, 'rights: { withhold: [search] }\n'),
    'content/articles/2024/05/01/social.md': told(words.social, 'rights: { withhold: [social] }\n'),
    'content/articles/2024/05/01/over.md': told(words.over, 'rights: { until: 2026-11-21 }\n'),
    'content/articles/2024/05/01/wire.md': told(words.wire, 'agencies: [closed-wire]\n'),
    'content/agencies/past-wire.yaml': 'name: Past Wire\nrights: { until: 2026-11-21 }\n',
    'content/articles/2024/05/01/past-wire.md': told(words.pastWire, 'agencies: [past-wire]\n'),
    'content/articles/2024/05/02/map.png': map,
    'content/articles/2024/05/02/past-picture.md': story(
      'A picture of the past',
      '2024-05-02',
      `picture: { src: map.png, alt: ${words.pastPicture}, caption: ${words.pastPicture}, rights: { until: 2026-11-21 } }\n`,
      `Text.\n\n:::figure{src="map.png" alt="${words.pastPicture}" caption="${words.pastPicture}"}\n:::`,
    ),
    'content/articles/2024/05/01/map.png': map,
    'content/articles/2024/05/01/picture.md': story(
      'A picture',
      '2024-05-01',
      `picture: { src: map.png, alt: ${words.picture}, caption: ${words.picture}, rights: { withhold: ${all} } }\nformerUrls: [/news/1.1919981, /Old/Story.html, /caf%C3%A9/]\n`,
      `Text.\n\n![${words.picture}](map.png)`,
    ),
  });
  const { problems } = await build(root);
  expect(problems).toEqual([]);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

/** The pieces of a page that speak to machines. */
const jsonLd = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">.*?<\/script>/gs)].join('');
const card = (html: string) =>
  [...html.matchAll(/<meta (?:property="og:|name="twitter:|name="description")[^>]*>/g)].join('');

/** All that an outlet gets, by file. */
function outputsOf(outlet: 'feeds' | 'data' | 'search' | 'social'): Map<string, string> {
  const files = filesOf(dist());
  const whole = (pattern: RegExp) =>
    files.filter((file) => pattern.test(file)).map((file) => [file, read(file)] as const);
  const pages = files.filter((file) => file.endsWith('.html'));
  switch (outlet) {
    case 'feeds':
      return new Map(whole(/^rss\.xml$|^atom\.xml$|^feed\.json$|^feeds\//));
    case 'data':
      return new Map(whole(/^citations\/|^data\//));
    case 'search':
      return new Map([
        ...whole(/^sitemap|^pagefind\//),
        ...pages.map((file) => [file, jsonLd(read(file))] as const),
      ]);
    case 'social':
      return new Map(pages.map((file) => [file, card(read(file))] as const));
  }
}

describe.each(['feeds', 'data', 'search', 'social'] as const)('%s', (outlet) => {
  it('has what it may have and nothing that is withheld', () => {
    const outputs = outputsOf(outlet);
    expect(outputs.size).toBeGreaterThan(1);
    const { over, wire, picture, pastWire, pastPicture } = words;
    const withheld = [words[outlet], over, wire, picture, pastWire, pastPicture];
    for (const [file, text] of outputs) {
      for (const word of withheld) expect(text.includes(word), `${word} in ${file}`).toBe(false);
    }
    const allowed = (Object.keys(words) as (keyof typeof words)[]).filter((key) =>
      ['feeds', 'data', 'search', 'social'].includes(key),
    );
    const everything = [...outputs.values()].join('');
    for (const key of allowed.filter((each) => each !== outlet)) {
      expect(everything.includes(words[key]), `${words[key]} in ${outlet}`).toBe(true);
    }
  });

  it('links no rendition of a picture that is withheld', () => {
    // A card in words, which shows nothing of the picture.
    const card = /https:\/\/gazette\.example\/pictures\/(.*?-1200\.jpg)/.exec(
      read('2024/05/01/picture/index.html'),
    )?.[1];
    expect(card).toBeDefined();
    const renditions = filesOf(dist('pictures')).filter((name) => name !== card);
    expect(renditions.length).toBeGreaterThan(0);
    for (const [file, text] of outputsOf(outlet)) {
      for (const name of renditions) expect(text.includes(name), `${name} in ${file}`).toBe(false);
    }
  });
});

it('asks search engines to leave a withheld page alone, which stays for its readers', () => {
  const page = read('2024/05/01/search/index.html');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain(`The ${words.search} itself.`);
});

describe('after the last day of its rights', () => {
  it('a story stays on its page, whoever supplied it', () => {
    for (const [file, word] of [
      ['over', words.over],
      ['past-wire', words.pastWire],
    ]) {
      const page = read(`2024/05/01/${file}/index.html`);
      expect(page).toContain(`The ${word} itself.`);
      expect(page).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('a picture is on no page, and nothing that is said of it', () => {
    const page = read('2024/05/02/past-picture/index.html');
    expect(page).toContain('Text.');
    expect(page).not.toContain(words.pastPicture);
    expect(page).not.toContain('/pictures/');
  });
});

describe('a former address', () => {
  it.each([
    ['news/1.1919981/index.html', 'https://gazette.example/2024/05/01/picture/'],
    ['Old/Story.html', 'https://gazette.example/2024/05/01/picture/'],
    ['café/index.html', 'https://gazette.example/2024/05/01/picture/'],
    ['news/mena/index.html', 'https://gazette.example/sections/world/'],
    ['elsewhere/index.html', 'https://other.example/'],
  ])('%s leads on without a script', (file, url) => {
    const stub = read(file);
    expect(stub).toContain(`<meta http-equiv="refresh" content="0; url=${url}">`);
    expect(stub).toContain(`<link rel="canonical" href="${url}">`);
    expect(stub).toContain(`<a href="${url}">`);
    expect(stub).not.toContain('<script');
  });
});
