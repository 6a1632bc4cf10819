import { geoArea } from 'd3-geo';
import type { Feature, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** The shape of world-atlas's `countries-*.json`, whose data are Natural Earth's. */
export type AtlasTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

export type Country = Feature<MultiPolygon, { name: string }>;

export interface Atlas {
  readonly countries: readonly Country[];
  readonly land: MultiPolygon;
  /** Lines between two countries, each once; coasts left out. */
  readonly borders: MultiLineString;
}

/** Unpacks a topology once, for any number of maps. */
export function openAtlas(topology: AtlasTopology): Atlas {
  const { countries, land } = topology.objects;
  return {
    countries: feature(topology, countries).features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiPolygon', coordinates: soundPolygons(geometry) },
    })),
    land: {
      type: 'MultiPolygon',
      coordinates: feature(topology, land).features.flatMap(({ geometry }) =>
        soundPolygons(geometry),
      ),
    },
    borders: mesh(topology, countries, (one, other) => one !== other),
  };
}

/** @returns the place as GeoJSON writes it. */
export function positionOf({ latitude, longitude }: Coordinates): [number, number] {
  return [longitude, latitude];
}

/**
 * The polygons of a shape, each with its outer ring and its holes. An atoll that rounding has
 * folded over itself reads as all the earth but the atoll, and is left out; Antarctica has a hole at
 * the pole, which some atlases name before the coast.
 */
function soundPolygons(geometry: Geometry): Position[][][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons
    .filter((rings) => isSound(...rings))
    .map((rings) => rings.toSorted((one, other) => Number(isSound(other)) - Number(isSound(one))));
}

/** Whether rings enclose less than half the earth, as a hole alone does not. */
function isSound(...coordinates: Position[][]): boolean {
  return geoArea({ type: 'Polygon', coordinates }) < 2 * Math.PI;
}
