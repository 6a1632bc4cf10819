import { expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';
import { parseRecord } from './parse-record.ts';
import { parseSite } from './parse-site.ts';

const settings = `name: Gazette
url: https://user.github.io/gazette
tagAuthority: gazette.example,2026
language: en-gb
timeZone: Asia/Dubai
`;

it('takes the address of a site apart', () => {
  expect(parseSite({ file: 'site.yaml', text: settings })).toEqual({
    site: {
      name: 'Gazette',
      origin: 'https://user.github.io',
      base: '/gazette/',
      tagAuthority: 'gazette.example,2026',
      language: 'en-GB',
      timeZone: 'Asia/Dubai',
      menu: [],
      sections: [],
      rules: {},
    },
    problems: [],
  });
});

it.each([
  ['https://gazette.example', 'https://gazette.example', '/'],
  ['http://localhost:4321/a/b/', 'http://localhost:4321', '/a/b/'],
])('%s has the origin %s and the base %s', (url, origin, base) => {
  const text = settings.replace('https://user.github.io/gazette', url);
  expect(parseSite({ file: 'site.yaml', text }).site).toMatchObject({ origin, base });
});

it.each(['https://a.example/?x', 'https://u:p@a.example/', 'ftp://a.example/', 'a.example'])(
  '%s is not the address of a site',
  (url) => {
    const text = settings.replace('https://user.github.io/gazette', url);
    const { site, problems } = parseSite({ file: 'site.yaml', text });
    expect(site).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'site/url', place: { line: 2, column: 6 } }]);
  },
);

it('reports all that is wrong with settings, and an empty file', () => {
  const text = settings.replace('Asia/Dubai', '+04:00').replace('gazette.example,2026', 'Gazette');
  const rules = parseSite({ file: 'site.yaml', text }).problems.map(({ rule }) => rule);
  expect(rules).toEqual(['site/tag-authority', 'site/time-zone']);
  expect(parseSite({ file: 'site.yaml', text: '' }).problems).toHaveLength(5);
});

it('reads records; their id is the name of their file', () => {
  const place = parseRecord('places', {
    file: 'places/hass.yaml',
    text: 'name: Hass\ncoordinates:\n  latitude: 35.5167\n  longitude: -0.5\ncountry: SY\n',
  });
  expect(place.record).toEqual({
    id: 'hass',
    name: 'Hass',
    alsoKnownAs: [],
    coordinates: { latitude: 35.5167, longitude: -0.5 },
    country: 'SY',
  });
  const topic = parseRecord('topics', { file: 'topics/سوريا.yaml', text: 'name: سوريا\n' });
  expect(topic.record).toEqual({ id: 'سوريا', name: 'سوريا', formerIds: [] });
});

it('reads a standing page', () => {
  const text = '---\ntitle: About us\n---\n\nWho we are.\n';
  expect(parsePage({ file: 'pages/about.md', text, site: { language: 'en' } })).toEqual({
    page: {
      file: 'pages/about.md',
      permalink: '/about/',
      title: 'About us',
      language: 'en',
      bodyLine: 5,
    },
    body: 'Who we are.\n',
    bodyLine: 5,
    problems: [],
  });
});
