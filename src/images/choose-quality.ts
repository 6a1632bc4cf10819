/** Which quality an encoder needs for one picture, found on a small part of it. */
import type { RenditionFormat } from '../archive/rendition.ts';
import { decodeEncoded, encode, resize } from './render.ts';
import { searchQuality } from './search-quality.ts';
import type { LikenessGoal, PictureSettings } from './settings.ts';
import { type Pixels, similarity, smallestSide } from './similarity.ts';

/** @returns the quality for a rendition of this width, in pixels. */
export type QualityAt = (width: number) => number;

/** Pixels. Texture tells otherwise at each size, so the search is made at two. */
const narrow = 640;
const widest = 1920;

/** A sample is made of 4 x 4 tiles; 64 pixels are the largest block that the encoders choose. */
const tile = 64;
const tiles = 4;

/**
 * Searches at some widths and takes the qualities between from a line over the logarithm of the
 * width. The outcome depends on the picture, the format and the settings, not on which rendition
 * asks.
 *
 * @param master decoded, at its widest.
 */
export async function chooseQuality(
  master: Pixels,
  format: RenditionFormat,
  settings: PictureSettings,
): Promise<QualityAt> {
  const { goal } = settings.encoders[format];
  if (Math.min(master.width, master.height) < smallestSide) return () => goal.most;
  const known: { width: number; quality: number }[] = [];
  for (const width of anchorsUpTo(Math.min(master.width, widest))) {
    const height = Math.max(1, Math.round((master.height * width) / master.width));
    if (height < smallestSide) continue;
    const sample = sampleOf(await resize(master, { width, height }));
    const start = known.at(-1)?.quality ?? Math.round((goal.least + goal.most) / 2);
    const wanted = { similarity: similarityAt(goal, width), least: goal.least, most: goal.most };
    const quality = await searchQuality(wanted, start, async (tried) => {
      const encoded = await encode(sample, format, tried, settings);
      return similarity(sample, await decodeEncoded(encoded));
    });
    known.push({ width, quality });
  }
  return (width) => {
    const above = known.find((each) => each.width >= width) ?? known.at(-1);
    const below = known.findLast((each) => each.width <= width) ?? known[0];
    if (!above || !below || above.width === below.width) return above?.quality ?? goal.most;
    const share = Math.log(width / below.width) / Math.log(above.width / below.width);
    return Math.round(below.quality + share * (above.quality - below.quality));
  };
}

/** @param width pixels. @returns what the goal asks for there, 0 to 1. */
export function similarityAt({ difference, growth, finest }: LikenessGoal, width: number): number {
  return 1 - Math.max(finest, difference * (width / 1280) ** growth);
}

function anchorsUpTo(width: number): number[] {
  return narrow < width * 0.8 ? [narrow, width] : [width];
}

/** @returns sixteen tiles from all parts of a picture, or the picture where it is hardly larger. */
export function sampleOf(picture: Pixels): Pixels {
  const side = tile * tiles;
  const { width, height } = picture;
  if (width * height <= side * side * 1.2 || width < side || height < side) return picture;
  const data = new Uint8Array(side * side * 3);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < tiles; column += 1) {
      const left = startOf(column, width);
      const top = startOf(Math.floor(row / tile), height) + (row % tile);
      const from = (top * width + left) * 3;
      data.set(picture.data.subarray(from, from + tile * 3), (row * side + column * tile) * 3);
    }
  }
  return { data, width: side, height: side };
}

function startOf(index: number, whole: number): number {
  return Math.floor(((whole - tile) * index) / (tiles - 1));
}
