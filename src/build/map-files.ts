/** Draws maps into the cache, in whatever thread. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Coordinates } from '../drawing/atlas.ts';
import type { MapResources } from '../drawing/map-sheet.ts';
import { drawPlaceMap } from '../drawing/place-map.ts';
import { drawWorldMap } from '../drawing/world-map.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import { loadMapResources } from './map-resources.ts';

/** A map as data, which one thread can hand to another. */
export interface MapFile {
  /** Where it is kept, absolute. */
  readonly from: string;
  readonly shows:
    'world' | { readonly names: readonly string[]; readonly coordinates: Coordinates };
}

/** @throws what a drawing or the disk threw; the maps before that are kept. */
export async function drawMapFiles(files: readonly MapFile[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  await mkdir(path.dirname(first.from), { recursive: true });
  const resources = await loadMapResources('50m');
  for (const { from, shows } of files) writeFileAtomic(from, draw(shows, resources));
}

function draw(shows: MapFile['shows'], resources: MapResources): string {
  if (shows === 'world') return drawWorldMap(resources.world, 'World');
  return drawPlaceMap(shows.coordinates, shows.names, resources);
}
