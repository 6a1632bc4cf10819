/**
 * Which parts of an atlas come near a place. A regional map shows a few of a thousand polygons, and
 * of a continent one stretch of coast: leaving the others out before they are projected makes a map
 * many times as fast, and the same.
 */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { type Coordinates, positionOf } from './atlas.ts';

/** A circle on the globe that a shape lies in: its middle, and how far it reaches in radians. */
interface Cap {
  readonly middle: Vector;
  readonly reach: number;
}

type Vector = readonly [x: number, y: number, z: number];

/**
 * @param reach radians of the globe around the place.
 * @returns the polygons that may show there, less corners where none of them is to be seen.
 */
export function polygonsNear(shape: MultiPolygon, place: Coordinates, reach: number): MultiPolygon {
  const coordinates = shape.coordinates
    .filter((polygon) => comesNear(polygon[0] ?? [], place, reach))
    .map((polygon) => polygon.map((ring) => sketchFarParts(ring, place, reach)));
  return { type: 'MultiPolygon', coordinates };
}

/** As `polygonsNear`, for lines. */
export function linesNear(
  lines: MultiLineString,
  place: Coordinates,
  reach: number,
): MultiLineString {
  const coordinates = lines.coordinates
    .filter((line) => comesNear(line, place, reach))
    .map((line) => sketchFarParts(line, place, reach));
  return { type: 'MultiLineString', coordinates };
}

const caps = new WeakMap<readonly Position[], Cap>();

/** @returns false only for a line, or what a ring encloses, that is farther away for certain. */
export function comesNear(points: readonly Position[], place: Coordinates, reach: number): boolean {
  let cap = caps.get(points);
  if (!cap) {
    cap = capAround(points);
    caps.set(points, cap);
  }
  return touches(cap, vectorOf(positionOf(place)), reach);
}

function touches({ middle, reach }: Cap, place: Vector, within: number): boolean {
  // What is larger than half the globe may bulge out of the circle around its corners.
  if (reach >= Math.PI / 2 - tolerance) return true;
  return angle(middle, place) <= reach + within + tolerance;
}

/** Corners that a line is looked at together. */
const runLength = 32;

interface Run {
  /** Where it begins; it ends where the next one does. */
  readonly start: number;
  readonly cap: Cap;
}

const runs = new WeakMap<readonly Position[], readonly Run[]>();

/**
 * Draws the parts of a line or ring that are far away as straight lines. Such a part and the straight
 * line lie in one circle that does not meet what is looked at, so that nothing there changes sides.
 */
function sketchFarParts(points: Position[], place: Coordinates, reach: number): Position[] {
  // A sketch of less has no area left.
  if (points.length <= 4 * runLength) return points;
  let all = runs.get(points);
  if (!all) {
    all = runsOf(points);
    runs.set(points, all);
  }
  const middle = vectorOf(positionOf(place));
  const sketch = all.flatMap(({ start, cap }) => {
    const end = Math.min(start + runLength, points.length - 1);
    return points.slice(start, touches(cap, middle, reach) ? end : start + 1);
  });
  return [...sketch, ...points.slice(-1)];
}

function runsOf(points: readonly Position[]): readonly Run[] {
  const count = Math.ceil((points.length - 1) / runLength);
  return Array.from({ length: count }, (_, number) => {
    const start = number * runLength;
    return { start, cap: capAround(points.slice(start, start + runLength + 1)) };
  });
}

/** Radians: a few kilometres, far more than rounding. */
const tolerance = 0.001;

function capAround(points: readonly Position[]): Cap {
  const vectors = points.map(vectorOf);
  const sum: [number, number, number] = [0, 0, 0];
  for (const [x, y, z] of vectors) {
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
  }
  const length = Math.hypot(...sum);
  if (length < tolerance) return { middle: [0, 0, 1], reach: Math.PI };
  const middle: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  return { middle, reach: vectors.reduce((most, each) => Math.max(most, angle(middle, each)), 0) };
}

function vectorOf([longitude = 0, latitude = 0]: Position): Vector {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function angle(one: Vector, other: Vector): number {
  const cosine = one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}
