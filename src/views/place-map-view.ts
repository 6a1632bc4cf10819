/** Locator maps: one drawing a place, shared by all pages that show it. */
import type { Article } from '../archive/article.ts';
import type { PlaceRecord, Records } from '../archive/records.ts';
import { coordinatesInWords } from '../text/coordinates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { remembered } from '../text/remembered.ts';
import type { ViewContext } from './context.ts';
import { hrefOf } from './link.ts';

export interface PlaceMapView {
  /** Of the drawing. */
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** In place of the drawing: `Map: Hass, Syria`. */
  readonly alt: string;
  readonly name: string;
  /** Of the place's own page; a dateline alone leads to none. */
  readonly href?: string;
  readonly country?: string;
  /** `35.59° N, 36.61° E`. */
  readonly coordinates: string;
}

/** More maps than these say less. */
const most = 3;
/** Kilometres. */
const nearby = 120;
const earthRadius = 6371;

/** @returns maps of the dateline, where its place is on record, and of the places of a story. */
export function placeMaps(article: Article, context: ViewContext): PlaceMapView[] {
  const places = article.places.flatMap((id) => context.index.record('places', id) ?? []);
  const dateline = article.dateline && placeNamed(article.dateline.place, context.records);
  const shown: PlaceRecord[] = [];
  for (const place of [...places, dateline]) {
    if (!place?.coordinates || shown.some((other) => isNear(place, other))) continue;
    shown.push(place);
  }
  return shown.slice(0, most).flatMap((place) => {
    const map = placeMap(place, article.language, context);
    if (!map) return [];
    return places.includes(place) ? map : { ...map, href: undefined };
  });
}

/** Whether one map shows both: a village and its province need no two. */
function isNear(one: PlaceRecord, other: PlaceRecord): boolean {
  if (!one.coordinates || !other.coordinates) return false;
  const degree = Math.PI / 180;
  const north = (one.coordinates.latitude - other.coordinates.latitude) * degree;
  const between = (one.coordinates.longitude - other.coordinates.longitude) * degree;
  const east = between * Math.cos(one.coordinates.latitude * degree);
  return Math.hypot(north, east) * earthRadius < nearby;
}

/** @returns undefined for a place without coordinates. */
export function placeMap(
  place: PlaceRecord,
  language: string,
  context: ViewContext,
): PlaceMapView | undefined {
  if (!context.maps || !place.coordinates) return undefined;
  const country = place.country && countryName(place.country, language);
  const name = country && country !== place.name ? `${place.name}, ${country}` : place.name;
  const { width, height } = context.maps.place;
  return {
    src: hrefOf(context.site, mapPath(place.id)),
    width,
    height,
    alt: phrasesFor(language).mapOf(name),
    name: place.name,
    href: hrefOf(context.site, `/places/${place.id}/`),
    country,
    coordinates: coordinatesInWords(place.coordinates, language),
  };
}

/** @returns where the map of a place stands, below the site's base path. */
export function mapPath(placeId: string): string {
  return `/maps/${placeId}.svg`;
}

/** Where the map of the world stands: outside the folder's names for places. */
export const worldMapPath = '/maps/world/archive.svg';

const byName = new WeakMap<object, ReadonlyMap<string, PlaceRecord>>();

/** A dateline is text: `Dubai`, or `Hass, Syria`. */
function placeNamed(name: string, records: Records): PlaceRecord | undefined {
  let names = byName.get(records.places);
  if (!names) {
    const all = [...records.places.values()];
    names = new Map(
      [...all, ...all].flatMap((place, at) =>
        (at < all.length ? place.alsoKnownAs : [place.name]).map((each) => [each, place] as const),
      ),
    );
    byName.set(records.places, names);
  }
  return names.get(name) ?? names.get(name.split(',')[0] ?? '');
}

const countryNames = remembered(
  (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
);

function countryName(code: string, language: string): string | undefined {
  return countryNames(language).of(code);
}
