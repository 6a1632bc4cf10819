import type { MapTheme } from './map-theme.ts';
import { element, textOf } from './svg.ts';
import type { Typeface } from './typeface.ts';

const lengths = [10, 20, 50, 100, 200, 500];

export interface ScaleBar {
  readonly markup: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a scale of a round number of kilometres, a sixth of the map's width at most.
 *
 * @param unit a hundredth of the map's width, in pixels.
 * @returns markup whose top left is 0, 0.
 */
export function drawScaleBar(
  kilometresPerPixel: number,
  unit: number,
  typeface: Typeface,
  theme: MapTheme,
): ScaleBar {
  const most = unit * 17 * kilometresPerPixel;
  const kilometres = lengths.findLast((length) => length <= most) ?? 10;
  const width = kilometres / kilometresPerPixel;
  const size = unit * 2;
  const text = typeface.outline(`${kilometres} km`, size);
  const capital = size * typeface.capHeight;
  const height = capital + unit * 1.4;
  const tick = unit * 0.6;
  return {
    width,
    height,
    markup:
      element('path', {
        d: text.path,
        transform: `translate(${Math.round((width - text.width) / 2)} ${Math.round(capital)})`,
        fill: theme.quietInk,
      }) +
      element('path', {
        d: `M0 ${textOf(height - tick)}V${textOf(height)}H${textOf(width)}v${textOf(-tick)}`,
        fill: 'none',
        stroke: theme.quietInk,
        'stroke-width': unit * 0.14,
      }),
  };
}
