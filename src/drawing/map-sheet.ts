import { type Atlas, type Coordinates, positionOf } from './atlas.ts';
import { type Box, grow, overlap, type Point } from './boxes.ts';
import type { MapFrame } from './map-frame.ts';
import { placeBeside } from './map-labels.ts';
import type { MapTheme } from './map-theme.ts';
import { element } from './svg.ts';
import type { Outline, Typeface } from './typeface.ts';

export interface MapPlace extends Coordinates {
  readonly name: string;
}

export interface LocatorMap {
  /** `note` stands under the name, smaller: `Idlib province`. */
  readonly place: MapPlace & { readonly note?: string };
  /** Towns and waters for orientation, the important ones first; one without room stays nameless. */
  readonly others?: readonly (MapPlace & { readonly kind: 'town' | 'water' })[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Kilometres across; chosen by the country's size when absent. */
  readonly extent?: number;
  /** How much larger than usual letters and marks are, for a map that is shown small. */
  readonly typeScale?: number;
  readonly theme?: MapTheme;
}

export interface MapResources {
  /** For the map itself. */
  readonly atlas: Atlas;
  /** For the globe in the corner. */
  readonly world: Atlas;
  readonly roman: Typeface;
  readonly italic: Typeface;
}

/** A drawing in progress: what has been put on the map, and what room that took. */
export interface Sheet {
  readonly map: LocatorMap;
  readonly resources: MapResources;
  readonly frame: MapFrame;
  readonly theme: MapTheme;
  /** A unit of length: a hundredth of the width. */
  readonly unit: number;
  readonly taken: Box[];
  readonly layers: string[];
}

/** @returns where a place lies on the sheet, in pixels. */
export function pointOf({ frame }: Sheet, place: Coordinates): Point {
  return frame.projection(positionOf(place)) ?? [0, 0];
}

/** @returns whether a point is to be seen at all. */
export function isOnSheet({ map }: Sheet, [x, y]: Point): boolean {
  return x > 0 && y > 0 && x < map.width && y < map.height;
}

/** @returns the box around a dot. */
export function around([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}

/** The corner that is farthest from the marker and not taken. */
export function freestCorner(
  { map, taken }: Sheet,
  [x, y]: Point,
  { width, height }: { readonly width: number; readonly height: number },
  margin: number,
  bottomOnly = false,
): Box {
  const [left, right] = [margin, map.width - margin - width];
  const [top, bottom] = [margin, map.height - margin - height];
  const corners = (bottomOnly ? [bottom] : [bottom, top]).flatMap((cornerY) =>
    [left, right].map((cornerX) => ({ x: cornerX, y: cornerY, width, height })),
  );
  const far = (box: Box) => Math.hypot(box.x + width / 2 - x, box.y + height / 2 - y);
  const isTaken = (box: Box) => Number(taken.some((other) => overlap(box, other)));
  const [best] = corners.sort((a, b) => isTaken(a) - isTaken(b) || far(b) - far(a));
  return best ?? { x: left, y: bottom, width, height };
}

/**
 * Finds and takes room beside a point.
 *
 * @param needed in pixels. @param gap pixels between the point and the box.
 */
export function findBeside(
  { frame, taken, unit }: Sheet,
  point: Point,
  needed: { readonly width: number; readonly height: number },
  gap: number,
): Box | undefined {
  const others = taken.filter((box) => !isCentred(box, point));
  const box = placeBeside(point, needed, gap, { frame: grow(frame.box, -unit), taken: others });
  if (box) taken.push(box);
  return box;
}

/** Letters on the baseline of their box, which is as high as a capital. */
export function letters(
  { theme }: Sheet,
  text: Outline,
  box: Box,
  fill: string,
  halo: number,
  weight = 0,
): string {
  const transform = `translate(${Math.round(box.x)} ${Math.round(box.y + box.height)})`;
  const stroke = (colour: string, breadth: number) => ({
    stroke: colour,
    'stroke-width': breadth,
    'stroke-linejoin': 'round',
  });
  const under = element('path', {
    d: text.path,
    transform,
    ...stroke(theme.halo, halo * 2),
    'stroke-opacity': '0.75',
  });
  const heavier = weight > 0 ? stroke(fill, weight) : {};
  return (halo > 0 ? under : '') + element('path', { d: text.path, transform, fill, ...heavier });
}

function isCentred(box: Box, [x, y]: Point): boolean {
  return Math.abs(box.x + box.width / 2 - x) < 0.01 && Math.abs(box.y + box.height / 2 - y) < 0.01;
}
