import { geoGraticule, geoPath } from 'd3-geo';
import { expect, it } from 'vitest';
import type { Atlas } from './atlas.ts';
import { graticuleNear } from './graticule.ts';
import { frameMap } from './map-frame.ts';

const nowhere: Atlas = {
  countries: [],
  land: { type: 'MultiPolygon', coordinates: [] },
  borders: { type: 'MultiLineString', coordinates: [] },
};

it.each([
  [0, 0],
  [52.5, 13.4],
  [-17.8, 178],
  [65, -179.9],
  [78, 16],
  [89.9, 0],
  [-90, 0],
])('draws at %s, %s what the lines of the whole earth give there', (latitude, longitude) => {
  const place = { latitude, longitude };
  const { projection, reach } = frameMap(nowhere, place, { width: 800, height: 560 });
  const draw = geoPath(projection).digits(1);
  const near = graticuleNear(place, reach);
  expect(near.coordinates.length).toBeGreaterThan(0);
  expect(draw(near)).toBe(draw(geoGraticule().step([5, 5])()));
});
