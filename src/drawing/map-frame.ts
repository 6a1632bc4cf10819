import { type GeoProjection, geoAzimuthalEqualArea, geoContains, geoStream } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { type Atlas, type Coordinates, type Country, positionOf } from './atlas.ts';
import { type Box, boundsOf, type Point } from './boxes.ts';
import { comesNear } from './nearby.ts';

const earthRadius = 6371;
const leastExtent = 700;
const mostExtent = 1500;
/** Pixels around the map that are drawn and cut off. */
const margin = 20;

export interface MapFrame {
  readonly projection: GeoProjection;
  /** Kilometres for each pixel in the middle of the map. */
  readonly kilometresPerPixel: number;
  /** The country that the place is in; undefined at sea. */
  readonly country?: Country | undefined;
  readonly box: Box;
  /** Radians of the globe around the place within which all of the map lies. */
  readonly reach: number;
}

/**
 * Chooses the cut of a regional map: as much as shows the place's country and something around it,
 * 700 to 1,500 km across, the place in the middle half. Equal areas, so that no country looks
 * larger than it is.
 *
 * @param extent kilometres across, where the drawing asks for its own.
 */
export function frameMap(
  atlas: Atlas,
  place: Coordinates,
  size: { readonly width: number; readonly height: number },
  extent?: number,
): MapFrame {
  const { width, height } = size;
  const home = homeOf(atlas, place);
  const bounds = home && boundsAround(home.outline, place);
  const natural = bounds
    ? 1.3 * Math.max(bounds.width, (bounds.height * width) / height)
    : mostExtent;
  const across = extent ?? Math.min(mostExtent, Math.max(leastExtent, natural));
  const scale = (width * earthRadius) / across;
  const limit = { x: across / 4, y: (across * height) / width / 4 };
  const middle = bounds
    ? { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }
    : { x: 0, y: 0 };
  const toPixels = width / across;
  const [x, y] = [
    width / 2 - within(middle.x * 0.7, limit.x) * toPixels,
    height / 2 - within(middle.y * 0.7, limit.y) * toPixels,
  ];
  const projection = around(place)
    .scale(scale)
    .translate([x, y])
    .clipExtent([
      [-margin, -margin],
      [width + margin, height + margin],
    ]);
  const corner = Math.hypot(Math.max(x, width - x) + margin, Math.max(y, height - y) + margin);
  return {
    projection,
    kilometresPerPixel: across / width,
    country: home?.country,
    box: { x: 0, y: 0, width, height },
    // By Lambert's azimuthal projection, with the place in its middle.
    reach: 2 * Math.asin(Math.min(1, corner / (2 * scale))),
  };
}

/** @returns the country that a place is in, with the outline of that part of it. */
function homeOf(
  { countries }: Atlas,
  place: Coordinates,
): { readonly country: Country; readonly outline: readonly Position[] } | undefined {
  for (const country of countries) {
    for (const coordinates of country.geometry.coordinates) {
      const [outline = []] = coordinates;
      if (!comesNear(outline, place, 0)) continue;
      if (geoContains({ type: 'Polygon', coordinates }, positionOf(place))) {
        return { country, outline };
      }
    }
  }
  return undefined;
}

/** @returns the rings of a shape on the map, in pixels, cut at its edges. */
export function ringsOf(
  shape: MultiPolygon,
  projection: GeoProjection,
): readonly (readonly Point[])[] {
  const rings: Point[][] = [];
  const sink = {
    point: (x: number, y: number) => rings.at(-1)?.push([x, y]),
    lineStart: () => rings.push([]),
    lineEnd: () => undefined,
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
  geoStream(shape, projection.stream(sink));
  return rings;
}

/** Kilometres around the place: France without its islands overseas. */
function boundsAround(outline: readonly Position[], place: Coordinates): Box | undefined {
  const flat = around(place).scale(earthRadius).translate([0, 0]);
  const points = outline.map(([longitude = 0, latitude = 0]) => flat([longitude, latitude]));
  return boundsOf(points.filter((point) => point !== null));
}

function around(place: Coordinates): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-place.longitude, -place.latitude]);
}

function within(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
