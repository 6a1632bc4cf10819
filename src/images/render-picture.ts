import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PictureSet, Rendition, RenditionFormat } from '../archive/rendition.ts';
import { chooseQuality, type QualityAt } from './choose-quality.ts';
import { type PictureFault, pictureFault } from './faults.ts';
import { decodingFault, readOriginal } from './original.ts';
import { decode, encode, resize } from './render.ts';
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
  const { settings = pictureSettings, run = (encode) => encode() } = options;
  const has = options.has ?? ((name) => isFile(join(outDir, name)));
  const present = await Promise.all(set.renditions.map(({ name }) => has(name)));
  const missing = set.renditions.filter((_, index) => !present[index]);
  const reused = set.renditions.filter((_, index) => present[index]).map(({ name }) => name);
  if (missing.length === 0) return { written: [], reused };

  const master = await decodeOriginal(source, set, settings);
  if ('fault' in master) return { written: [], reused, fault: master.fault };
  const qualities = new Map<RenditionFormat, QualityAt>();
  const choose = async (format: RenditionFormat) => {
    qualities.set(format, await run(() => chooseQuality(master, format, settings)));
  };
  await allEnded([...new Set(missing.map(({ format }) => format))].map(choose));
  const xmp = set.rights && writeRightsXmp(set.rights);
  const resized = rememberSizes(master);
  const make = async (rendition: Rendition) => {
    const { format, width } = rendition;
    const quality = qualities.get(format)?.(width) ?? settings.encoders[format].goal.most;
    const bytes = await encode(await resized(rendition), format, quality, settings, xmp);
    await writeWhole(join(outDir, rendition.name), bytes);
  };
  await allEnded(missing.map((rendition) => run(() => make(rendition))));
  return { written: missing.map(({ name }) => name), reused };
}

/** Waits for every task, also when one fails: no file may appear after the caller was told. */
async function allEnded(tasks: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

async function decodeOriginal(
  source: string,
  set: PictureSet,
  settings: PictureSettings,
): Promise<Pixels | { readonly fault: PictureFault }> {
  const original = await readOriginal(source);
  if ('fault' in original) return original;
  const name = basename(source);
  if (createHash('sha256').update(original.bytes).digest('hex') !== set.facts.sha256) {
    return { fault: changedMeanwhile(name) };
  }
  try {
    return await decode(original.bytes, settings.masterWidth);
  } catch {
    return { fault: decodingFault(name, original.bytes) };
  }
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

function changedMeanwhile(name: string): PictureFault {
  return pictureFault(
    'picture/unreadable',
    `The picture ${name} changed while it was being read.`,
    {
      fix: 'save the picture once more and build again.',
    },
  );
}
