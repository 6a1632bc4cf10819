import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoDistance } from 'd3-geo';
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
    for (const polygon of land.coordinates.filter((each) => each.some(hasCorner))) {
      expect(polygons).toContain(polygon);
    }
    for (const line of borders.coordinates.filter(hasCorner)) expect(lines).toContain(line);
    expect(polygons.length).toBeLessThan(land.coordinates.length / 4);
    expect(lines.length).toBeLessThan(borders.coordinates.length / 4);
  },
);
