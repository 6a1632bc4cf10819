/** What maps are drawn with: outlines of countries and the letters of the site's typeface. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openAtlas } from '../drawing/atlas.ts';
import type { MapResources } from '../drawing/map-sheet.ts';
import { openTypeface } from '../drawing/typeface.ts';

/** @param detail of the regional map: `10m` for print, `50m` for a page. */
export async function loadMapResources(detail: '10m' | '50m'): Promise<MapResources> {
  const atlas = async (name: string) =>
    openAtlas(JSON.parse((await packaged(`world-atlas/countries-${name}.json`)).toString()));
  const typeface = async (style: string) =>
    openTypeface(
      await Promise.all(
        ['latin', 'latin-ext'].map((letters) =>
          packaged(
            `@fontsource-variable/newsreader/files/newsreader-${letters}-wght-${style}.woff2`,
          ),
        ),
      ),
    );
  return {
    atlas: await atlas(detail),
    world: await atlas('110m'),
    roman: await typeface('normal'),
    italic: await typeface('italic'),
  };
}

function packaged(file: string): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(file)));
}
