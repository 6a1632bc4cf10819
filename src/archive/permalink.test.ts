import { expect, it } from 'vitest';
import {
  datedFileOf,
  feedIdOf,
  isPermalink,
  isSlug,
  pagePermalinkOf,
  permalinkKey,
  permalinkOf,
} from './permalink.ts';

it('is the place of the file', () => {
  expect(permalinkOf('articles/2016/10/27/hass-school.md')).toBe('/2016/10/27/hass-school/');
  expect(permalinkOf('articles/2016/10/27/map.mdx')).toBe('/2016/10/27/map/');
  expect(permalinkOf('articles/imported/hass-school.md')).toBeUndefined();
  expect(permalinkOf('articles/2016/10/27/deeper/hass-school.md')).toBeUndefined();
  expect(datedFileOf('articles/2016/10/27/hass-school.md')).toEqual({
    day: '2016-10-27',
    slug: 'hass-school',
  });
  expect(pagePermalinkOf('pages/about.md')).toBe('/about/');
  expect(pagePermalinkOf('pages/legal/privacy.md')).toBe('/legal/privacy/');
});

it('makes the permanent id of a feed', () => {
  expect(feedIdOf('gazette.example,2026', '/2016/10/27/hass-school/')).toBe(
    'tag:gazette.example,2026:/2016/10/27/hass-school/',
  );
  expect(feedIdOf('gazette.example,2026', '/2016/10/27/حاس/')).toBe(
    'tag:gazette.example,2026:/2016/10/27/%D8%AD%D8%A7%D8%B3/',
  );
});

it.each(['hass-school', '1986', 'مدرسة-حاس', 'straße', 'हिन्दी'])('%s is a slug', (slug) => {
  expect(isSlug(slug)).toBe(true);
});

it.each([
  '',
  'Hass-School',
  'hass school',
  'hass_school',
  '-hass',
  'hass--school',
  'hass-',
  'a.b',
  'cafe\u0301',
  'x'.repeat(201),
])('%s is no slug', (slug) => {
  expect(isSlug(slug)).toBe(false);
});

it.each([
  '/2016/10/27/hass-school/',
  '/news/mena/syria/hass-1.1919981',
  '/Story,2016.html',
  '/2016/10/27/حاس/',
])('%s is a permalink', (permalink) => {
  expect(isPermalink(permalink)).toBe(true);
});

it.each([
  '/',
  '',
  'news/hass/',
  '//cdn.example/a/',
  '/a//b/',
  '/a/../b/',
  '/./a/',
  '/.well-known/x',
  '/a/b./',
  '/a?id=1',
  '/a#b',
  '/caf%C3%A9/',
  '/a b/',
  '/a\\b/',
  '/a:b/',
  '/a*b/',
  '/cafe\u0301/',
  'https://gazette.example/a/',
  `/${'ح'.repeat(100)}/${'ح'.repeat(100)}/${'ح'.repeat(100)}/${'ح'.repeat(20)}/`,
  '/a\ud800/',
])('%s is no permalink', (permalink) => {
  expect(isPermalink(permalink)).toBe(false);
});

it('gives one key to permalinks that one file answers', () => {
  for (const same of ['/a/B', '/A/b/', '/a/b.html', '/a/b/index.html', '/a/b.htm']) {
    expect(permalinkKey(same)).toBe('/a/b');
  }
  expect(permalinkKey('/')).toBe('/');
  expect(permalinkKey('/index.html')).toBe('/');
});
