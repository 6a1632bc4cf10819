/** The archive by date: a year, a month, a day. */
import type { Entry } from '../archive/article.ts';
import { keyNeighbours } from '../archive/neighbours.ts';
import { pathOf } from '../archive/routes.ts';
import { anniversaryInWords, dayInWords, monthInWords, yearInWords } from '../text/dates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { monthCalendar, routeLink } from './calendar-parts.ts';
import type { ViewContext } from './context.ts';
import { dateBreadcrumbs } from './date-breadcrumbs.ts';
import type { Link } from './link.ts';
import type { CalendarView, DayOfStories } from './list-types.ts';
import { shell } from './shell.ts';
import { teaser } from './teaser.ts';

export function yearView(year: string, context: ViewContext): CalendarView {
  const { language } = context.site;
  const heading = yearInWords(year, language);
  const path = pathOf({ kind: 'year', year });
  const count = context.index.years.get(year)?.length ?? 0;
  return {
    shell: shell(
      {
        path,
        title: heading,
        description: countInWords(heading, count, context),
        breadcrumbs: [archiveLink(context)],
      },
      context,
    ),
    heading,
    count,
    calendars: monthsOf(year).map((month) => monthCalendar(month, context)),
    days: [],
    ...neighbours(context.index.years, year, (key) =>
      routeLink({ kind: 'year', year: key }, yearInWords(key, language), context),
    ),
  };
}

/** @param year `YYYY`. @returns its months, `YYYY-MM`. */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}

export function monthView(month: string, context: ViewContext): CalendarView {
  const { language } = context.site;
  const entries = context.index.months.get(month) ?? [];
  const heading = monthInWords(month, language);
  const [yearCrumb] = dateBreadcrumbs(`${month}-01`, language, context);
  const path = pathOf({ kind: 'month', month });
  const breadcrumbs = yearCrumb ? [archiveLink(context), yearCrumb] : [];
  return {
    shell: shell(
      {
        path,
        title: heading,
        description: countInWords(heading, entries.length, context),
        breadcrumbs,
      },
      context,
    ),
    heading,
    count: entries.length,
    calendars: [monthCalendar(month, context)],
    days: daysOfStories(entries, context),
    ...neighbours(context.index.months, month, (key) =>
      routeLink({ kind: 'month', month: key }, monthInWords(key, language), context),
    ),
  };
}

export function dayView(day: string, context: ViewContext): CalendarView {
  const { language } = context.site;
  const entries = context.index.days.get(day) ?? [];
  const heading = dayInWords(day, language);
  const crumbs = dateBreadcrumbs(day, language, context).slice(0, 2);
  const date = day.slice(5);
  const words = `${phrasesFor(language).onThisDay}: ${anniversaryInWords(date, language)}`;
  return {
    shell: shell(
      {
        path: pathOf({ kind: 'day', day }),
        title: heading,
        description: countInWords(heading, entries.length, context),
        breadcrumbs: [archiveLink(context), ...crumbs],
      },
      context,
    ),
    heading,
    count: entries.length,
    calendars: [],
    days: [dayOfStories(day, entries, context)],
    anniversary: routeLink({ kind: 'anniversary', date }, words, context),
    ...neighbours(context.index.days, day, (key) =>
      routeLink({ kind: 'day', day: key }, dayInWords(key, language), context),
    ),
  };
}

/** @returns what a search engine says of a page of stories: `The Gazette, May 2018: 3 stories`. */
export function countInWords(heading: string, count: number, { site }: ViewContext): string {
  return `${site.name}, ${heading}: ${phrasesFor(site.language).stories(count)}`;
}

/** @param entries in the archive's order, whose days come in that order too. */
export function daysOfStories(entries: readonly Entry[], context: ViewContext): DayOfStories[] {
  const byDay = Map.groupBy(entries, (entry) => entry.article.published.day);
  return [...byDay].map(([day, ofDay]) => dayOfStories(day, ofDay, context));
}

export function dayOfStories(
  day: string,
  entries: readonly Entry[],
  context: ViewContext,
): DayOfStories {
  const { language } = context.site;
  return {
    day: routeLink({ kind: 'day', day }, dayInWords(day, language), context),
    stories: entries.map((entry) => teaser(entry, language, context)),
  };
}

export function archiveLink(context: ViewContext): Link {
  return routeLink({ kind: 'years' }, phrasesFor(context.site.language).archive, context);
}

export function neighbours(
  groups: ReadonlyMap<string, unknown>,
  key: string,
  link: (key: string) => Link,
): { earlier?: Link; later?: Link } {
  const { before, after } = keyNeighbours(groups, key);
  return {
    earlier: before === undefined ? undefined : link(before),
    later: after === undefined ? undefined : link(after),
  };
}
