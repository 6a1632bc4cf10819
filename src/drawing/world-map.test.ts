import { expect, test } from 'vitest';
import { worldMapSize, worldPoint } from './world-map.ts';

test('places lie on the map, east to the right and north above', () => {
  const places = [
    { latitude: 64.1, longitude: -21.9 },
    { latitude: -33.9, longitude: 151.2 },
    { latitude: -45.9, longitude: 170.5 },
    { latitude: 61.2, longitude: -149.9 },
    { latitude: -54.8, longitude: -68.3 },
  ];
  for (const place of places) {
    const [x, y] = worldPoint(place);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(worldMapSize.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(worldMapSize.height);
  }
  const [london, tokyo] = [
    worldPoint({ latitude: 51.5, longitude: 0 }),
    worldPoint({ latitude: 35.7, longitude: 139.7 }),
  ];
  expect(tokyo[0]).toBeGreaterThan(london[0]);
  expect(tokyo[1]).toBeGreaterThan(london[1]);
});
