/** Drawings that keep to the reader's light or dark theme though they are files of their own. */
import type { MapTheme } from './map-theme.ts';

/**
 * The colours of a drawing are plain attributes, which hold everywhere. This adds the rules that
 * replace each of them where the reader asked for a dark theme; a reader that ignores style sheets
 * shows the light drawing.
 *
 * @param svg a drawing in the colours of `light`, each of which is another colour.
 */
export function withDarkTheme(svg: string, light: MapTheme, dark: MapTheme): string {
  const names = Object.keys(light) as (keyof MapTheme)[];
  const rules = names.flatMap((name) =>
    ['fill', 'stroke']
      .filter((property) => svg.includes(`${property}="${light[name]}"`))
      .map((property) => `[${property}="${light[name]}"]{${property}:${dark[name]}}`),
  );
  const style = `<style>@media(prefers-color-scheme:dark){${rules.join('')}}</style>`;
  return svg.replace('</title>', `</title>${style}`);
}
