import { geoGraticule } from 'd3-geo';
import type { LineString, MultiLineString } from 'geojson';
import type { Coordinates } from './atlas.ts';
import { linesNear } from './nearby.ts';

/** Every five degrees: a meridian in a few long arcs, a parallel in many short ones. */
const lines = geoGraticule().step([5, 5]).lines();

/** @returns the lines of longitude and latitude that come near a place. */
export function graticuleNear(place: Coordinates, reach: number): MultiLineString {
  const near = lines.filter((line) => !isFarMeridian(line, place, reach));
  const coordinates = near.map((line) => line.coordinates);
  return linesNear({ type: 'MultiLineString', coordinates }, place, reach);
}

/** How far a place is from the great circle of a meridian tells more than a circle around it. */
function isFarMeridian({ coordinates }: LineString, place: Coordinates, reach: number): boolean {
  const [[longitude = 0] = [], [next = 0] = []] = coordinates;
  if (longitude !== next) return false;
  const across = Math.sin(radians(place.longitude - longitude));
  return Math.asin(Math.abs(Math.cos(radians(place.latitude)) * across)) > reach + 0.001;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
