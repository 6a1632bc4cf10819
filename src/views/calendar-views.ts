/** The archive by date: all years, a year, a month, a day. */
import type { Entry } from '../archive/article.ts';
import { keyNeighbours } from '../archive/neighbours.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import { dayInWords, monthInWords, monthName } from '../text/dates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { dateBreadcrumbs } from './article-view.ts';
import type { ViewContext } from './context.ts';
import { hrefOf, type Link } from './link.ts';
import type { CalendarView, CountedLink, DayOfStories, DirectoryView } from './list-types.ts';
import { shell } from './shell.ts';
import { teaser } from './teaser.ts';

export function yearsView(context: ViewContext): DirectoryView {
  const heading = phrasesFor(context.site.language).archive;
  return {
    shell: shell({ path: pathOf({ kind: 'years' }), title: heading }, context),
    heading,
    entries: [...context.index.years]
      .map(([year, entries]) => counted({ kind: 'year', year }, year, entries.length, context))
      .reverse(),
  };
}

export function yearView(year: string, context: ViewContext): DirectoryView {
  const { language } = context.site;
  const months = [...context.index.months].filter(([month]) => month.startsWith(year));
  return {
    shell: shell(
      {
        path: pathOf({ kind: 'year', year }),
        title: year,
        breadcrumbs: [archiveLink(context)],
      },
      context,
    ),
    heading: year,
    entries: months.map(([month, entries]) =>
      counted({ kind: 'month', month }, monthName(month, language), entries.length, context),
    ),
  };
}

export function monthView(month: string, context: ViewContext): CalendarView {
  const entries = context.index.months.get(month) ?? [];
  const heading = monthInWords(month, context.site.language);
  const [yearCrumb] = dateBreadcrumbs(`${month}-01`, context.site.language, context);
  return {
    shell: shell(
      {
        path: pathOf({ kind: 'month', month }),
        title: heading,
        breadcrumbs: yearCrumb ? [archiveLink(context), yearCrumb] : [],
      },
      context,
    ),
    heading,
    days: [...Map.groupBy(entries, (entry) => entry.article.published.day)].map(([day, ofDay]) =>
      dayOfStories(day, ofDay, context),
    ),
    ...neighbours(context.index.months, month, (key) =>
      routeLink({ kind: 'month', month: key }, monthInWords(key, context.site.language), context),
    ),
  };
}

export function dayView(day: string, context: ViewContext): CalendarView {
  const entries = context.index.days.get(day) ?? [];
  const heading = dayInWords(day, context.site.language);
  const crumbs = dateBreadcrumbs(day, context.site.language, context).slice(0, 2);
  return {
    shell: shell(
      {
        path: pathOf({ kind: 'day', day }),
        title: heading,
        breadcrumbs: [archiveLink(context), ...crumbs],
      },
      context,
    ),
    heading,
    days: [dayOfStories(day, entries, context)],
    ...neighbours(context.index.days, day, (key) =>
      routeLink({ kind: 'day', day: key }, dayInWords(key, context.site.language), context),
    ),
  };
}

function dayOfStories(day: string, entries: readonly Entry[], context: ViewContext): DayOfStories {
  const { language } = context.site;
  return {
    day: routeLink({ kind: 'day', day }, dayInWords(day, language), context),
    stories: entries.map((entry) => teaser(entry, language, context)),
  };
}

function archiveLink(context: ViewContext): Link {
  return routeLink({ kind: 'years' }, phrasesFor(context.site.language).archive, context);
}

function routeLink(route: Route, text: string, context: ViewContext): Link {
  return { href: hrefOf(context.site, pathOf(route)), text };
}

function counted(route: Route, text: string, count: number, context: ViewContext): CountedLink {
  return { ...routeLink(route, text, context), count };
}

function neighbours(
  groups: ReadonlyMap<string, readonly Entry[]>,
  key: string,
  link: (key: string) => Link,
): { earlier?: Link; later?: Link } {
  const { before, after } = keyNeighbours(groups, key);
  return {
    earlier: before === undefined ? undefined : link(before),
    later: after === undefined ? undefined : link(after),
  };
}
