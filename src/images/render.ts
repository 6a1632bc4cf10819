/** The only file that knows the picture library. */
import sharp, { type ResizeOptions, type Sharp } from 'sharp';
import type { Rendition, RenditionFormat } from '../archive/rendition.ts';
import { cropRegion } from './crop.ts';
import type { EncoderOptions } from './settings.ts';
import type { Pixels } from './similarity.ts';

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
  /** More than one for a moving picture. */
  readonly frames: number;
}

/**
 * Reads the header of a picture, decoding nothing.
 *
 * @returns undefined for bytes that are no picture, whatever the number of their pixels.
 */
export async function readHeader(bytes: Buffer): Promise<PictureHeader | undefined> {
  try {
    const { format, compression, autoOrient, pages } = await sharp(bytes, {
      ...strict,
      limitInputPixels: false,
    }).metadata();
    const { width, height } = autoOrient;
    return { format, compression, width, height, frames: pages ?? 1 };
  } catch {
    return undefined;
  }
}

/**
 * Decodes a picture: upright, in sRGB of 8 bits, on white where it is transparent, the first frame
 * where it moves, without any metadata. A wider gamut is mapped to sRGB, because the third of
 * readers without a wide screen would else see what their browser makes of it, and because the
 * profile would add its bytes to each thumbnail.
 *
 * @param maximumWidth pixels; a narrower picture keeps its width.
 * @throws when the bytes break the rules of their format.
 */
export async function decode(bytes: Buffer, maximumWidth: number): Promise<Pixels> {
  const { data, info } = await sharp(bytes, strict)
    .autoOrient()
    .resize({ width: maximumWidth, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** @returns the picture of a rendition's size, cropped as it wishes. */
export async function resize(
  master: Pixels,
  { width, height, crop }: Pick<Rendition, 'width' | 'height' | 'crop'>,
): Promise<Pixels> {
  if (!crop && width === master.width && height === master.height) return master;
  const whole = crop ? undefined : await resized(open(master), { width });
  if (whole?.height === height) return whole;
  const picture = open(master);
  if (crop?.focus) picture.extract(cropRegion(master.width, master.height, crop, crop.focus));
  const byEye = crop && !crop.focus;
  return resized(picture, {
    width,
    height,
    ...(byEye ? { position: sharp.strategy.attention } : { fit: 'fill' }),
  });
}

/**
 * Without a height both sides shrink by the same factor, and only their end is rounded: two factors
 * that differ by a thousandth already blur what stands between two pixels.
 */
async function resized(picture: Sharp, options: ResizeOptions): Promise<Pixels> {
  const { data, info } = await picture.resize(options).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What an encoder is told. */
export interface Encoding {
  readonly format: RenditionFormat;
  readonly options: EncoderOptions;
  /** 1 to 100, in the format's own terms. */
  readonly quality: number;
}

/** @param xmp a packet to embed; nothing else about the picture is. */
export async function encode(
  picture: Pixels,
  { format, options, quality }: Encoding,
  xmp?: string,
): Promise<Buffer> {
  // The bytes of an AVIF depend on the number of threads that encode it, which is otherwise that of
  // the machine's cores. Many pictures at once fill the cores better anyway.
  sharp.concurrency(1);
  const opened = xmp ? open(picture).withXmp(xmp) : open(picture);
  return opened.toFormat(format, { ...options, quality }).toBuffer();
}

/** What a card shows of a picture, and where: pixels of the card. */
export interface PictureOnCard {
  readonly picture: Pixels;
  readonly left: number;
}

/**
 * Lays a drawing over a picture.
 *
 * @param svg in which the picture's place is empty; letters as outlines.
 * @returns a JPEG of the drawing's size, in full colour resolution because letters are coloured.
 */
export async function encodeCard(
  svg: string,
  shown: PictureOnCard | undefined,
  quality: number,
  xmp?: string,
): Promise<Buffer> {
  sharp.concurrency(1);
  const drawing = sharp(Buffer.from(svg), strict);
  const { width, height } = await drawing.metadata();
  const card = sharp({ create: { width, height, channels: 3, background: '#fff' } });
  const layers = [
    { input: await drawing.png({ compressionLevel: 1 }).toBuffer(), left: 0, top: 0 },
  ];
  const under = shown ? [{ ...rawInput(shown.picture), left: shown.left, top: 0 }] : [];
  card.composite([...under, ...layers]);
  return (xmp ? card.withXmp(xmp) : card)
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** @returns the pixels of what `encode` made. */
export async function decodeEncoded(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
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

function open(picture: Pixels): Sharp {
  const { input, raw } = rawInput(picture);
  return sharp(input, { raw });
}

function rawInput({ data, width, height }: Pixels) {
  return {
    input: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
    raw: { width, height, channels: 3 as const },
  };
}
