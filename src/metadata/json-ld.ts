/** schema.org as JSON-LD, for search engines. */
import type {
  BreadcrumbList,
  CollectionPage,
  CorrectionComment,
  Graph,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  Place,
  Thing,
  WebSite,
} from 'schema-dts';
import type { PublisherView } from '../views/publisher-view.ts';
import type { Shell } from '../views/shell.ts';
import { w3cDate } from '../views/record-date.ts';
import type { NamedPlace, NamedSource, RecordPicture, StoryFacts } from '../views/story-record.ts';

interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** @returns the way to a page, with absolute addresses. */
function crumbsOf({ breadcrumbs, publisher }: Shell): Crumb[] {
  return breadcrumbs.map(({ href, text }) => ({
    name: text,
    url: new URL(href, publisher.url).href,
  }));
}

/** @returns the story, its picture and its place in the archive, as a document of JSON-LD. */
export function articleJsonLd(story: StoryFacts, shell: Shell): string {
  return writeGraph([newsArticle(story, shell.publisher), breadcrumbList(crumbsOf(shell))]);
}

/** @returns the site and who publishes it; stands on the front page. */
export function siteJsonLd(publisher: PublisherView): string {
  const { name, description, url, language } = publisher;
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    name,
    description,
    url,
    inLanguage: language,
    publisher: { '@id': `${url}#publisher` },
  };
  return writeGraph([site, organization(publisher)]);
}

/** @returns a list of stories: a section, a topic, a month. */
export function collectionJsonLd(shell: Shell): string {
  const { publisher, title, description, canonical, language } = shell;
  const collection: CollectionPage = {
    '@type': 'CollectionPage',
    name: title,
    description,
    url: canonical && encodeURI(canonical),
    inLanguage: language,
    isPartOf: { '@id': `${publisher.url}#site` },
    publisher: { '@id': `${publisher.url}#publisher` },
  };
  const crumbs = crumbsOf(shell);
  return writeGraph([collection, ...(crumbs.length > 0 ? [breadcrumbList(crumbs)] : [])]);
}

function newsArticle(story: StoryFacts, publisher: PublisherView): NewsArticle {
  const { url, headline, language, published, changed, picture, dateline, ids } = story;
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline,
    description: story.summary,
    inLanguage: language,
    datePublished: w3cDate(published),
    dateModified: w3cDate(changed),
    author: authors(story, publisher),
    publisher: organization(publisher),
    isAccessibleForFree: true,
    articleSection: story.section.name,
    keywords: story.topics.length > 0 ? story.topics.map(({ name }) => name) : undefined,
    about: story.topics.length > 0 ? story.topics.map(topic) : undefined,
    mentions: story.people.length > 0 ? story.people.map(person) : undefined,
    dateline: dateline && [dateline.place, dateline.date].filter(Boolean).join(', '),
    locationCreated: dateline && { '@type': 'Place', name: dateline.place },
    contentLocation: story.places.length > 0 ? story.places.map(place) : undefined,
    identifier: ids.length > 0 ? ids : undefined,
    isBasedOn:
      story.sources.length > 0 ? story.sources.map(({ url: address }) => address) : undefined,
    translationOfWork: story.translates ? { '@id': `${story.translates}#article` } : undefined,
    creditText: story.agencyLine,
    sourceOrganization: story.agencies.length > 0 ? story.agencies.map(agency) : undefined,
    correction: story.corrections.length > 0 ? story.corrections.map(correction) : undefined,
    publishingPrinciples: publisher.policies.principles,
    license: publisher.licence,
    image: picture && images(picture),
  };
}

/** Whom the story names; a desk and an agency are organisations, and nobody is invented. */
function authors({ authors: people, agencies }: StoryFacts, publisher: PublisherView) {
  if (people.length > 0) {
    return people.map(({ name, url, site, isDesk }): Person | Organization => ({
      '@type': isDesk ? 'Organization' : 'Person',
      name,
      url,
      sameAs: site,
    }));
  }
  if (agencies.length > 0) return agencies.map(agency);
  return [{ '@id': `${publisher.url}#publisher` }];
}

function agency({ name, url, site }: NamedSource): Organization {
  return { '@type': 'NewsMediaOrganization', name, url: site ?? url };
}

function topic({ name, url }: { readonly name: string; readonly url: string }): Thing {
  return { '@type': 'Thing', name, url };
}

function person(name: string): Person {
  return { '@type': 'Person', name };
}

function place({ name, url, country, coordinates }: NamedPlace): Place {
  return {
    '@type': 'Place',
    name,
    url,
    address: country ? { '@type': 'PostalAddress', addressCountry: country } : undefined,
    geo: coordinates && { '@type': 'GeoCoordinates', ...coordinates },
  };
}

function correction({ date, text }: StoryFacts['corrections'][number]): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: w3cDate(date), text };
}

/** The picture in 16:9, 4:3 and 1:1, else as it is. A credit is not a licence: none is claimed. */
function images(picture: RecordPicture): ImageObject[] {
  const { alt, caption, credit, creator, copyright, taken, place: where } = picture;
  const files = picture.crops.length > 0 ? picture.crops : [picture];
  return files.map(({ url, width, height }) => ({
    '@type': 'ImageObject',
    contentUrl: url,
    url,
    width: { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: height, unitCode: 'E37' },
    caption: caption ?? alt,
    creditText: credit,
    creator: creator ? person(creator) : undefined,
    copyrightNotice: copyright,
    dateCreated: taken,
    contentLocation: where ? { '@type': 'Place', name: where } : undefined,
  }));
}

function organization(publisher: PublisherView): NewsMediaOrganization {
  const { name, description, url, logo, email, policies } = publisher;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${url}#publisher`,
    name,
    description,
    url,
    logo: logo ? { '@type': 'ImageObject', url: logo } : undefined,
    email,
    publishingPrinciples: policies.principles,
    correctionsPolicy: policies.corrections,
    ethicsPolicy: policies.ethics,
    ownershipFundingInfo: policies.ownership,
  };
}

function breadcrumbList(crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: url,
    })),
  };
}

/** Ready to stand in a `script` element: nothing in it can end the element. */
function writeGraph(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
