import { expect, test } from 'vitest';
import { encodeAddress, linkKind, pathOf } from './links.ts';

test.each([
  ['https://example.org/a?b#c', 'outside'],
  ['HTTP://example.org', 'outside'],
  ['https://', 'forbidden'],
  ['https:///x', 'forbidden'],
  ['https:example.org', 'forbidden'],
  ['mailto:desk@gazette.example', 'contact'],
  ['mailto:nobody', 'forbidden'],
  ['tel:+971 4 000 00 00', 'contact'],
  ['tel:alert(1)', 'forbidden'],
  ['/2016/10/27/hass-school/', 'inside'],
  ['/', 'inside'],
  ['/a:b', 'inside'],
  ['//example.org', 'forbidden'],
  ['/\\example.org', 'forbidden'],
  ['\\example.org', 'forbidden'],
  ['#part', 'fragment'],
  ['#', 'relative'],
  ['', 'relative'],
  ['story.md', 'relative'],
  ['../a:b/', 'relative'],
  ['?page=2', 'relative'],
  ['javascript:alert(1)', 'forbidden'],
  ['JAVASCRIPT:alert(1)', 'forbidden'],
  ['java\tscript:alert(1)', 'forbidden'],
  [' javascript:alert(1)', 'forbidden'],
  ['\u0001javascript:alert(1)', 'forbidden'],
  ['/a\nb', 'forbidden'],
  ['data:text/html,x', 'forbidden'],
  ['vbscript:x', 'forbidden'],
  ['ftp://example.org/', 'forbidden'],
])('%j is %s', (url, kind) => {
  expect(linkKind(url)).toBe(kind);
});

test('an address keeps its letters and loses what ends an attribute', () => {
  expect(encodeAddress('/a b/"<حاس>%20')).toBe('/a%20b/%22%3Cحاس%3E%20');
});

test('a path has neither query nor fragment', () => {
  expect(pathOf('/a/?b=1#c')).toBe('/a/');
  expect(pathOf('/a/#c?d')).toBe('/a/');
});
