/** The archive by section, topic, place, agency and author. */
import type { Entry } from '../archive/article.ts';
import { isFull, yearPages } from '../archive/paging.ts';
import type { GroupKind } from '../archive/records.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { ViewContext } from './context.ts';
import { hrefOf, type Link } from './link.ts';
import type { DirectoryView, GroupView, GroupYearView } from './list-types.ts';
import { feedGroups } from './feed-groups.ts';
import { shell } from './shell.ts';
import { placeMap } from './place-map-view.ts';
import { newest, teaser } from './teaser.ts';

const storiesOnLanding = 20;

/**
 * `/topics/`: every group of a kind that has stories, with the years of the first and the last. Their
 * number would change these pages with every story, and they are the longest of all.
 */
export function groupsView(group: GroupKind, context: ViewContext): DirectoryView {
  const heading = phrasesFor(context.site.language)[group];
  return {
    shell: shell({ path: pathOf({ kind: 'groups', group }), title: heading }, context),
    heading,
    entries: groupIds(group, context).map((id) => ({
      href: hrefOf(context.site, pathOf({ kind: 'group', group, id })),
      text: nameOf(group, id, context),
      years: spanOf(context.index.group(group, id)),
    })),
  };
}

function spanOf(entries: readonly Entry[]): string | undefined {
  const [first, last] = [entries.at(0), entries.at(-1)].map((entry) =>
    entry?.article.published.day.slice(0, 4),
  );
  return first === last ? first : `${first}–${last}`;
}

/** `/topics/syria/`: what is new in it, and its years. */
export function groupView(group: GroupKind, id: string, context: ViewContext): GroupView {
  const { site, index } = context;
  const entries = index.group(group, id);
  const heading = nameOf(group, id, context);
  const record = index.record(group, id);
  const description = record && 'description' in record ? record.description : undefined;
  const path = pathOf({ kind: 'group', group, id });
  return {
    shell: shell(
      {
        path,
        title: heading,
        description,
        breadcrumbs: [groupsLink(group, context)],
        feed: feedGroups(context).includes(group)
          ? { path: pathOf({ kind: 'group-feed', group, id }), title: heading }
          : undefined,
      },
      context,
    ),
    group,
    heading,
    description,
    latest: newest(entries, storiesOnLanding, site.language, context),
    years: yearPages(entries)
      .map(({ year, stories }) => ({
        href: hrefOf(site, pathOf({ kind: 'group-year', group, id, year, page: 1 })),
        text: year,
        count: stories.length,
      }))
      .reverse(),
    coverage: coverage(entries),
    map: group === 'places' ? mapOf(id, context) : undefined,
  };
}

function coverage(entries: readonly Entry[]): GroupView['coverage'] {
  const counts = new Map<string, number>();
  for (const { year, stories } of yearPages(entries)) counts.set(year, stories.length);
  const years = [...counts.keys()].map(Number);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at).padStart(4, '0');
    return { year, count: counts.get(year) ?? 0 };
  });
}

function mapOf(id: string, context: ViewContext) {
  const place = context.index.record('places', id);
  const map = place && placeMap(place, context.site.language, context);
  // The page itself is where the map would lead.
  return map && { ...map, href: undefined };
}

/** `/topics/syria/2016/2/`: fifty stories of one year, numbered from the oldest. */
export function groupYearView(
  route: Extract<Route, { kind: 'group-year' }>,
  context: ViewContext,
): GroupYearView {
  const { site, index } = context;
  const { group, id, year, page } = route;
  const phrases = phrasesFor(site.language);
  const pages = yearPages(index.group(group, id)).find((each) => each.year === year)?.pages ?? [];
  const name = nameOf(group, id, context);
  const numbered = page === 1 ? year : `${year}, ${phrases.page(String(page))}`;
  const stories = pages[page - 1] ?? [];
  const to = (other: number, text: string): Link => ({
    href: hrefOf(site, pathOf({ ...route, page: other })),
    text,
  });
  const landing = { href: hrefOf(site, pathOf({ kind: 'group', group, id })), text: name };
  return {
    shell: shell(
      {
        path: pathOf(route),
        title: `${name}, ${numbered}`,
        breadcrumbs: [groupsLink(group, context), landing],
      },
      context,
    ),
    heading: name,
    year,
    page,
    stories: stories.map((entry) => teaser(entry, site.language, context)),
    earlier: page > 1 ? to(page - 1, phrases.earlierPage) : undefined,
    // Also while that page is still to come (`pagesToCome`), so that a full page stands.
    later: isFull(stories) ? to(page + 1, phrases.laterPage) : undefined,
  };
}

/**
 * Ids of a kind that have stories, by name. Sections come in the site's order and have their page
 * from the start, since a menu leads there.
 */
export function groupIds(group: GroupKind, context: ViewContext): string[] {
  const { sections, language } = context.site;
  if (group === 'sections') {
    const ids = [...context.records.sections.keys()];
    const rank = new Map(sections.map((id, position) => [id, position]));
    const last = sections.length;
    return ids.toSorted((a, b) => (rank.get(a) ?? last) - (rank.get(b) ?? last));
  }
  const ids = context.index.groupIds(group);
  const collator = new Intl.Collator(language);
  const named = ids.map((id) => ({ id, name: nameOf(group, id, context) }));
  return named.toSorted((a, b) => collator.compare(a.name, b.name)).map(({ id }) => id);
}

function nameOf(group: GroupKind, id: string, context: ViewContext): string {
  return context.index.record(group, id)?.name ?? id;
}

function groupsLink(group: GroupKind, context: ViewContext): Link {
  const text = phrasesFor(context.site.language)[group];
  return { href: hrefOf(context.site, pathOf({ kind: 'groups', group })), text };
}
