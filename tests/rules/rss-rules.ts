/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the Advisory Board's profile and Media
 * RSS 1.5.1, as far as validators look: https://validator.w3.org/feed/docs/rss2.html.
 */
import { faultsOfHtml } from './html-rules.ts';
import { attributeOf, childrenOf, readXml, textOf, type XmlNode } from './read-xml.ts';
import { any, faultsOfDocument, faultsOfShape, many, once, optional, textShape } from './shape.ts';
import { isCount, isEmail, isLanguage, isMediaType, isRfc822, isWebAddress } from './values.ts';

const atom = (name: string) => `http://www.w3.org/2005/Atom ${name}`;
const dc = (name: string) => `http://purl.org/dc/elements/1.1/ ${name}`;
const media = (name: string) => `http://search.yahoo.com/mrss/ ${name}`;
const encoded = 'http://purl.org/rss/1.0/modules/content/ encoded';

const channelShape = {
  children: {
    ...{ title: once, link: once, description: once, language: optional, copyright: optional },
    ...{ managingEditor: optional, webMaster: optional, pubDate: optional },
    ...{ lastBuildDate: optional, category: many, generator: optional, docs: optional },
    ...{ ttl: optional, image: optional, item: many },
    [atom('link')]: [1, any] as const,
    ...Object.fromEntries(['creator', 'rights', 'publisher'].map((name) => [dc(name), optional])),
  },
};

const itemShape = {
  children: {
    ...{ title: optional, link: optional, description: optional, author: optional },
    ...{ category: many, comments: optional, enclosure: optional, guid: once },
    ...{ pubDate: optional, source: optional, [encoded]: optional },
    ...{ [dc('creator')]: many, [dc('language')]: optional, [media('content')]: many },
  },
};

const mediaAttributes = ['url', 'type', 'medium', 'width', 'height', 'fileSize', 'isDefault'];
const mediaShape = {
  attributes: [...mediaAttributes, 'lang', 'duration', 'bitrate'],
  children: {
    [media('title')]: optional,
    [media('description')]: optional,
    [media('credit')]: many,
    [media('copyright')]: optional,
  },
};

/** Of the roles that the European Broadcasting Union lists, those that a picture can need. */
const roles = ['photographer', 'illustrator', 'graphic designer', 'author', 'editor', 'producer'];

/** @param address of the document itself. @returns what is wrong with it, in words. */
export function faultsOfRss(xml: string, address: string): string[] {
  const root = readXml(xml);
  const faults = faultsOfDocument(xml, 'rss');
  if (root.name !== 'rss' || attributeOf(root, 'version') !== '2.0')
    return [...faults, 'no RSS 2.0'];
  faults.push(...faultsOfShape(root, { children: { channel: once }, attributes: ['version'] }));
  const [channel] = root.children;
  return channel ? [...faults, ...faultsOfChannel(channel, address)] : faults;
}

function faultsOfChannel(channel: XmlNode, address: string): string[] {
  const faults = faultsOfShape(channel, channelShape);
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`channel: ${fault}`);
  };
  expect(isWebAddress(textOf(channel, 'link')), 'link is no address');
  expect(isLanguage(textOf(channel, 'language')), 'language is none');
  for (const name of ['pubDate', 'lastBuildDate']) {
    for (const date of childrenOf(channel, name)) expect(isRfc822(date.text), `${name} is no date`);
  }
  for (const name of ['managingEditor', 'webMaster']) {
    for (const { text } of childrenOf(channel, name))
      expect(isMailbox(text), `${name}: no mailbox`);
  }
  const links = childrenOf(channel, atom('link'));
  const self = links.filter((link) => attributeOf(link, 'rel') === 'self');
  expect(self.length === 1, `${self.length} links to itself`);
  expect(attributeOf(self[0], 'href') === address, 'its link to itself leads elsewhere');
  expect(attributeOf(self[0], 'type') === 'application/rss+xml', 'its link to itself has no type');
  faults.push(...links.flatMap(faultsOfLink));
  const firstItem = channel.children.findIndex(({ name }) => name === 'item');
  const after = firstItem < 0 ? [] : channel.children.slice(firstItem);
  expect(
    after.every(({ name }) => name === 'item'),
    'something of the channel stands after an item',
  );
  for (const name of ['title', 'description']) {
    faults.push(...childrenOf(channel, name).flatMap((node) => faultsOfShape(node, textShape)));
  }
  const items = childrenOf(channel, 'item');
  const ids = items.map((item) => textOf(item, 'guid'));
  expect(new Set(ids).size === ids.length, 'two items have one guid');
  return [...faults, ...items.flatMap(faultsOfItem)];
}

function faultsOfLink({ attributes }: XmlNode): string[] {
  const { rel = '', href, type } = attributes;
  const known = ['self', 'hub', 'prev-archive', 'next-archive', 'current', 'alternate', 'next'];
  return [
    ...(known.includes(rel) ? [] : [`link: rel ${rel} is not registered`]),
    ...(isWebAddress(href) ? [] : [`link: ${href} is no address`]),
    ...(type === undefined || isMediaType(type) ? [] : [`link: ${type} is no media type`]),
  ];
}

function faultsOfItem(item: XmlNode): string[] {
  const faults = faultsOfShape(item, itemShape);
  const title = textOf(item, 'title');
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`item “${title}”: ${fault}`);
  };
  const [description, content] = [textOf(item, 'description'), textOf(item, encoded)];
  expect(title !== undefined || description !== undefined, 'neither title nor description');
  const names = item.children.map(({ name }) => name);
  if (content !== undefined && description !== undefined) {
    expect(names.indexOf('description') < names.indexOf(encoded), 'description after content');
  }
  for (const html of [description, content]) {
    if (html !== undefined) for (const fault of faultsOfHtml(html)) expect(false, fault);
  }
  const link = textOf(item, 'link');
  expect(link === undefined || isWebAddress(link), 'link is no address');
  for (const { text } of childrenOf(item, 'pubDate')) expect(isRfc822(text), `${text} is no date`);
  for (const { text } of childrenOf(item, 'author')) expect(isMailbox(text), 'author: no mailbox');
  const isDouble = names.includes('author') && names.includes(dc('creator'));
  expect(!isDouble, 'the author twice');
  for (const name of ['title', 'category', dc('creator'), dc('language')]) {
    const shape = { ...textShape, attributes: name === 'category' ? ['domain'] : [] };
    faults.push(...childrenOf(item, name).flatMap((node) => faultsOfShape(node, shape)));
  }
  for (const { text } of childrenOf(item, dc('language'))) expect(isLanguage(text), 'no language');
  for (const guid of childrenOf(item, 'guid')) {
    const { isPermaLink = 'true' } = guid.attributes;
    expect(['true', 'false'].includes(isPermaLink), 'isPermaLink is neither true nor false');
    expect(isPermaLink === 'false' || isWebAddress(guid.text), 'its guid is no permalink');
    expect(guid.text.trim().length > 0 && !/^\d{1,8}$/.test(guid.text), 'its guid is not unique');
  }
  for (const { attributes } of childrenOf(item, 'enclosure')) {
    const { url, length, type } = attributes;
    expect(isWebAddress(url) && isCount(length) && isMediaType(type), 'its enclosure');
  }
  return [...faults, ...childrenOf(item, media('content')).flatMap(faultsOfMedia)];
}

function faultsOfMedia(node: XmlNode): string[] {
  const faults = faultsOfShape(node, mediaShape);
  const { url, type, medium = 'image', width, height } = node.attributes;
  if (!isWebAddress(url)) faults.push(`media: ${url} is no address`);
  if (!isMediaType(type)) faults.push(`media: ${type} is no media type`);
  if (!['image', 'audio', 'video', 'document', 'executable'].includes(medium)) {
    faults.push(`media: medium ${medium}`);
  }
  if (!isCount(width, 1) || !isCount(height, 1)) faults.push('media: no size');
  for (const credit of childrenOf(node, media('credit'))) {
    faults.push(...faultsOfShape(credit, { ...textShape, attributes: ['role', 'scheme'] }));
    const { role, scheme = 'urn:ebu' } = credit.attributes;
    if (scheme === 'urn:ebu' && role !== undefined && !roles.includes(role)) {
      faults.push(`media: credit of role ${role}`);
    }
  }
  for (const name of ['title', 'description']) {
    for (const { attributes } of childrenOf(node, media(name))) {
      const { type: kind = 'plain' } = attributes;
      if (!['plain', 'html'].includes(kind)) faults.push(`media: ${name} of type ${kind}`);
    }
  }
  return faults;
}

/** `desk@gazette.example (The desk)`. */
function isMailbox(text: string): boolean {
  const [, address = ''] = /^(\S+) \([^()]+\)$/.exec(text) ?? [];
  return isEmail(address);
}
