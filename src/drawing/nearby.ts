/**
 * Which shapes of an atlas come near a place. A regional map shows a few of a thousand polygons:
 * leaving the others out before they are projected makes a map forty times as fast, and the same.
 */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { type Coordinates, positionOf } from './atlas.ts';

/** A circle on the globe that a shape lies in: its middle, and how far it reaches in radians. */
interface Cap {
  readonly middle: Vector;
  readonly reach: number;
}

type Vector = readonly [x: number, y: number, z: number];

/** @param reach radians of the globe around the place. */
export function polygonsNear(shape: MultiPolygon, place: Coordinates, reach: number): MultiPolygon {
  const coordinates = shape.coordinates.filter((polygon) =>
    comesNear(polygon[0] ?? [], place, reach),
  );
  return { type: 'MultiPolygon', coordinates };
}

export function linesNear(
  lines: MultiLineString,
  place: Coordinates,
  reach: number,
): MultiLineString {
  const coordinates = lines.coordinates.filter((line) => comesNear(line, place, reach));
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
  // What is larger than half the globe may bulge out of the circle around its corners.
  if (cap.reach >= Math.PI / 2 - tolerance) return true;
  return angle(cap.middle, vectorOf(positionOf(place))) <= cap.reach + reach + tolerance;
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
