import { geoOrthographic, geoPath } from 'd3-geo';
import type { Atlas, Coordinates } from './atlas.ts';
import type { Box } from './boxes.ts';
import type { MapFrame } from './map-frame.ts';
import type { MapTheme } from './map-theme.ts';
import { polygonsNear } from './nearby.ts';
import { element } from './svg.ts';

/**
 * Draws the globe that shows where on earth the map is, with the map's own frame on it.
 *
 * @param atlas a coarse one does.
 * @param box square, in pixels.
 */
export function drawInsetGlobe(
  atlas: Atlas,
  place: Coordinates,
  frame: MapFrame,
  box: Box,
  theme: MapTheme,
): string {
  const radius = box.width / 2;
  // Tilted less than the place is far from the equator: a globe from above a pole is hard to read.
  const middle = { latitude: place.latitude * 0.7, longitude: place.longitude };
  const projection = geoOrthographic()
    .rotate([-middle.longitude, -middle.latitude])
    .scale(radius)
    .translate([box.x + radius, box.y + radius])
    .precision(0.5);
  const draw = geoPath(projection).digits(1);
  const disc = { cx: box.x + radius, cy: box.y + radius };
  const line = Math.max(1, radius / 45);
  return [
    element('circle', { ...disc, r: radius + line * 3, fill: theme.halo }),
    element('circle', { ...disc, r: radius, fill: theme.water }),
    element('path', {
      d: draw(polygonsNear(atlas.land, middle, Math.PI / 2)) ?? '',
      fill: theme.globeLand,
    }),
    element('circle', {
      ...disc,
      r: radius,
      fill: 'none',
      stroke: theme.coast,
      'stroke-width': line,
    }),
    element('path', {
      d: draw({ type: 'LineString', coordinates: outlineOf(frame) }) ?? '',
      fill: theme.marker,
      'fill-opacity': '0.18',
      stroke: theme.marker,
      'stroke-width': line * 1.6,
      'stroke-linejoin': 'round',
    }),
  ].join('');
}

/** The map's edge in degrees, in short steps, because it is curved on the globe. */
function outlineOf({ projection, box }: MapFrame): [number, number][] {
  const steps = 12;
  const corners: readonly (readonly [number, number])[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const points = corners.flatMap(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
    return Array.from({ length: steps }, (_, step): [number, number] => [
      (x + ((nextX - x) * step) / steps) * box.width,
      (y + ((nextY - y) * step) / steps) * box.height,
    ]);
  });
  return [...points, [0, 0] as [number, number]]
    .map((point) => projection.invert?.(point))
    .filter((point) => point !== null && point !== undefined);
}
