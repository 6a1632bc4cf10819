import { expect, it } from 'vitest';
import { pageAskedFor } from './dev-requests.ts';

it.each([
  ['/', '/', ''],
  ['/2016/10/27/hass-school/', '/', '2016/10/27/hass-school'],
  ['/2016/10/27/hass-school', '/', '2016/10/27/hass-school'],
  ['/archive/old/story/1.html', '/archive/', 'old/story/1.html'],
  ['/news/%D8%AE%D8%A8%D8%B1/', '/', 'news/خبر'],
])('%s below %s is the page “%s”', (pathname, base, page) => {
  expect(pageAskedFor(pathname, base)).toBe(page);
});

it.each([
  '/@vite/client',
  '/src/components/print.css',
  '/pictures/map.avif',
  '/__stet/edit',
  '/%E0%A4%A',
])('%s is no page', (pathname) => {
  expect(pageAskedFor(pathname, '/')).toBeUndefined();
});

it('what lies outside of the base path is no page', () => {
  expect(pageAskedFor('/elsewhere/', '/archive/')).toBeUndefined();
});
