/** How an encoder is set for one picture, found on a small part of it. */
import type { RenditionFormat } from '../archive/rendition.ts';
import { decodeEncoded, type Encoding, encode, resize } from './render.ts';
import type { EncoderSettings, PictureSettings } from './settings.ts';
import { type Pixels, similarity, smallestSide } from './similarity.ts';
import { type Trial, weighTrials } from './weigh-trials.ts';

/** @returns the encoding for a rendition of this width, in pixels. */
export type EncodingAt = (width: number) => Encoding;

export interface Sample {
  readonly pixels: Pixels;
  /** Of the whole picture at the size at which the sample was taken, in pixels. */
  readonly width: number;
  /** How many times as many pixels the whole picture has there. */
  readonly times: number;
}

/** Pixels. Between the narrowest and the widest rendition, so that neither is far away. */
const usualWidth = 960;

/** A sample is made of 4 x 4 tiles; 64 pixels are the largest block that the encoders choose. */
const tile = 64;
const tiles = 4;

/** @param master decoded, at its widest. */
export async function takeSample(master: Pixels): Promise<Sample> {
  const width = Math.min(master.width, usualWidth);
  const height = Math.max(1, Math.round((master.height * width) / master.width));
  const whole = await resize(master, { width, height });
  const pixels = sampleOf(whole);
  const times = (whole.width * whole.height) / (pixels.width * pixels.height);
  return { pixels, width: whole.width, times };
}

/**
 * Tries each of a format's options at some qualities, takes what weighs least, and lets the quality
 * fall with the width from there. The outcome depends on the picture, the format and the settings,
 * not on which rendition asks.
 */
export async function chooseEncoding(
  sample: Sample,
  format: RenditionFormat,
  settings: PictureSettings,
): Promise<EncodingAt> {
  const { options, qualities, fall }: EncoderSettings<Encoding['options']> =
    settings.encoders[format];
  const [least = 1, most = least] = [qualities[0], qualities.at(-1)];
  let best = { options: options[0], quality: most, cost: Number.POSITIVE_INFINITY };
  if (Math.min(sample.pixels.width, sample.pixels.height) >= smallestSide) {
    for (const each of options) {
      const trials: Trial[] = [];
      for (const quality of qualities) {
        trials.push(await tryOut(sample, { format, options: each, quality }));
      }
      const weighed = weighTrials(trials, settings.worth);
      if (weighed.cost < best.cost) best = { options: each, ...weighed };
    }
  }
  return (width) => {
    const quality = Math.round(best.quality - fall * Math.log2(width / sample.width));
    return { format, options: best.options, quality: Math.min(most, Math.max(least, quality)) };
  };
}

async function tryOut({ pixels, times }: Sample, encoding: Encoding): Promise<Trial> {
  const bytes = await encode(pixels, encoding);
  const difference = 1 - similarity(pixels, await decodeEncoded(bytes));
  return { quality: encoding.quality, bytes: bytes.length * times, difference };
}

/** @returns sixteen tiles from all parts of a picture, or the picture where it is hardly larger. */
function sampleOf(picture: Pixels): Pixels {
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
