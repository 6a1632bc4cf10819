import { type GeoPath, geoPath } from 'd3-geo';
import type { Point } from './boxes.ts';
import { graticuleNear } from './graticule.ts';
import { drawInsetGlobe } from './inset-globe.ts';
import { frameMap } from './map-frame.ts';
import { addCountryNames, addTown, addWater, nameMarker } from './map-names.ts';
import {
  around,
  freestCorner,
  type LocatorMap,
  type MapResources,
  pointOf,
  type Sheet,
} from './map-sheet.ts';
import { paperTheme } from './map-theme.ts';
import { linesNear, polygonsNear } from './nearby.ts';
import { drawScaleBar } from './scale-bar.ts';
import { element, svgDocument, textOf } from './svg.ts';

/**
 * Draws where a story happened: the country and its neighbours, the place as a red dot with its
 * name, a scale and a globe. Letters are outlines and colours plain attributes, so that the
 * drawing looks the same wherever it is shown or turned into pixels.
 *
 * @returns an SVG document.
 * @throws RangeError when a typeface lacks a letter of a name.
 */
export function drawLocatorMap(map: LocatorMap, resources: MapResources): string {
  const { width, height, place, theme = paperTheme } = map;
  const sheet: Sheet = {
    map,
    resources,
    theme,
    frame: frameMap(resources.atlas, place, map, map.extent),
    unit: (width / 100) * (map.typeScale ?? 1),
    taken: [],
    layers: [],
  };
  addLand(sheet);
  const marker = pointOf(sheet, place);
  sheet.taken.push(around(marker, sheet.unit * 1.6));
  const placeName = nameMarker(sheet, marker);
  addGlobe(sheet, marker);
  addScale(sheet, marker);
  for (const other of map.others ?? []) {
    if (other.kind === 'town') addTown(sheet, other);
    else addWater(sheet, other);
  }
  addCountryNames(sheet);
  addMarker(sheet, marker);
  sheet.layers.push(placeName);
  return svgDocument(width, height, `Map: ${place.name}`, sheet.layers);
}

function addLand({ layers, frame, resources, theme, unit, map }: Sheet): void {
  const draw = geoPath(frame.projection).digits(1);
  const land = polygonsNear(resources.atlas.land, map.place, frame.reach);
  const borders = linesNear(resources.atlas.borders, map.place, frame.reach);
  const country = frame.country && polygonsNear(frame.country.geometry, map.place, frame.reach);
  const path = (object: Parameters<GeoPath>[0]) => draw(object) ?? '';
  const coast = path(land);
  const line = (d: string, stroke: string, breadth: number) =>
    element('path', {
      d,
      fill: 'none',
      stroke,
      'stroke-width': breadth * unit,
      'stroke-linejoin': 'round',
    });
  layers.push(
    element('rect', { width: map.width, height: map.height, fill: theme.water }),
    line(path(graticuleNear(map.place, frame.reach)), theme.graticule, 0.1),
    element('path', { d: coast, fill: theme.land }),
    country ? element('path', { d: path(country), fill: theme.focusLand }) : '',
    line(path(borders), theme.border, 0.14),
    line(coast, theme.coast, 0.12),
  );
}

function addMarker({ layers, unit, theme }: Sheet, [cx, cy]: Point): void {
  layers.push(
    element('circle', { cx, cy, r: unit * 1.75, fill: theme.marker, 'fill-opacity': '0.2' }),
    element('circle', {
      cx,
      cy,
      r: unit * 0.85,
      fill: theme.marker,
      stroke: theme.halo,
      'stroke-width': unit * 0.25,
    }),
  );
}

function addGlobe(sheet: Sheet, marker: Point): void {
  const side = sheet.unit * 15;
  const box = freestCorner(sheet, marker, { width: side, height: side }, sheet.unit * 2.5);
  const { resources, map, frame, theme } = sheet;
  sheet.taken.push(box);
  sheet.layers.push(drawInsetGlobe(resources.world, map.place, frame, box, theme));
}

function addScale(sheet: Sheet, marker: Point): void {
  const { resources, frame, theme, unit } = sheet;
  const bar = drawScaleBar(frame.kilometresPerPixel, unit, resources.roman, theme);
  const box = freestCorner(sheet, marker, bar, unit * 2.5, true);
  sheet.taken.push(box);
  sheet.layers.push(
    element('g', { transform: `translate(${textOf(box.x)} ${textOf(box.y)})` }, bar.markup),
  );
}
