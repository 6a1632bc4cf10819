/** What machines may do with the archive, and where they find it: one setting for all files. */
import type { Machines } from '../archive/site.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { groupIds } from './group-views.ts';
import { addressOf, hrefOf } from './link.ts';

export interface MachinesView {
  readonly name: string;
  readonly description?: string;
  /** Path of the site on its host, with both slashes. */
  readonly base: string;
  readonly machines: Machines;
  readonly licence?: { readonly name: string; readonly url?: string };
  /** Absolute. */
  readonly sitemaps: readonly string[];
  readonly sections: readonly LabelledAddress[];
  readonly pages: readonly LabelledAddress[];
  readonly feeds: readonly LabelledAddress[];
  readonly data: readonly LabelledAddress[];
  /** The page that tells of the rights, absolute. */
  readonly policy: string;
}

export interface LabelledAddress {
  readonly text: string;
  readonly url: string;
  readonly description?: string;
}

const openToAll: Machines = { search: 'allow', aiInput: 'allow', aiTraining: 'allow' };

export function machinesView(context: ViewContext): MachinesView {
  const { site, pages, records } = context;
  const address = (route: Route) => addressOf(site, pathOf(route));
  return {
    name: site.name,
    description: site.description,
    base: hrefOf(site, '/'),
    machines: site.machines ?? openToAll,
    licence: site.licence,
    sitemaps: [address({ kind: 'sitemap-index' }), address({ kind: 'sitemap-news', part: 1 })],
    sections: groupIds('sections', context).map((id) => ({
      text: records.sections.get(id)?.name ?? id,
      url: address({ kind: 'group', group: 'sections', id }),
      description: records.sections.get(id)?.description,
    })),
    pages: pages.map((page) => ({
      text: page.title,
      url: addressOf(site, page.permalink),
      description: page.description,
    })),
    feeds: [
      { text: 'RSS', url: address({ kind: 'rss' }) },
      { text: 'Atom, with the whole archive by month', url: address({ kind: 'atom' }) },
      { text: 'JSON Feed', url: address({ kind: 'json-feed' }) },
      { text: 'OPML: every feed', url: address({ kind: 'opml' }) },
    ],
    data: site.data
      ? [
          { text: 'List of the files, one a month', url: address({ kind: 'data-index' }) },
          { text: 'JSON Schema of a line', url: address({ kind: 'data-schema' }) },
        ]
      : [],
    policy: site.licence?.url ?? address({ kind: 'front' }),
  };
}
