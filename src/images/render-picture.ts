import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  allRenditions,
  type PictureSet,
  type Rendition,
  type RenditionFormat,
  type SocialCard,
} from '../archive/rendition.ts';
import { chooseEncoding, type EncodingAt, takeSample } from './choose-encoding.ts';
import { decodeOriginal } from './decode-original.ts';
import type { PictureFault } from './faults.ts';
import { encode, encodeCard, resize } from './render.ts';
import { writeRightsXmp } from './rights-xmp.ts';
import { type PictureSettings, pictureSettings } from './settings.ts';
import type { Pixels } from './similarity.ts';
import { writeWhole } from './write-whole.ts';

export interface RenderOptions {
  readonly settings?: PictureSettings;
  /** Whether a rendition of that name exists; without it, the disk is asked. */
  readonly has?: (name: string) => boolean | Promise<boolean>;
  /** Starts each encoding; a queue may hold it back. */
  readonly run?: <T>(encode: () => Promise<T>) => Promise<T>;
  /** The cards of stories that the picture leads. */
  readonly cards?: readonly SocialCard[];
  /** Needed where there are cards. */
  readonly drawCard?: DrawCard;
}

/** @returns an SVG in which the picture's place is empty, and that place. */
export type DrawCard = (card: SocialCard) => Promise<DrawnCard>;

export interface DrawnCard {
  readonly svg: string;
  /** Pixels. */
  readonly area: { readonly left: number; readonly width: number; readonly height: number };
}

export interface RenderOutcome {
  /** Names of renditions, in the set's order. */
  readonly written: readonly string[];
  readonly reused: readonly string[];
  /** What keeps the original from being rendered; then nothing was written. */
  readonly fault?: PictureFault;
}

/**
 * Makes the renditions of one picture that are not there yet. The original is decoded once, and
 * not read at all when nothing is missing. The bytes depend on the set and the settings alone,
 * never on what was there before or on the number of threads. Files appear whole or not at all.
 *
 * @param source absolute path of the original.
 * @param set planned with the same settings.
 * @param outDir folder of all renditions; made when it is missing.
 * @throws when a file cannot be written; nothing is being encoded or written any more by then.
 */
export async function renderPicture(
  source: string,
  set: PictureSet,
  outDir: string,
  options: RenderOptions = {},
): Promise<RenderOutcome> {
  const { settings = pictureSettings, run = (encode) => encode(), cards = [] } = options;
  const has = options.has ?? ((name) => isFile(join(outDir, name)));
  const [missing, present] = await parted(allRenditions(set), has);
  const [missingCards, presentCards] = await parted(cards, has);
  const reused = [...present, ...presentCards].map(({ name }) => name);
  const written = [...missing, ...missingCards].map(({ name }) => name);
  if (written.length === 0) return { written, reused };

  const needsOriginal = missing.length > 0 || missingCards.some(({ isPictured }) => isPictured);
  const master = needsOriginal ? await decodeOriginal(source, set, settings) : undefined;
  if (master && 'fault' in master) return { written: [], reused, fault: master.fault };
  const xmp = set.rights && writeRightsXmp(set.rights);
  const renditions = master ? await encoders(master, missing, { settings, run, xmp }) : [];
  const drawn = missingCards.map((card) => ({
    name: card.name,
    encode: () => renderCard(card, master, { ...options, settings, xmp }),
  }));
  const write = async ({ name, encode }: Encoder) => writeWhole(join(outDir, name), await encode());
  await allEnded([...renditions, ...drawn].map((each) => run(() => write(each))));
  return { written, reused };
}

/** What makes the bytes of one file. */
interface Encoder {
  readonly name: string;
  readonly encode: () => Promise<Buffer>;
}

interface Means extends Required<Pick<RenderOptions, 'settings' | 'run'>> {
  readonly xmp: string | undefined;
}

/** Finds out how the encoders are set for a picture. @returns what makes its renditions. */
async function encoders(
  master: Pixels,
  missing: readonly Rendition[],
  { settings, run, xmp }: Means,
): Promise<Encoder[]> {
  const sample = await takeSample(master);
  const formats = [...new Set(missing.map(({ format }) => format))];
  const chosen = new Map<RenditionFormat, EncodingAt>();
  const choose = async (format: RenditionFormat) => {
    chosen.set(format, await run(() => chooseEncoding(sample, format, settings)));
  };
  await allEnded(formats.map(choose));
  const resized = rememberSizes(master);
  return missing.map((rendition) => ({
    name: rendition.name,
    encode: async () => {
      const encodingAt = chosen.get(rendition.format);
      if (!encodingAt) throw new Error(`Nothing was chosen for ${rendition.format}.`);
      const encoding = encodingAt(widthOfWhole(rendition, master));
      return encode(await resized(rendition), encoding, xmp);
    },
  }));
}

async function renderCard(
  card: SocialCard,
  master: Pixels | undefined,
  { settings, xmp, drawCard }: Pick<RenderOptions, 'drawCard'> & Pick<Means, 'settings' | 'xmp'>,
): Promise<Buffer> {
  if (!drawCard) throw new Error(`Nothing draws the card ${card.name}.`);
  const { svg, area } = await drawCard(card);
  const { quality } = settings.card;
  if (!card.isPictured || !master) return encodeCard(svg, undefined, quality);
  const { left, width, height } = area;
  const crop = { width, height, focus: card.focus };
  const picture = await resize(master, { width, height, crop });
  return encodeCard(svg, { picture, left }, quality, xmp);
}

/** How wide the whole picture would be, in pixels, where a part of it is as wide as wished. */
function widthOfWhole({ width, crop }: Rendition, master: Pixels): number {
  if (!crop) return width;
  const part = Math.min(master.width, (master.height * crop.width) / crop.height);
  return Math.min(master.width, (width * master.width) / part);
}

async function parted<T extends { readonly name: string }>(
  all: readonly T[],
  has: (name: string) => boolean | Promise<boolean>,
): Promise<[missing: T[], present: T[]]> {
  const there = await Promise.all(all.map(({ name }) => has(name)));
  return [all.filter((_, index) => !there[index]), all.filter((_, index) => there[index])];
}

/** Waits for every task, also when one fails: no file may appear after the caller was told. */
async function allEnded(tasks: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** All formats of one size share its pixels. */
function rememberSizes(master: Pixels): (rendition: Rendition) => Promise<Pixels> {
  const sizes = new Map<string, Promise<Pixels>>();
  return (rendition) => {
    const key = JSON.stringify([rendition.width, rendition.height, rendition.crop]);
    const size = sizes.get(key) ?? resize(master, rendition);
    sizes.set(key, size);
    return size;
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );
}
