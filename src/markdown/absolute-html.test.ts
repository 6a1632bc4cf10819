import { expect, it } from 'vitest';
import { absoluteHtml } from './absolute-html.ts';

const base = 'https://gazette.example/paper/2016/10/27/hass-school/';

it.each([
  ['<a href="/paper/about/">', '<a href="https://gazette.example/paper/about/">'],
  ['<a href="#note-1">', `<a href="${base}#note-1">`],
  ['<a href="map.png?a=1&amp;b=2">', `<a href="${base}map.png?a=1&amp;b=2">`],
  ['<a href="mailto:desk@gazette.example">', '<a href="mailto:desk@gazette.example">'],
  [
    "<img alt='src=\"/x\"' src='//cdn.example/a.jpg'>",
    '<img alt=\'src="/x"\' src="https://cdn.example/a.jpg">',
  ],
  [
    '<source srcset="/p/a.avif 480w, b.avif 960w">',
    `<source srcset="https://gazette.example/p/a.avif 480w, ${base}b.avif 960w">`,
  ],
  ['<video poster="/p.jpg" controls>', '<video poster="https://gazette.example/p.jpg" controls>'],
  ['<blockquote cite="/x/">', '<blockquote cite="https://gazette.example/x/">'],
  ['<use xlink:href="#a"/>', `<use xlink:href="${base}#a"/>`],
  ['<p title="see /x">3 < 4, href="/x"</p>', '<p title="see /x">3 < 4, href="/x"</p>'],
])('%s', (html, wanted) => {
  expect(absoluteHtml(html, base)).toBe(wanted);
});
