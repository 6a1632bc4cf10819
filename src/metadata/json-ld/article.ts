/** A story as JSON-LD of schema.org, for search engines. */
import type {
  CorrectionComment,
  NewsArticle,
  Organization,
  Person,
  Place,
  Thing,
} from 'schema-dts';
import type { PublisherView } from '../../views/publisher-view.ts';
import { w3cDate } from '../../views/record-date.ts';
import type { Shell } from '../../views/shell.ts';
import type { NamedPlace, NamedSource, StoryFacts } from '../../views/story-record.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { images } from './images.ts';
import { organization } from './organization.ts';
import { writeGraph } from './write-graph.ts';

/** @returns the story, its picture and its place in the archive, as a document of JSON-LD. */
export function articleJsonLd(story: StoryFacts, shell: Shell): string {
  return writeGraph([newsArticle(story, shell.publisher), ...breadcrumbs(shell)]);
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
    image: picture && images(picture, publisher),
  };
}

/** Whom the story names; a desk and an agency are organisations, and nobody is invented. */
function authors(
  { authors: people, agencies }: StoryFacts,
  publisher: PublisherView,
): (Person | Organization)[] {
  if (people.length > 0) {
    return people.map(({ name, url, site, isDesk }) => ({
      '@type': isDesk ? 'Organization' : 'Person',
      name,
      url,
      sameAs: site,
    }));
  }
  if (agencies.length > 0) return agencies.map(agency);
  const { name, url } = publisher;
  return [{ '@type': 'NewsMediaOrganization', '@id': `${url}#publisher`, name, url }];
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
