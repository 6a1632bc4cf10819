/** The only file that knows the picture library. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { PictureSet, Rendition } from '../archive/rendition.ts';
import { cropRegion } from './crop.ts';
import { type PictureFault, pictureFault } from './faults.ts';
import { decodingFault, readOriginal } from './original.ts';
import { type PictureSettings, pictureSettings } from './settings.ts';
import { writeWhole } from './write-whole.ts';

// A picture is never asked for twice in a build.
sharp.cache(false);

/** Larger than any camera's, smaller than what fills a machine's memory. */
export const maximumPixels = 200_000_000;

/** Refuses what a lenient reader would show in part. */
const strict = { failOn: 'warning', limitInputPixels: maximumPixels } as const;

export interface PictureHeader {
  /** As the library names it: `jpeg`, `png`, `webp`, `heif`, `svg`. */
  readonly format: string;
  /** Of a `heif`: `av1` or `hevc`. */
  readonly compression?: string;
  /** Pixels, orientation applied. */
  readonly width: number;
  readonly height: number;
}

export interface RenderOptions {
  readonly settings?: PictureSettings;
  /** Whether a rendition of that name exists; without it, the disk is asked. */
  readonly has?: (name: string) => boolean | Promise<boolean>;
  /** Starts each encoding; a queue may hold it back. */
  readonly run?: <T>(encode: () => Promise<T>) => Promise<T>;
}

export interface RenderOutcome {
  /** Names of renditions, in the set's order. */
  readonly written: readonly string[];
  readonly reused: readonly string[];
  /** What keeps the original from being rendered; then nothing was written. */
  readonly fault?: PictureFault;
}

interface Frame {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the header of a picture, decoding nothing.
 *
 * @returns undefined for bytes that are no picture; `tooLarge` when the pixels pass the limit.
 */
export async function readHeader(bytes: Buffer): Promise<PictureHeader | undefined> {
  try {
    const { format, compression, autoOrient } = await sharp(bytes, {
      ...strict,
      limitInputPixels: false,
    }).metadata();
    return { format, compression, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undefined;
  }
}

/**
 * Makes the renditions of one picture that are not there yet. The original is decoded once, and
 * not read at all when nothing is missing. The bytes depend on the set and the settings alone,
 * never on what was there before or on the number of threads. Files appear whole or not at all.
 *
 * @param source absolute path of the original.
 * @param set planned with the same settings.
 * @param outDir folder of all renditions; made when it is missing.
 * @throws when a file cannot be written.
 */
export async function renderPicture(
  source: string,
  set: PictureSet,
  outDir: string,
  options: RenderOptions = {},
): Promise<RenderOutcome> {
  const { settings = pictureSettings, run = (encode) => encode() } = options;
  const has = options.has ?? ((name) => isFile(join(outDir, name)));
  const present = await Promise.all(set.renditions.map(({ name }) => has(name)));
  const missing = set.renditions.filter((_, index) => !present[index]);
  const reused = set.renditions.filter((_, index) => present[index]).map(({ name }) => name);
  if (missing.length === 0) return { written: [], reused };

  // The bytes of an AVIF depend on the number of threads that encode it, which is otherwise that
  // of the machine's cores. Many pictures at once fill the cores better anyway.
  sharp.concurrency(1);
  const master = await decode(source, set, settings);
  if ('fault' in master) return { written: [], reused, fault: master.fault };
  await Promise.all(
    missing.map((rendition) =>
      run(async () => {
        const bytes = await encode(await sized(master, rendition), rendition, settings);
        await writeWhole(join(outDir, rendition.name), bytes);
      }),
    ),
  );
  return { written: missing.map(({ name }) => name), reused };
}

/**
 * Turns a drawing into a PNG of few colours.
 *
 * @param svg with width and height in pixels; letters as outlines, because a machine's own fonts
 * would make the bytes depend on it.
 */
export async function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), strict)
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

async function decode(
  source: string,
  set: PictureSet,
  settings: PictureSettings,
): Promise<Frame | { readonly fault: PictureFault }> {
  const original = await readOriginal(source);
  if ('fault' in original) return original;
  const name = basename(source);
  if (createHash('sha256').update(original.bytes).digest('hex') !== set.facts.sha256) {
    return { fault: changedMeanwhile(name) };
  }
  try {
    const { data, info } = await sharp(original.bytes, strict)
      .autoOrient()
      .resize({ width: settings.masterWidth, withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return { fault: decodingFault(name, original.bytes) };
  }
}

async function sized(master: Frame, rendition: Rendition): Promise<Sharp> {
  const { width, height, crop } = rendition;
  const picture = open(master);
  if (!crop) return picture.resize({ width, height, fit: 'fill' });
  if (!crop.focus) return picture.resize({ width, height, position: sharp.strategy.attention });
  const region = cropRegion(master.width, master.height, crop, crop.focus);
  return picture.extract(region).resize({ width, height, fit: 'fill' });
}

function open({ data, width, height }: Frame): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

function encode(picture: Sharp, { format }: Rendition, settings: PictureSettings): Promise<Buffer> {
  const { avif, webp, jpeg } = settings.encoders;
  if (format === 'avif') return picture.avif(avif).toBuffer();
  if (format === 'webp') return picture.webp(webp).toBuffer();
  return picture.jpeg(jpeg).toBuffer();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );
}

function changedMeanwhile(name: string): PictureFault {
  return pictureFault(
    'picture/unreadable',
    `The picture ${name} changed while it was being read.`,
    {
      fix: 'Save the picture once more and build again.',
    },
  );
}
