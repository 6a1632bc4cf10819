/** The site and its lists as JSON-LD of schema.org, for search engines. */
import type { CollectionPage, WebSite } from 'schema-dts';
import type { PublisherView } from '../../views/publisher-view.ts';
import type { Shell } from '../../views/shell.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { organization } from './organization.ts';
import { writeGraph } from './write-graph.ts';

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
  return writeGraph([collection, ...breadcrumbs(shell)]);
}
