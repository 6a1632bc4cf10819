/** The maps that pages show: one file a place and one of the world, drawn once and kept. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { PlaceRecord, Records } from '../archive/records.ts';
import type { MapResources } from '../drawing/map-sheet.ts';
import { drawPlaceMap, placeMapSize } from '../drawing/place-map.ts';
import { drawWorldMap, worldMapSize, worldPoint } from '../drawing/world-map.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import type { Maps } from '../views/context.ts';
import { mapPath, worldMapPath } from '../views/place-map-view.ts';
import { drawingVersion } from './code-version.ts';
import { loadMapResources } from './map-resources.ts';
import type { PlannedFile } from './plan.ts';

/** What views know of maps: the drawings themselves are not needed for that. */
export const maps: Maps = {
  world: { ...worldMapSize, pointOf: worldPoint },
  place: placeMapSize,
};

export interface PlannedMap extends PlannedFile {
  readonly draw: (resources: MapResources) => string;
}

/** @returns a map for each place that has coordinates, named in the cache by all that it shows. */
export function planMaps(folder: Pick<SiteFolder, 'cache'>, records: Records): PlannedMap[] {
  const version = drawingVersion();
  const planned = (at: string, shows: unknown, draw: PlannedMap['draw']): PlannedMap => {
    const key = createHash('sha256')
      .update(JSON.stringify([version, shows]))
      .digest('hex')
      .slice(0, 24);
    return { file: at.slice(1), from: path.join(folder.cache, 'maps', `${key}.svg`), key, draw };
  };
  const places = [...records.places.values()].filter(isOnEarth);
  if (places.length === 0) return [];
  return [
    planned(worldMapPath, 'world', ({ world }) => drawWorldMap(world, 'World')),
    ...places.map(({ id, name, alsoKnownAs, coordinates }) => {
      const names = [name, ...alsoKnownAs];
      return planned(mapPath(id), [names, coordinates], (resources) =>
        drawPlaceMap(coordinates, names, resources),
      );
    }),
  ];
}

/** Draws the maps that the cache does not have. @returns how many that were. */
export async function drawMaps(planned: readonly PlannedMap[]): Promise<number> {
  const missing = planned.filter(({ from }) => !existsSync(from));
  const [first] = missing;
  if (!first) return 0;
  await mkdir(path.dirname(first.from), { recursive: true });
  const resources = await loadMapResources('50m');
  for (const { from, draw } of missing) writeFileAtomic(from, draw(resources));
  return missing.length;
}

function isOnEarth(
  place: PlaceRecord,
): place is PlaceRecord & { readonly coordinates: NonNullable<PlaceRecord['coordinates']> } {
  return place.coordinates !== undefined;
}
