import type { Crop } from '../archive/rendition.ts';

/** Pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Finds the largest region in a crop's proportions whose middle is as near to the focus as the
 * picture's edges allow.
 *
 * @param width and `height` of the picture, in pixels.
 * @param focus in percent from the left and the top.
 */
export function cropRegion(
  width: number,
  height: number,
  crop: Crop,
  focus: { readonly x: number; readonly y: number },
): Region {
  const scale = Math.min(width / crop.width, height / crop.height);
  const wide = Math.max(1, Math.round(crop.width * scale));
  const high = Math.max(1, Math.round(crop.height * scale));
  return {
    left: startAround(focus.x, width, wide),
    top: startAround(focus.y, height, high),
    width: wide,
    height: high,
  };
}

function startAround(percent: number, whole: number, part: number): number {
  const start = Math.round((percent / 100) * whole - part / 2);
  return Math.min(Math.max(start, 0), whole - part);
}
