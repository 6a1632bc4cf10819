/**
 * What the schemas of sitemaps.org 0.9, of Google's images 1.1 and of Google's news 0.9 ask for:
 * elements, their order, their types; and the limits that no schema tells.
 */
import { childrenOf, readXml, textOf, type XmlNode } from './read-xml.ts';
import { faultsOfDocument, shortName } from './shape.ts';
import { isW3cDate, isWebAddress } from './values.ts';

const map = (name: string) => `http://www.sitemaps.org/schemas/sitemap/0.9 ${name}`;
const image = (name: string) => `http://www.google.com/schemas/sitemap-image/1.1 ${name}`;
const news = (name: string) => `http://www.google.com/schemas/sitemap-news/0.9 ${name}`;

/** Elements in their order, each with how often it may be there at least and at most. */
type Sequence = readonly (readonly [name: string, least: number, most: number])[];

const page: Sequence = [
  [map('loc'), 1, 1],
  [map('lastmod'), 0, 1],
  [image('image'), 0, 1_000],
  [news('news'), 0, 1],
];
const aboutNews: Sequence = [
  [news('publication'), 1, 1],
  [news('publication_date'), 1, 1],
  [news('title'), 1, 1],
];

const bytesOfFile = 50 * 1024 * 1024;

/** @param site address of its root. @returns what is wrong with it, in words. */
export function faultsOfSitemap(xml: string, site: string): string[] {
  const root = readXml(xml);
  const faults = faultsOfDocument(xml, shortName(root.name));
  if (Buffer.byteLength(xml) > bytesOfFile) faults.push('more than 50 MB');
  if (Object.keys(root.attributes).length > 0) faults.push('attributes of the root');
  const isIndex = root.name === map('sitemapindex');
  if (!isIndex && root.name !== map('urlset')) return [...faults, `${root.name} is no sitemap`];
  const entry = map(isIndex ? 'sitemap' : 'url');
  for (const { name } of root.children) if (name !== entry) faults.push(`unknown ${name}`);
  if (root.children.length > 50_000) faults.push('more than 50,000 entries');
  const locations = root.children.map((child) => textOf(child, map('loc')));
  if (new Set(locations).size !== locations.length) faults.push('one address twice');
  return [...faults, ...root.children.flatMap((child) => faultsOfEntry(child, site, isIndex))];
}

function faultsOfEntry(entry: XmlNode, site: string, isIndex: boolean): string[] {
  const faults = faultsOfSequence(entry, isIndex ? page.slice(0, 2) : page);
  const location = textOf(entry, map('loc'));
  if (!isLocation(location)) faults.push(`address ${location}`);
  if (!location?.startsWith(site)) faults.push(`${location} is not of this site`);
  const changed = textOf(entry, map('lastmod'));
  if (changed !== undefined && !isW3cDate(changed)) faults.push(`date ${changed}`);
  for (const each of childrenOf(entry, image('image'))) {
    faults.push(...faultsOfSequence(each, [[image('loc'), 1, 1]]));
    const address = textOf(each, image('loc'));
    if (!isLocation(address)) faults.push(`picture ${address}`);
  }
  return [...faults, ...childrenOf(entry, news('news')).flatMap(faultsOfNews)];
}

function faultsOfNews(node: XmlNode): string[] {
  const faults = faultsOfSequence(node, aboutNews);
  for (const publication of childrenOf(node, news('publication'))) {
    faults.push(
      ...faultsOfSequence(publication, [
        [news('name'), 1, 1],
        [news('language'), 1, 1],
      ]),
    );
    const language = textOf(publication, news('language')) ?? '';
    if (!/^(?:zh-cn|zh-tw|[a-z]{2,3})$/.test(language)) faults.push(`language ${language}`);
  }
  const date = textOf(node, news('publication_date')) ?? '';
  if (!isW3cDate(date)) faults.push(`date ${date}`);
  if ((textOf(node, news('title')) ?? '').trim() === '') faults.push('a story without a title');
  return faults;
}

function faultsOfSequence(node: XmlNode, sequence: Sequence): string[] {
  const names = node.children.map(({ name }) => name);
  const about = shortName(node.name);
  const places = names.map((name) => sequence.findIndex(([known]) => known === name));
  return [
    ...(Object.keys(node.attributes).length > 0 ? [`${about}: attributes`] : []),
    ...(node.text.trim() === '' || node.children.length === 0 ? [] : [`${about}: text`]),
    ...sequence
      .filter(([name, least, most]) => {
        const { length } = childrenOf(node, name);
        return length < least || length > most;
      })
      .map(([name]) => `${about}: ${shortName(name)} ${childrenOf(node, name).length} times`),
    ...(places.includes(-1) ? [`${about}: something unknown`] : []),
    ...(places.every((place, at) => at === 0 || (places[at - 1] ?? 0) <= place)
      ? []
      : [`${about}: in another order`]),
  ];
}

/** Twelve characters at least, 2,048 at most. */
function isLocation(text: string | undefined): boolean {
  return isWebAddress(text) && (text?.length ?? 0) >= 12 && (text?.length ?? 0) < 2_048;
}
