import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoContains, geoDistance } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { openAtlas } from './atlas.ts';
import { linesNear, polygonsNear } from './nearby.ts';

const text = readFileSync(
  fileURLToPath(import.meta.resolve('world-atlas/countries-110m.json')),
  'utf8',
);
const atlas = openAtlas(JSON.parse(text));
const reach = 0.1;

it.each([
  ['Hass', 35.6, 36.6],
  ['the date line', 0, 180],
  ['the North Pole', 90, 0],
  ['the South Pole', -89, 0],
  ['New York', 40.7, -74],
])(
  'near %s nothing is left out that has a corner there, and most else is',
  (_, latitude, longitude) => {
    const place = { latitude, longitude };
    const hasCorner = (points: readonly (readonly number[])[]) =>
      points.some(
        ([east = 0, north = 0]) => geoDistance([longitude, latitude], [east, north]) < reach,
      );
    const { land, borders } = atlas;
    const polygons = polygonsNear(land, place, reach).coordinates;
    const lines = linesNear(borders, place, reach).coordinates;
    const before = [...land.coordinates.flat(), ...borders.coordinates].filter(hasCorner);
    const after = [...polygons.flat(), ...lines].filter(hasCorner);
    const isSeen = (corner: readonly number[]) => hasCorner([corner]);
    expect(after.map((line) => line.filter(isSeen))).toEqual(
      before.map((line) => line.filter(isSeen)),
    );
    expect(cornersOf([...polygons.flat(), ...lines])).toBeLessThan(
      cornersOf([...land.coordinates.flat(), ...borders.coordinates]) / 4,
    );
    expect(polygons.length).toBeLessThan(land.coordinates.length / 4);
    expect(lines.length).toBeLessThan(borders.coordinates.length / 4);
  },
);

it('of a ring that goes far away, keeps the way it goes', () => {
  const circle = Array.from({ length: 361 }, (_, degree): [number, number] => [
    (degree % 360) - 180,
    10,
  ]);
  const place = { latitude: 10, longitude: 30 };
  const polygon: MultiPolygon = { type: 'MultiPolygon', coordinates: [[circle]] };
  const [ring = []] = polygonsNear(polygon, place, reach).coordinates[0] ?? [];
  expect(ring.at(0)).toEqual(ring.at(-1));
  expect(ring.length).toBeLessThan(100);
  expect(circle.filter((corner) => ring.includes(corner))).toEqual(ring);
  for (const inside of [
    [30, 11],
    [-150, 80],
  ] as const) {
    const isIn = (coordinates: Position[][]) =>
      geoContains({ type: 'Polygon', coordinates }, [...inside]);
    expect(isIn([ring])).toBe(isIn([circle]));
  }
});

function cornersOf(lines: readonly (readonly unknown[])[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
