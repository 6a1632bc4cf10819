/** The map of the world on which an archive shows where its stories are. */
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { type Atlas, type Coordinates, positionOf } from './atlas.ts';
import { darkTheme, paperTheme } from './map-theme.ts';
import { element, svgDocument } from './svg.ts';
import { withDarkTheme } from './themed-svg.ts';

/** Pixels. Antarctica, where little is printed, is cut. */
export const worldMapSize = { width: 1000, height: 460 } as const;

const projection = geoNaturalEarth1().scale(188).translate([492, 268]);

/** @returns where a point of the earth lies on the map, to a tenth of a pixel. */
export function worldPoint(coordinates: Coordinates): readonly [x: number, y: number] {
  const [x, y] = projection(positionOf(coordinates)) ?? [0, 0];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** @param atlas a coarse one does. @returns an SVG document in both themes, without a frame. */
export function drawWorldMap(atlas: Atlas, title: string): string {
  const { width, height } = worldMapSize;
  const draw = geoPath(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  ).digits(1);
  const svg = svgDocument(width, height, title, [
    element('path', { d: draw(atlas.land) ?? '', fill: paperTheme.land }),
    element('path', {
      d: draw(atlas.borders) ?? '',
      fill: 'none',
      stroke: paperTheme.border,
      'stroke-width': '0.5',
    }),
  ]);
  return withDarkTheme(svg, paperTheme, darkTheme);
}
