import { expect, it } from 'vitest';
import { fileOf, pathOf } from './routes.ts';

it.each([
  ['/', 'index.html'],
  ['/2016/10/27/hass-school/', '2016/10/27/hass-school/index.html'],
  ['/politics/labour-wins.html', 'politics/labour-wins.html'],
  ['/news/hass', 'news/hass/index.html'],
  // The number after the point is part of an id, not a kind of file.
  ['/news/hass-1.1919981', 'news/hass-1.1919981/index.html'],
  ['/404.html', '404.html'],
])('%s is answered by %s', (path, file) => {
  expect(fileOf(path)).toBe(file);
});

it('numbers pages inside years, the first without a number', () => {
  const year = { kind: 'group-year', group: 'topics', id: 'syria', year: '2016' } as const;
  expect(pathOf({ ...year, page: 1 })).toBe('/topics/syria/2016/');
  expect(pathOf({ ...year, page: 2 })).toBe('/topics/syria/2016/2/');
  expect(pathOf({ kind: 'day', day: '2016-10-27' })).toBe('/2016/10/27/');
});
