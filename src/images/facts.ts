import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { EmbeddedMetadata, PictureFacts } from '../archive/rendition.ts';
import { readEmbedded } from './embedded.ts';
import { type PictureFault, pictureFault } from './faults.ts';
import { decodingFault, readOriginal } from './original.ts';
import { maximumPixels, type PictureHeader, readHeader } from './render.ts';
import { pictureSettings } from './settings.ts';
import { beginsAsPicture, isHeic, nameContents } from './signature.ts';

/** `facts` are there unless one of the faults is an error. */
export interface FactsOutcome {
  readonly facts?: PictureFacts;
  readonly embedded?: EmbeddedMetadata;
  readonly faults: readonly PictureFault[];
}

/** Formats whose pixels are decoded, with the endings that their files have. */
const endings: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg', '.jpe', '.jfif'],
  png: ['.png'],
  webp: ['.webp'],
  gif: ['.gif'],
  tiff: ['.tif', '.tiff'],
  heif: ['.avif'],
};

/** Pixels; less is a tracker's dot or a template's blank. */
const smallestSide = 4;

/** WebP and AVIF go no further. */
const maximumHeight = 16_383;

/**
 * Finds out what planning needs of an original: its hash and its size, from its bytes and its
 * header. Pixels are not decoded, so that a picture cut off later than its header is found only
 * when it is rendered.
 *
 * @param path absolute.
 */
export async function readFacts(path: string): Promise<FactsOutcome> {
  const original = await readOriginal(path);
  if ('fault' in original) return { faults: [original.fault] };
  const name = basename(path);
  const header = await readHeader(original.bytes);
  const refused = header ? refusal(name, header) : headerFault(name, original.bytes);
  if (refused || !header) return { faults: refused ? [refused] : [] };
  const sha256 = createHash('sha256').update(original.bytes).digest('hex');
  const { width, height } = header;
  const embedded = await readEmbedded(original.bytes);
  const faults = [...endingFaults(name, header), ...frameFaults(name, header)];
  return { facts: { sha256, width, height }, embedded, faults };
}

function headerFault(name: string, bytes: Buffer): PictureFault {
  if (isHeic(bytes)) return heicFault(name);
  if (beginsAsPicture(bytes)) return decodingFault(name, bytes);
  const what = `The file ${name} holds ${nameContents(bytes)}.`;
  return pictureFault('picture/not-a-picture', what);
}

function refusal(name: string, header: PictureHeader): PictureFault | undefined {
  const { format, compression, width, height } = header;
  if (format === 'svg') {
    return pictureFault('picture/not-a-picture', `${name} is a drawing in SVG.`, {
      why: 'Its letters and measures depend on the machine that shows it.',
      fix: 'export it as PNG, twice as wide as it is shown.',
    });
  }
  if (format === 'heif' && compression !== 'av1') return heicFault(name);
  if (!endings[format]) {
    const what = `${name} is in a format that Stet does not read.`;
    return pictureFault('picture/not-a-picture', what);
  }
  if (width * height > maximumPixels || reducedHeight(header) > maximumHeight) {
    return tooManyPixels(name, header);
  }
  return Math.min(width, height) < smallestSide
    ? pictureFault('picture/too-small', `The picture ${name} has ${width} by ${height} pixels.`)
    : undefined;
}

function heicFault(name: string): PictureFault {
  return pictureFault('picture/not-a-picture', `The picture ${name} is a HEIC of a phone.`, {
    why: 'The format has no free decoder, so most browsers do not show it.',
    fix: 'save it as JPEG.',
  });
}

function tooManyPixels(name: string, { width, height }: PictureHeader): PictureFault {
  const size = `${withCommas(width)} by ${withCommas(height)} pixels`;
  return pictureFault('picture/too-large', `The picture ${name} has ${size}.`, {
    why:
      width * height > maximumPixels
        ? `An original may have ${withCommas(maximumPixels)} pixels in all.`
        : 'It is too tall for its width: no format for pages holds it.',
  });
}

function endingFaults(name: string, { format }: PictureHeader): readonly PictureFault[] {
  const expected = endings[format] ?? [];
  const ending = extname(name);
  if (expected.includes(ending.toLowerCase())) return [];
  const better = `${basename(name, ending)}${expected[0] ?? ''}`;
  const holds = format === 'heif' ? 'AVIF' : format.toUpperCase();
  return [
    pictureFault(
      'picture/wrong-extension',
      `The picture ${name} holds ${holds}, not what its name says.`,
      {
        fix: `rename it to ${better}, and correct the path in the article.`,
      },
    ),
  ];
}

function frameFaults(name: string, { frames, format }: PictureHeader): readonly PictureFault[] {
  if (frames < 2 || format === 'tiff') return [];
  const what = `The picture ${name} moves: it has ${frames} frames, and the first is shown.`;
  return [pictureFault('picture/moving', what)];
}

function reducedHeight({ width, height }: PictureHeader): number {
  return height * Math.min(1, Math.max(...pictureSettings.widths.avif) / width);
}

function withCommas(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
