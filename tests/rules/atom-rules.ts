/**
 * Atom 1.0 (RFC 4287) and its link relations, as far as validators look:
 * https://validator.w3.org/feed/docs/atom.html.
 */
import { faultsOfHtml } from './html-rules.ts';
import { attributeOf, childrenOf, readXml, textOf, type XmlNode } from './read-xml.ts';
import { faultsOfDocument, faultsOfShape, many, once, optional, shortName } from './shape.ts';
import { isEmail, isLanguage, isMediaType, isRfc3339, isUri, isWebAddress } from './values.ts';

export const atom = (name: string) => `http://www.w3.org/2005/Atom ${name}`;
export const history = (name: string) => `http://purl.org/syndication/history/1.0 ${name}`;

const named = <Value>(counts: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [atom(name), count]));

const feedShape = {
  attributes: ['xml:lang', 'xml:base'],
  children: {
    ...named({ id: once, title: once, updated: once, subtitle: optional, rights: optional }),
    ...named({ icon: optional, logo: optional, generator: optional, author: many, link: many }),
    ...named({ contributor: many, category: many, entry: many }),
    [history('archive')]: optional,
    [history('complete')]: optional,
  },
};

const entryShape = {
  attributes: ['xml:lang', 'xml:base'],
  children: {
    ...named({ id: once, title: once, updated: once, published: optional, summary: optional }),
    ...named({ content: optional, rights: optional, source: optional, author: many }),
    ...named({ contributor: many, category: many, link: many }),
  },
};

const personShape = {
  children: { ...named({ name: once, uri: optional, email: optional }) },
};

/** Of the IANA's registry, what a feed can need; those of the second list belong to feeds alone. */
const relations = ['alternate', 'self', 'related', 'via', 'enclosure', 'hub', 'license'];
const relationsOfHistory = ['prev-archive', 'next-archive', 'current', 'first', 'last', 'next'];

/** @param address of the document itself. @returns what is wrong with it, in words. */
export function faultsOfAtom(xml: string, address: string): string[] {
  const feed = readXml(xml);
  const faults = faultsOfDocument(xml, 'feed');
  if (feed.name !== atom('feed')) return [...faults, 'no Atom feed'];
  faults.push(...faultsOfShape(feed, feedShape), ...faultsOfCommon(feed));
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`feed: ${fault}`);
  };
  const self = linksOf(feed, 'self');
  expect(self.length === 1, `${self.length} links to itself`);
  expect(attributeOf(self[0], 'href') === address, 'its link to itself leads elsewhere');
  expect(attributeOf(self[0], 'type') === 'application/atom+xml', 'its link to itself has no type');
  const entries = childrenOf(feed, atom('entry'));
  const first = feed.children.findIndex(({ name }) => name === atom('entry'));
  expect(
    first < 0 || feed.children.slice(first).every(({ name }) => name === atom('entry')),
    'something of the feed stands after an entry',
  );
  const ids = entries.map((entry) => textOf(entry, atom('id')));
  expect(new Set(ids).size === ids.length, 'two entries have one id');
  const isSigned = (node: XmlNode) => childrenOf(node, atom('author')).length > 0;
  expect(isSigned(feed) || entries.every(isSigned), 'an entry without an author');
  return [...faults, ...entries.flatMap(faultsOfEntry)];
}

/** @returns a feed's or an entry's links of a relation; without one a link is an alternate. */
export function linksOf(node: XmlNode, relation: string): readonly XmlNode[] {
  return childrenOf(node, atom('link')).filter(
    (link) => (attributeOf(link, 'rel') ?? 'alternate') === relation,
  );
}

function faultsOfEntry(entry: XmlNode): string[] {
  const faults = [...faultsOfShape(entry, entryShape), ...faultsOfCommon(entry)];
  const [content] = childrenOf(entry, atom('content'));
  const hasSummary = childrenOf(entry, atom('summary')).length > 0;
  if (!content && !hasSummary) faults.push('entry: no text');
  if (!content && linksOf(entry, 'alternate').length === 0) faults.push('entry: leads nowhere');
  for (const relation of relationsOfHistory) {
    if (linksOf(entry, relation).length > 0) faults.push(`entry: a link to its ${relation}`);
  }
  return content ? [...faults, ...faultsOfText(content)] : faults;
}

/** What holds for feeds and entries alike. */
function faultsOfCommon(node: XmlNode): string[] {
  const faults: string[] = [];
  const about = shortName(node.name);
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${about}: ${fault}`);
  };
  const language = attributeOf(node, 'xml:lang');
  expect(language === undefined || isLanguage(language), `language ${language}`);
  const id = textOf(node, atom('id')) ?? '';
  expect(isUri(id), `id ${id} is no URI`);
  expect(!/^https?:/.test(id) || new URL(id).href === id, `id ${id} has another form`);
  for (const name of ['updated', 'published']) {
    for (const { text } of childrenOf(node, atom(name))) expect(isRfc3339(text), `${name} ${text}`);
  }
  for (const name of ['icon', 'logo']) {
    for (const { text } of childrenOf(node, atom(name))) expect(isWebAddress(text), name);
  }
  for (const name of ['title', 'subtitle', 'summary', 'rights']) {
    faults.push(...childrenOf(node, atom(name)).flatMap(faultsOfText));
  }
  for (const name of ['author', 'contributor']) {
    faults.push(...childrenOf(node, atom(name)).flatMap(faultsOfPerson));
  }
  for (const { attributes } of childrenOf(node, atom('category'))) {
    const { term, scheme } = attributes;
    expect(term !== undefined && term.trim() !== '', 'a category without a term');
    expect(scheme === undefined || isUri(scheme), `the scheme ${scheme}`);
  }
  faults.push(...childrenOf(node, atom('link')).flatMap(faultsOfLink));
  const alternates = linksOf(node, 'alternate').map(({ attributes: { type, hreflang } }) =>
    [type, hreflang].join(),
  );
  expect(new Set(alternates).size === alternates.length, 'two alternates of one kind');
  return faults;
}

function faultsOfLink(link: XmlNode): string[] {
  const faults: string[] = [];
  const { rel = 'alternate', href, type, hreflang } = link.attributes;
  if (![...relations, ...relationsOfHistory].includes(rel)) faults.push(`link: relation ${rel}`);
  if (!isWebAddress(href)) faults.push(`link: ${href} is no address`);
  if (type !== undefined && !isMediaType(type)) faults.push(`link: media type ${type}`);
  if (hreflang !== undefined && !isLanguage(hreflang)) faults.push(`link: language ${hreflang}`);
  if (link.children.length > 0 || link.text.trim() !== '') faults.push('link: is not empty');
  return faults;
}

function faultsOfPerson(person: XmlNode): string[] {
  const faults = faultsOfShape(person, personShape);
  const name = textOf(person, atom('name')) ?? '';
  if (name.trim() === '' || /<\S+@\S+>/.test(name)) faults.push(`person: name ${name}`);
  for (const { text } of childrenOf(person, atom('uri'))) {
    if (!isWebAddress(text)) faults.push(`person: address ${text}`);
  }
  for (const { text } of childrenOf(person, atom('email'))) {
    if (!isEmail(text)) faults.push(`person: email ${text}`);
  }
  return faults;
}

function faultsOfText(node: XmlNode): string[] {
  const about = shortName(node.name);
  const { type = 'text' } = node.attributes;
  const faults = Object.keys(node.attributes)
    .filter((name) => !['type', 'xml:lang', 'xml:base'].includes(name))
    .map((name) => `${about}: unknown attribute ${name}`);
  if (!['text', 'html'].includes(type)) faults.push(`${about}: type ${type}`);
  if (node.children.length > 0) faults.push(`${about}: elements in it`);
  if (node.text.trim() === '') faults.push(`${about}: is empty`);
  return type === 'html'
    ? [...faults, ...faultsOfHtml(node.text).map((fault) => `${about}: ${fault}`)]
    : faults;
}
