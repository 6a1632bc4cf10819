/**
 * What search engines ask of JSON-LD: https://developers.google.com/search/docs/appearance, of
 * articles, of breadcrumbs and of organisations.
 */
import { isLanguage, isW3cDate, isWebAddress } from './values.ts';

type Property =
  | ('@id' | 'name' | 'url' | 'headline' | 'datePublished' | 'dateModified' | 'inLanguage')
  | ('author' | 'publisher' | 'mainEntityOfPage' | 'articleSection' | 'isAccessibleForFree')
  | ('contentLocation' | 'locationCreated' | 'sourceOrganization' | 'correction' | 'text')
  | ('image' | 'contentUrl' | 'caption' | 'width' | 'height' | 'itemListElement' | 'item')
  | ('position' | 'publishingPrinciples' | 'correctionsPolicy' | 'ethicsPolicy')
  | 'ownershipFundingInfo';

type Thing = Readonly<Partial<Record<Property, unknown>>> & { readonly '@type'?: string };

const document = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

/** @returns what stands in a page's JSON-LD; nothing for a page without. */
export function thingsIn(html: string): Thing[] {
  return [...html.matchAll(document)].flatMap(([, json = '']) => {
    const graph = JSON.parse(json);
    if (graph['@context'] !== 'https://schema.org') throw new Error('Not of schema.org.');
    return graph['@graph'] as Thing[];
  });
}

/** @returns what is wrong with it, in words. */
export function faultsOfThing(thing: Thing): string[] {
  switch (thing['@type']) {
    case 'NewsArticle':
      return faultsOfArticle(thing);
    case 'BreadcrumbList':
      return faultsOfBreadcrumbs(thing);
    case 'NewsMediaOrganization':
      return faultsOfOrganization(thing);
    case 'WebSite':
    case 'CollectionPage':
      return missingIn(thing, ['name', 'url', 'inLanguage', 'publisher']);
    default:
      return [`type ${thing['@type']}`];
  }
}

const ratios = [16 / 9, 4 / 3, 1];

const requiredOfArticle: readonly Property[] = [
  ...(['@id', 'headline', 'datePublished', 'dateModified', 'author', 'publisher'] as const),
  ...(['inLanguage', 'mainEntityOfPage', 'articleSection', 'isAccessibleForFree'] as const),
];

function faultsOfArticle(article: Thing): string[] {
  const faults = missingIn(article, requiredOfArticle);
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${article['@id']}: ${fault}`);
  };
  for (const name of ['datePublished', 'dateModified'] as const) {
    expect(isW3cDate(String(article[name])), `${name} ${article[name]}`);
  }
  expect(isLanguage(String(article.inLanguage)), 'no language');
  for (const author of listOf(article.author)) {
    const type = author['@type'] ?? '';
    expect(['Person', 'Organization', 'NewsMediaOrganization'].includes(type), `author ${type}`);
    expect(missingIn(author, ['name', 'url']).length === 0, 'an author without name or page');
    expect(!/^by /i.test(String(author.name)), 'a byline for a name');
  }
  for (const place of [...listOf(article.contentLocation), ...listOf(article.locationCreated)]) {
    expect(place['@type'] === 'Place' && missingIn(place, ['name']).length === 0, 'a place');
  }
  for (const source of listOf(article.sourceOrganization)) {
    expect(source['@type'] === 'NewsMediaOrganization', 'an agency that is no organisation');
  }
  for (const correction of listOf(article.correction)) {
    expect(correction['@type'] === 'CorrectionComment', 'a correction');
    expect(missingIn(correction, ['datePublished', 'text']).length === 0, 'a bare correction');
  }
  const images = listOf(article.image);
  const sizes = images.map(({ width, height }) => [pixelsOf(width), pixelsOf(height)] as const);
  expect(
    sizes.every(([width, height]) => width * height >= 50_000),
    'a picture that is too small',
  );
  expect(
    images.length === 0 || ratios.every((ratio) => sizes.some((size) => hasRatio(size, ratio))),
    'a picture that lacks one of three ratios',
  );
  for (const image of images) {
    expect(isWebAddress(String(image.contentUrl)), 'a picture without an address');
    expect(missingIn(image, ['caption']).length === 0, 'a picture without words');
  }
  return [...faults, ...listOf(article.publisher).flatMap(faultsOfOrganization)];
}

function faultsOfBreadcrumbs(list: Thing): string[] {
  const items = listOf(list.itemListElement);
  return [
    ...(items.length < 2 ? ['a way of one step'] : []),
    ...items.flatMap((item, at) => [
      ...missingIn(item, ['name', 'item']),
      ...(item.position === at + 1 ? [] : [`position ${item.position}`]),
      ...(isWebAddress(String(item.item)) ? [] : [`step ${item.item}`]),
    ]),
  ];
}

function faultsOfOrganization(organization: Thing): string[] {
  const policies = ['publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy'] as const;
  return [
    ...missingIn(organization, ['@id', 'name', 'url']),
    ...[...policies, 'ownershipFundingInfo' as const]
      .filter((name) => organization[name] !== undefined)
      .filter((name) => !isWebAddress(String(organization[name])))
      .map((name) => `${name} ${organization[name]}`),
  ];
}

function missingIn(thing: Thing, properties: readonly Property[]): string[] {
  return properties
    .filter((name) => thing[name] === undefined || thing[name] === '')
    .map((name) => `${thing['@type']}: no ${name}`);
}

function listOf(value: unknown): Thing[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Thing];
}

function pixelsOf(value: unknown): number {
  return typeof value === 'number' ? value : Number((value as { value?: unknown })?.value);
}

function hasRatio([width, height]: readonly [number, number], ratio: number): boolean {
  return Math.abs(width / height - ratio) < 0.02;
}
