import type { Country } from './atlas.ts';
import { grow, overlap, type Point } from './boxes.ts';
import { ringsOf } from './map-frame.ts';
import { placeWithin } from './map-labels.ts';
import {
  around,
  findBeside,
  isOnSheet,
  letters,
  type MapPlace,
  pointOf,
  type Sheet,
} from './map-sheet.ts';
import { polygonsNear } from './nearby.ts';
import { element } from './svg.ts';

/** The name with its note below, both on the same side of the marker. */
export function nameMarker(sheet: Sheet, marker: Point): string {
  const { resources, map, unit, theme } = sheet;
  const size = unit * 4.2;
  const name = resources.roman.outline(map.place.name, size);
  const note = map.place.note ? resources.italic.outline(map.place.note, unit * 2.5) : undefined;
  const capital = size * resources.roman.capHeight;
  const below = note ? unit * 3.1 : 0;
  const needed = { width: Math.max(name.width, note?.width ?? 0), height: capital + below };
  const box = findBeside(sheet, marker, needed, unit * 2.2);
  if (!box) return '';
  const isLeft = box.x + box.width < marker[0];
  const line = (width: number, y: number, height: number) => ({
    x: isLeft ? box.x + box.width - width : box.x,
    y,
    width,
    height,
  });
  const head = line(name.width, box.y, capital);
  const foot = note && line(note.width, box.y + capital, below);
  return (
    letters(sheet, name, head, theme.ink, unit * 0.5, size * 0.022) +
    (note && foot ? letters(sheet, note, foot, theme.quietInk, unit * 0.35) : '')
  );
}

/** A dot with its name; not where the marker or another name already is. */
export function addTown(sheet: Sheet, town: MapPlace): void {
  const { resources, layers, taken, theme, unit } = sheet;
  const point = pointOf(sheet, town);
  const dot = around(point, unit * 0.5);
  if (!isOnSheet(sheet, point) || taken.some((box) => overlap(box, dot))) return;
  taken.push(dot);
  const size = unit * 2.5;
  const text = resources.roman.outline(town.name, size);
  const needed = { width: text.width, height: size * resources.roman.capHeight };
  const box = findBeside(sheet, point, needed, unit * 1.1);
  layers.push(element('circle', { cx: point[0], cy: point[1], r: unit * 0.4, fill: theme.ink }));
  if (box) layers.push(letters(sheet, text, box, theme.ink, unit * 0.4));
}

/** A name in the middle of a water, in italics as atlases have it. */
export function addWater(sheet: Sheet, water: MapPlace): void {
  const { resources, layers, theme, unit } = sheet;
  const size = unit * 2.5;
  const text = resources.italic.outline(water.name, size, 0.04);
  const [x, y] = pointOf(sheet, water);
  const box = { x: x - text.width / 2, y: y - size / 2, width: text.width, height: size * 0.7 };
  const inside = box.x > unit && box.x + box.width < sheet.map.width - unit;
  if (!inside || !isOnSheet(sheet, [x, y])) return;
  sheet.taken.push(box);
  layers.push(letters(sheet, text, box, theme.waterInk, 0));
}

/** Each name large, else smaller, else not at all. */
export function addCountryNames(sheet: Sheet): void {
  const { resources, layers, taken, frame, theme, unit } = sheet;
  for (const { country, rings } of visibleCountries(sheet)) {
    for (const size of [unit * 2.1, unit * 1.75]) {
      const text = resources.roman.outline(country.properties.name.toUpperCase(), size, 0.16);
      const needed = { width: text.width, height: size * resources.roman.capHeight };
      const box = placeWithin(rings, needed, { frame: grow(frame.box, -unit * 2), taken });
      if (!box) continue;
      taken.push(box);
      layers.push(letters(sheet, text, box, theme.quietInk, 0));
      break;
    }
  }
}

interface VisibleCountry {
  readonly country: Country;
  /** In pixels. */
  readonly rings: ReturnType<typeof ringsOf>;
}

/** The story's own country first, so that its name gets the best room. */
function visibleCountries({ resources, frame, map }: Sheet): readonly VisibleCountry[] {
  const seen = resources.atlas.countries
    .map((country) => {
      const near = polygonsNear(country.geometry, map.place, frame.reach);
      return { country, rings: ringsOf(near, frame.projection) };
    })
    .filter(({ rings }) => rings.length > 0);
  const isHome = ({ country }: VisibleCountry) => Number(country === frame.country);
  return seen.sort((a, b) => isHome(b) - isHome(a));
}
