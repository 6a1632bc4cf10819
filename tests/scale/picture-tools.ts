/**
 * The tools that `pictures-bench.ts` compares, each making the same renditions of the same
 * originals.
 *
 * Astro's is its own service with its own defaults, called as its build calls it
 * (astro/dist/assets/build/generate.js): once a rendition, as many originals at once as the machine
 * has cores. The steps and the order of eleventy-img are those of its source (version 6,
 * src/image.js): one clone of the opened original a rendition, ten originals at once. Neither sets
 * a quality or an effort, so that sharp's defaults count: AVIF 50 at effort 4, WebP 80, JPEG 80.
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import astroService from 'astro/assets/services/sharp';
import pMap from 'p-map';
import sharp from 'sharp';
import type { PictureSet, RenditionFormat } from '../../src/archive/rendition.ts';
import { readFacts } from '../../src/images/facts.ts';
import { planCrops, planRenditions } from '../../src/images/plan.ts';
import { renderAll } from '../../src/images/render-all.ts';
import { type PictureSettings, pictureSettings } from '../../src/images/settings.ts';

export interface Wanted {
  /** Path of the original. */
  readonly original: string;
  readonly format: RenditionFormat;
  readonly width: number;
}

export interface Output extends Wanted {
  readonly bytes: Buffer;
}

export type Tool = (originals: readonly string[]) => Promise<readonly Output[]>;

const cores = availableParallelism();
const threads = sharp.concurrency();
const widths = pictureSettings.widths.avif;

/** Every format at every width. */
export const everyWidth: PictureSettings = {
  ...pictureSettings,
  widths: { avif: widths, webp: widths, jpeg: widths },
};

/** @param folder of the renditions, as a site keeps it. */
export function stet(folder: string, settings = everyWidth): Tool {
  return async (originals) => {
    const jobs = await jobsFor(originals, settings);
    await renderAll(jobs, folder, { settings });
    const read = jobs.flatMap(({ path, set }) =>
      set.renditions.map(async ({ name, format, width }) => ({
        original: path,
        format,
        width,
        bytes: await readFile(join(folder, name)),
      })),
    );
    return Promise.all(read);
  };
}

/**
 * All that a story has of the picture that leads it, but its social card.
 *
 * @returns the number of files and their bytes.
 */
export async function asForStories(
  originals: readonly string[],
  folder: string,
): Promise<{ files: number; bytes: number }> {
  const jobs = (await jobsFor(originals, pictureSettings)).map((job) => ({
    ...job,
    set: { ...job.set, crops: planCrops(job.set, undefined) },
  }));
  await renderAll(jobs, folder);
  const names = jobs.flatMap(({ set }) => [...set.renditions, ...set.crops]);
  const files = await Promise.all(names.map(({ name }) => readFile(join(folder, name))));
  return { files: files.length, bytes: files.reduce((sum, { length }) => sum + length, 0) };
}

async function jobsFor(originals: readonly string[], settings: PictureSettings) {
  return pMap(originals, async (path) => ({
    path,
    set: await setFor(path, settings),
    askedBy: { file: path },
  }));
}

async function setFor(path: string, settings: PictureSettings): Promise<PictureSet> {
  const { facts } = await readFacts(path);
  if (!facts) throw new Error(`${path} is no picture.`);
  return planRenditions(facts, undefined, settings);
}

/** What Stet makes of an original is asked of the others as well. */
async function wantedOf(original: string): Promise<Wanted[]> {
  const { renditions } = await setFor(original, everyWidth);
  return renditions.map(({ format, width }) => ({ original, format, width }));
}

const config = { service: { entrypoint: 'astro/assets/services/sharp', config: {} } };
const logger = { warn: (message: string) => process.stderr.write(`${message}\n`) };

export const astro: Tool = async (originals) => {
  sharp.concurrency(threads);
  const make = async (original: string) => {
    const outputs: Output[] = [];
    const bytes = await readFile(original);
    for (const wanted of await wantedOf(original)) {
      const { format, width } = wanted;
      const transform = { src: original, format, width };
      const made = await astroService.transform(bytes, transform, config as never, logger as never);
      outputs.push({ ...wanted, bytes: Buffer.from(made.data) });
    }
    return outputs;
  };
  return (await pMap(originals, make, { concurrency: cores })).flat();
};

export const eleventy: Tool = async (originals) => {
  sharp.concurrency(threads);
  const make = async (original: string) => {
    const input = sharp(await readFile(original), { failOn: 'warning' });
    const one = async (wanted: Wanted) => ({
      ...wanted,
      bytes: await input
        .clone()
        .rotate()
        .resize({ width: wanted.width, withoutEnlargement: true })
        .toFormat(wanted.format)
        .toBuffer(),
    });
    return Promise.all((await wantedOf(original)).map(one));
  };
  return (await pMap(originals, make, { concurrency: 10 })).flat();
};
