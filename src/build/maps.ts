/** The maps that pages show: one file a place and one of the world, drawn once and kept. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PlaceRecord, Records } from '../archive/records.ts';
import { placeMapSize } from '../drawing/place-map.ts';
import { worldMapSize, worldPoint } from '../drawing/world-map.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { Maps } from '../views/context.ts';
import { mapPath, worldMapPath } from '../views/place-map-view.ts';
import { versionOf } from './code-version.ts';
import type { MapFile } from './map-files.ts';
import type { PlannedFile } from './plan.ts';
import { openThread } from './threads.ts';

/** What views know of maps: the drawings themselves are not needed for that. */
export const maps: Maps = {
  world: { ...worldMapSize, pointOf: worldPoint },
  place: placeMapSize,
};

export type PlannedMap = PlannedFile & MapFile;

/** So few that a thread of their own would take longer to begin than they to be drawn. */
const fewMaps = 8;

/** @returns a map for each place that has coordinates, named in the cache by all that it shows. */
export function planMaps(folder: Pick<SiteFolder, 'cache'>, records: Records): PlannedMap[] {
  const version = versionOf('drawing');
  const planned = (at: string, shows: PlannedMap['shows']): PlannedMap => {
    const key = createHash('sha256')
      .update(JSON.stringify([version, shows]))
      .digest('hex')
      .slice(0, 24);
    return { file: at.slice(1), from: path.join(folder.cache, 'maps', `${key}.svg`), key, shows };
  };
  const places = [...records.places.values()].filter(isOnEarth);
  if (places.length === 0) return [];
  return [
    planned(worldMapPath, 'world'),
    ...places.map(({ id, name, alsoKnownAs, coordinates }) =>
      planned(mapPath(id), { names: [name, ...alsoKnownAs], coordinates }),
    ),
  ];
}

/**
 * Draws the maps that the cache does not have: more than a few in a thread of their own, beside
 * whatever the build does meanwhile.
 *
 * @returns how many that were: a promise that may wait for its reader, as its failure does not end
 * the process.
 * @throws what a drawing or the disk threw.
 */
export function drawMaps(planned: readonly PlannedMap[]): Promise<number> {
  const missing = planned
    .filter(({ from }) => !existsSync(from))
    .map(({ from, shows }) => ({ from, shows }));
  const drawing = missing.length > fewMaps ? drawInThread(missing) : drawHere(missing);
  const drawn = drawing.then(() => missing.length);
  drawn.catch(() => {});
  return drawn;
}

async function drawInThread(files: readonly MapFile[]): Promise<void> {
  const script = new URL('./map-thread.ts', import.meta.url);
  const thread = openThread<readonly MapFile[], void>(script, undefined);
  const lots = [files];
  try {
    await thread.work(lots, () => undefined);
    for (const left of lots) await drawHere(left);
  } finally {
    await thread.close();
  }
}

/** The outlines of countries and the typeface are opened only where there is something to draw. */
async function drawHere(files: readonly MapFile[]): Promise<void> {
  if (files.length === 0) return;
  const { drawMapFiles } = await import('./map-files.ts');
  await drawMapFiles(files);
}

function isOnEarth(
  place: PlaceRecord,
): place is PlaceRecord & { readonly coordinates: NonNullable<PlaceRecord['coordinates']> } {
  return place.coordinates !== undefined;
}
