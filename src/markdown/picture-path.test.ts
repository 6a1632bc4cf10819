import { expect, test } from 'vitest';
import { picturePath } from './picture-path.ts';

test.each([
  ['map.png', 'articles/2016/10/27/map.png'],
  ['./maps/map.png', 'articles/2016/10/27/maps/map.png'],
  ['../28/map.png', 'articles/2016/10/28/map.png'],
  ['my%20map.png', 'articles/2016/10/27/my map.png'],
  ['100%.png', 'articles/2016/10/27/100%.png'],
  ['../../../../brand/logo.png', 'brand/logo.png'],
  ['../../../../../secret.png', undefined],
  ['%2e%2e/%2e%2e/../../../secret.png', undefined],
  ['/map.png', undefined],
  ['//example.org/map.png', undefined],
  ['https://example.org/map.png', undefined],
  ['data:image/png;base64,AA==', undefined],
  ['..\\map.png', undefined],
  ['', undefined],
])('%j', (src, path) => {
  expect(picturePath(src, 'articles/2016/10/27')).toBe(path);
});
