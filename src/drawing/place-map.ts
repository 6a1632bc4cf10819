/** The locator map that every story of a place shows. */
import { drawLocatorMap } from './locator-map.ts';
import type { MapPlace, MapResources } from './map-sheet.ts';
import { darkTheme, paperTheme } from './map-theme.ts';
import { withDarkTheme } from './themed-svg.ts';

/** Pixels. */
export const placeMapSize = { width: 800, height: 560 } as const;

/**
 * @param names of the place, best first: the first one that the typeface has the letters of is
 * printed, and where there is none the map shows a dot alone.
 * @returns an SVG document in both themes.
 */
export function drawPlaceMap(
  place: Omit<MapPlace, 'name'>,
  names: readonly string[],
  resources: MapResources,
): string {
  const name = names.find((each) => isPrintable(each, resources)) ?? '';
  // Shown a third as large as it is drawn.
  const typeScale = 1.7;
  const map = { ...placeMapSize, place: { ...place, name }, theme: paperTheme, typeScale };
  return withDarkTheme(drawLocatorMap(map, resources), paperTheme, darkTheme);
}

function isPrintable(name: string, { roman }: MapResources): boolean {
  try {
    roman.outline(name, 1);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
