/** The list of all feeds of the site. */
import { pathOf, type Route } from '../archive/routes.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { ViewContext } from './context.ts';
import { feedGroups } from './feed-groups.ts';
import { groupIds } from './group-views.ts';
import { addressOf } from './link.ts';

export interface OpmlView {
  readonly title: string;
  readonly owner?: { readonly name: string; readonly email?: string };
  readonly language: string;
  readonly outlines: readonly OpmlFeed[];
  /** Feeds of one kind of group each. */
  readonly groups: readonly { readonly text: string; readonly outlines: readonly OpmlFeed[] }[];
}

export interface OpmlFeed {
  readonly text: string;
  readonly description?: string;
  /** Absolute. */
  readonly feed: string;
  readonly page: string;
}

export function opmlView(context: ViewContext): OpmlView {
  const { site, index } = context;
  const phrases = phrasesFor(site.language);
  const outline = (text: string, feed: Route, page: string, description?: string): OpmlFeed => ({
    text,
    description,
    feed: addressOf(site, pathOf(feed)),
    page: addressOf(site, page),
  });
  const corrections = `${site.name}: ${phrases.corrections}`;
  return {
    title: site.name,
    owner: { name: site.name, email: site.contact?.email },
    language: site.language,
    outlines: [
      outline(site.name, { kind: 'rss' }, '/', site.description),
      outline(corrections, { kind: 'corrections-feed' }, site.policies?.corrections ?? '/'),
    ],
    groups: feedGroups(context).map((group) => ({
      text: phrases[group],
      outlines: groupIds(group, context).map((id) => {
        const record = index.record(group, id);
        const described = record && 'description' in record ? record.description : undefined;
        const page = pathOf({ kind: 'group', group, id });
        return outline(record?.name ?? id, { kind: 'group-feed', group, id }, page, described);
      }),
    })),
  };
}
