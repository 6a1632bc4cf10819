/** How an encoder is set for one picture, found on a small part of it. */
import type { RenditionFormat } from '../archive/rendition.ts';
import { decodeEncoded, type Encoding, encode, resize } from './render.ts';
import type { EncoderSettings, PictureSettings } from './settings.ts';
import { type Pixels, similarity, smallestSide } from './similarity.ts';
import { type Trial, type Weighed, type Worth, weighTrials } from './weigh-trials.ts';

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
 * Tries each of a format's options at the two highest qualities, takes what weighs least, tries
 * lower ones for as long as the lowest is the best, and lets the quality fall with the width from
 * there. The outcome depends on the picture, the format and the settings, not on which rendition
 * asks.
 */
export async function chooseEncoding(
  sample: Sample,
  format: RenditionFormat,
  settings: PictureSettings,
): Promise<EncodingAt> {
  const { options, qualities, fall }: EncoderSettings<Encoding['options']> =
    settings.encoders[format];
  const [least = 1, most = least] = [qualities[0], qualities.at(-1)];
  let best = { options: options[0], quality: most };
  if (Math.min(sample.pixels.width, sample.pixels.height) >= smallestSide) {
    const searches = [];
    for (const each of options) {
      const tryAt = (quality: number) => tryOut(sample, { format, options: each, quality });
      searches.push(await startSearch(each, qualities, tryAt, settings.worth));
    }
    const first = searches.reduce((a, b) => (b.cost < a.cost ? b : a));
    best = await searchLower(first, qualities, settings.worth);
  }
  return (width) => {
    const quality = Math.round(best.quality - fall * Math.log2(width / sample.width));
    return { format, options: best.options, quality: Math.min(most, Math.max(least, quality)) };
  };
}

/** What is known of one of a format's options. */
interface Search extends Weighed {
  readonly options: Encoding['options'];
  readonly tryAt: (quality: number) => Promise<Trial>;
  /** By quality, ascending. */
  readonly trials: readonly Trial[];
}

async function startSearch(
  options: Search['options'],
  qualities: readonly number[],
  tryAt: Search['tryAt'],
  worth: Worth,
): Promise<Search> {
  const trials: Trial[] = [];
  for (const quality of qualities.slice(-2)) trials.push(await tryAt(quality));
  return { options, tryAt, trials, ...weighTrials(trials, worth) };
}

async function searchLower(
  search: Search,
  qualities: readonly number[],
  worth: Worth,
): Promise<Search> {
  const { tryAt, quality } = search;
  const lower = qualities[qualities.length - search.trials.length - 1];
  if (lower === undefined || quality !== search.trials[0]?.quality) return search;
  const trials = [await tryAt(lower), ...search.trials];
  return searchLower({ ...search, trials, ...weighTrials(trials, worth) }, qualities, worth);
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
