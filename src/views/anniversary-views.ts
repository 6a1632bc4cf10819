/** On this day: one day of the year across the years, and all such days. */
import { anniversaries } from '../archive/anniversaries.ts';
import { pathOf } from '../archive/routes.ts';
import { anniversaryInWords, monthName } from '../text/dates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { routeHref, routeLink } from './calendar-parts.ts';
import { archiveLink, dayOfStories, monthsOf, neighbours } from './calendar-views.ts';
import type { ViewContext } from './context.ts';
import type { AnniversariesView, AnniversaryView } from './list-types.ts';
import { shell } from './shell.ts';

/** A day of a big paper is cut here; its link leads to the whole. */
const storiesOfDay = 5;

/** `/on-this-day/10-27/`. */
export function anniversaryView(date: string, context: ViewContext): AnniversaryView {
  const { site, index } = context;
  const all = anniversaries(index.days);
  const heading = anniversaryInWords(date, site.language);
  const onThisDay = phrasesFor(site.language).onThisDay;
  const above = routeLink({ kind: 'anniversaries' }, onThisDay, context);
  const years = (all.get(date) ?? []).map((day) =>
    dayOfStories(day, (index.days.get(day) ?? []).slice(0, storiesOfDay), context),
  );
  return {
    shell: shell(
      {
        path: pathOf({ kind: 'anniversary', date }),
        title: `${onThisDay}: ${heading}`,
        breadcrumbs: [archiveLink(context), above],
      },
      context,
    ),
    heading,
    years: years.toReversed(),
    ...neighbours(all, date, (key) =>
      routeLink(
        { kind: 'anniversary', date: key },
        anniversaryInWords(key, site.language),
        context,
      ),
    ),
  };
}

/** `/on-this-day/`. */
export function anniversariesView(context: ViewContext): AnniversariesView {
  const { site, index } = context;
  const { language } = site;
  const heading = phrasesFor(language).onThisDay;
  const number = new Intl.NumberFormat(language);
  const dates = [...anniversaries(index.days).keys()];
  const path = pathOf({ kind: 'anniversaries' });
  return {
    shell: shell({ path, title: heading, breadcrumbs: [archiveLink(context)] }, context),
    heading,
    // Any leap year has all the days.
    months: monthsOf('2000').map((month) => ({
      name: monthName(month, language),
      days: dates
        .filter((date) => date.startsWith(month.slice(5)))
        .map((date) => ({
          href: routeHref({ kind: 'anniversary', date }, context),
          text: number.format(Number(date.slice(3))),
        })),
    })),
  };
}
