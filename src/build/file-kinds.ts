/** What the files of `dist/` are, told from their names alone. */
import { groupKinds } from '../archive/records.ts';

/** In the order of a report. A story and a page that stands for itself look alike from outside. */
export const fileKinds = [
  'stories and pages',
  'calendar',
  'lists',
  'threads',
  'feeds',
  'sitemaps',
  'citations',
  'data',
  'AVIF pictures',
  'WebP pictures',
  'JPEG pictures',
  'maps',
  'styles and fonts',
  'other files',
] as const;

export type FileKind = (typeof fileKinds)[number];

const lists = new RegExp(`^(?:${groupKinds.join('|')})/`);

const patterns: readonly (readonly [RegExp, FileKind])[] = [
  [/^(?:archive|on-this-day\/.*|\d{4}(?:\/\d\d){0,2})\/?index\.html$/, 'calendar'],
  [/^on-this-day\//, 'calendar'],
  [/^threads\//, 'threads'],
  [/^pictures\/.*\.avif$/, 'AVIF pictures'],
  [/^pictures\/.*\.webp$/, 'WebP pictures'],
  [/^pictures\/.*\.jpe?g$/, 'JPEG pictures'],
  [/^maps\//, 'maps'],
  [/^(?:_astro|brand)\//, 'styles and fonts'],
  [/^(?:feeds\/|(?:rss|atom)\.xml$|feed\.json$)/, 'feeds'],
  [/^sitemap[^/]*\.xml$/, 'sitemaps'],
  [/^citations\//, 'citations'],
  [/^data\/[^/]+$/, 'data'],
];

/** @param file relative to `dist/`, with forward slashes. */
export function kindOfFile(file: string): FileKind {
  const isPage = /\.html?$/i.test(file);
  if (isPage && lists.test(file)) return 'lists';
  const found = patterns.find(([pattern]) => pattern.test(file))?.[1];
  return found ?? (isPage ? 'stories and pages' : 'other files');
}
