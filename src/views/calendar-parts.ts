/** The pieces of calendars and grids: cells that say how much there is and lead to it. */
import type { ArchiveIndex } from '../archive/archive-index.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import { dayInWords, monthInWords, monthName } from '../text/dates.ts';
import { monthGrid } from '../text/month-grid.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { remembered } from '../text/remembered.ts';
import type { ViewContext } from './context.ts';
import { hrefOf, type Link } from './link.ts';
import type { CellOfStories, MonthCalendar } from './list-types.ts';

const numberFormat = remembered((language) => new Intl.NumberFormat(language));

/** Scales are fixed, so that a story changes its own cell and no other. */
const daySteps = [1, 3, 6, 12] as const;
const monthSteps = [1, 8, 30, 100] as const;

export function monthCalendar(month: string, context: ViewContext): MonthCalendar {
  const { site, index } = context;
  const { weekdays, weeks } = monthGrid(month, site.language);
  const count = index.months.get(month)?.length ?? 0;
  const number = numberFormat(site.language);
  return {
    name: monthName(month, site.language),
    href: count > 0 ? routeHref({ kind: 'month', month }, context) : undefined,
    count,
    weekdays,
    weeks: weeks.map((week) =>
      week.map((day) =>
        day === undefined
          ? undefined
          : { number: number.format(Number(day.slice(8))), stories: dayCell(day, context) },
      ),
    ),
  };
}

export function monthCell(month: string, context: ViewContext): CellOfStories | undefined {
  const route = { kind: 'month', month } as const;
  const words = monthInWords(month, context.site.language);
  return cell(context.index.months.get(month), route, words, monthSteps, context);
}

function dayCell(day: string, context: ViewContext): CellOfStories | undefined {
  const route = { kind: 'day', day } as const;
  const words = dayInWords(day, context.site.language);
  return cell(context.index.days.get(day), route, words, daySteps, context);
}

function cell(
  entries: ArchiveIndex['entries'] | undefined,
  route: Route,
  words: string,
  steps: readonly [number, number, number, number],
  context: ViewContext,
): CellOfStories | undefined {
  const count = entries?.length ?? 0;
  if (count === 0) return undefined;
  const level = steps.filter((step) => count >= step).length as CellOfStories['level'];
  const stories = phrasesFor(context.site.language).stories(count);
  return { href: routeHref(route, context), label: `${words}: ${stories}`, count, level };
}

export function routeHref(route: Route, context: ViewContext): string {
  return hrefOf(context.site, pathOf(route));
}

export function routeLink(route: Route, text: string, context: ViewContext): Link {
  return { href: routeHref(route, context), text };
}
