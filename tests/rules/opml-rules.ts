/** OPML 2.0, http://opml.org/spec2.opml, for lists of subscriptions. */
import { attributeOf, readXml, textOf, type XmlNode } from './read-xml.ts';
import { any, faultsOfDocument, faultsOfShape, once, optional } from './shape.ts';
import { isEmail, isLanguage, isRfc822, isWebAddress } from './values.ts';

const headShape = {
  children: {
    ...{ title: optional, dateCreated: optional, dateModified: optional, ownerName: optional },
    ...{ ownerEmail: optional, ownerId: optional },
  },
};

const outlineShape = {
  attributes: [
    ...['text', 'type', 'title', 'description', 'xmlUrl', 'htmlUrl', 'language', 'version'],
    ...['category', 'created', 'isComment', 'isBreakpoint', 'url'],
  ],
  children: { outline: [0, any] as const },
};

/** @returns what is wrong with it, in words. */
export function faultsOfOpml(xml: string): string[] {
  const opml = readXml(xml);
  const faults = [
    ...faultsOfDocument(xml, 'opml'),
    ...faultsOfShape(opml, { attributes: ['version'], children: { head: once, body: once } }),
  ];
  if (opml.name !== 'opml' || attributeOf(opml, 'version') !== '2.0') faults.push('no OPML 2.0');
  const [head, body] = opml.children;
  if (head?.name !== 'head' || body?.name !== 'body') return [...faults, 'head and body'];
  faults.push(
    ...faultsOfShape(head, headShape),
    ...faultsOfShape(body, { children: { outline: [1, any] } }),
  );
  const owner = textOf(head, 'ownerEmail');
  if (owner !== undefined && !isEmail(owner)) faults.push(`owner ${owner}`);
  for (const name of ['dateCreated', 'dateModified']) {
    const date = textOf(head, name);
    if (date !== undefined && !isRfc822(date)) faults.push(`${name} ${date}`);
  }
  return [...faults, ...body.children.flatMap(faultsOfOutline)];
}

function faultsOfOutline(outline: XmlNode): string[] {
  const faults = faultsOfShape(outline, outlineShape);
  const { text, type, title, xmlUrl, htmlUrl, language, version, created } = outline.attributes;
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`outline “${text}”: ${fault}`);
  };
  expect(text !== undefined && text.trim() !== '', 'no text');
  if (type === 'rss') {
    expect(isWebAddress(xmlUrl), 'no feed');
    expect(title !== undefined, 'no title');
    expect(htmlUrl === undefined || isWebAddress(htmlUrl), 'no page');
    expect(language === undefined || isLanguage(language), 'no language');
    expect(
      version === undefined || ['RSS', 'RSS1', 'RSS2'].includes(version),
      `version ${version}`,
    );
  } else {
    expect(xmlUrl === undefined && htmlUrl === undefined, 'a feed without its type');
    expect(outline.children.length > 0, 'neither a feed nor a group');
  }
  expect(created === undefined || isRfc822(created), `created ${created}`);
  return [...faults, ...outline.children.flatMap(faultsOfOutline)];
}
