/** `/archive/`: the shape of the whole, by month and by place. */
import { groupKinds } from '../archive/records.ts';
import { pathOf } from '../archive/routes.ts';
import { monthName, monthNameShort, yearInWords } from '../text/dates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { monthCell, routeHref, routeLink } from './calendar-parts.ts';
import { countInWords, monthsOf } from './calendar-views.ts';
import type { ViewContext } from './context.ts';
import { groupIds } from './group-views.ts';
import { hrefOf } from './link.ts';
import type { ArchiveView, MapDot, PlacedMap } from './list-types.ts';
import { worldMapPath } from './place-map-view.ts';
import { shell } from './shell.ts';

/** More dots than these cannot be told apart. */
const mostDots = 150;

export function archiveView(context: ViewContext): ArchiveView {
  const { site, index } = context;
  const { language } = site;
  const phrases = phrasesFor(language);
  const kinds = groupKinds.filter((group) => groupIds(group, context).length > 0);
  return {
    shell: shell(
      {
        path: pathOf({ kind: 'years' }),
        title: phrases.archive,
        description: countInWords(phrases.archive, index.entries.length, context),
      },
      context,
    ),
    heading: phrases.archive,
    count: index.entries.length,
    monthNames: monthsOf('2000').map((month) => ({
      short: monthNameShort(month, language),
      long: monthName(month, language),
    })),
    years: [...index.years]
      .map(([year, entries]) => ({
        ...routeLink({ kind: 'year', year }, yearInWords(year, language), context),
        count: entries.length,
        months: monthsOf(year).map((month) => monthCell(month, context)),
      }))
      .reverse(),
    dots: dots(context),
    worldMap: worldMap(context),
    groups: kinds.map((group) => routeLink({ kind: 'groups', group }, phrases[group], context)),
    anniversaries:
      index.days.size > 0
        ? routeLink({ kind: 'anniversaries' }, phrases.onThisDay, context)
        : undefined,
  };
}

function worldMap({ maps, site }: ViewContext): PlacedMap | undefined {
  if (!maps) return undefined;
  const { width, height } = maps.world;
  return { href: hrefOf(site, worldMapPath), width, height };
}

/** Places with coordinates, large dots first so that small ones lie on top of them. */
function dots(context: ViewContext): MapDot[] {
  const { maps, index } = context;
  if (!maps) return [];
  return index
    .groupIds('places')
    .flatMap((id): MapDot[] => {
      const place = index.record('places', id);
      if (!place?.coordinates) return [];
      const count = index.group('places', id).length;
      const [x, y] = maps.world.pointOf(place.coordinates);
      const href = routeHref({ kind: 'group', group: 'places', id: place.id }, context);
      return [{ href, text: place.name, count, x, y, radius: radiusOf(count) }];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, mostDots);
}

/** The area of a dot grows with the number of stories, up to a size that hides no continent. */
function radiusOf(count: number): number {
  return Math.round(Math.min(28, 4.5 * Math.sqrt(count)) * 10) / 10;
}
