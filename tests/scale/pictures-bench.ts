/**
 * What pictures cost: time, bytes and likeness of Stet, of Astro's `<Picture>` and of eleventy-img
 * at their defaults, on the same originals, formats and widths, in one run.
 *
 *     node tests/scale/pictures-bench.ts [--count 24] [--width 2400] [--efforts] [FOLDER]
 *
 * Originals are drawn (see pictures.ts), or are the JPEG files of FOLDER. With `--efforts`, AVIF is
 * measured at each effort instead.
 *
 * The peers' steps, options and order of work are those of their sources: astro 7.3.5,
 * assets/services/sharp.js, one call a rendition, each of which reads and decodes the original, as
 * many at once as the machine has cores; eleventy-img 6, src/image.js, one clone of the decoded
 * original a rendition, ten at once. Both leave quality and effort to sharp, whose defaults are
 * AVIF 50 at effort 4, WebP 80, JPEG 80.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import sharp from 'sharp';
import type { RenditionFormat } from '../../src/archive/rendition.ts';
import { readFacts } from '../../src/images/facts.ts';
import { planRenditions } from '../../src/images/plan.ts';
import { renderAll } from '../../src/images/render-all.ts';
import { type PictureSettings, pictureSettings } from '../../src/images/settings.ts';
import { similarity } from '../../src/images/similarity.ts';
import { writePictures } from './pictures.ts';

const formats = ['avif', 'webp', 'jpeg'] as const;
const widths = pictureSettings.widths.avif;
const cores = availableParallelism();

interface Output {
  readonly original: string;
  readonly format: RenditionFormat;
  readonly width: number;
  readonly bytes: Buffer;
}

type Tool = (originals: readonly string[]) => Promise<readonly Output[]>;

const threads = sharp.concurrency();

/** Every format at every width, as the peers make them. */
const settings: PictureSettings = {
  ...pictureSettings,
  widths: { avif: widths, webp: widths, jpeg: widths },
};

function stet(folder: string, given = settings): Tool {
  return async (originals) => {
    const jobs = await pMap(originals, async (path) => {
      const { facts } = await readFacts(path);
      if (!facts) throw new Error(`${path} is no picture.`);
      return { path, set: planRenditions(facts, undefined, given), askedBy: { file: path } };
    });
    await renderAll(jobs, folder, { settings: given });
    const outputs = jobs.flatMap(({ path, set }) =>
      set.renditions.map(async ({ name, format, width }) => ({
        original: path,
        format,
        width,
        bytes: await readFile(join(folder, name)),
      })),
    );
    return Promise.all(outputs);
  };
}

const astro: Tool = async (originals) => {
  sharp.concurrency(threads);
  const wanted = originals.flatMap(everyRendition);
  const make = async ({ original, format, width }: Omit<Output, 'bytes'>) => {
    const input = sharp(await readFile(original), { failOn: 'none', pages: -1 });
    const bytes = await input
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .toFormat(format)
      .toBuffer();
    return { original, format, width, bytes };
  };
  return pMap(wanted, make, { concurrency: cores });
};

const eleventy: Tool = async (originals) => {
  sharp.concurrency(threads);
  const make = async (original: string) => {
    const input = sharp(await readFile(original), { failOn: 'warning' });
    return Promise.all(
      everyRendition(original).map(async ({ format, width }) => {
        const bytes = await input
          .clone()
          .rotate()
          .resize({ width, withoutEnlargement: true })
          .toFormat(format)
          .toBuffer();
        return { original, format, width, bytes };
      }),
    );
  };
  return (await pMap(originals, make, { concurrency: 10 })).flat();
};

function everyRendition(original: string): Omit<Output, 'bytes'>[] {
  return formats.flatMap((format) => widths.map((width) => ({ original, format, width })));
}

/** Likeness to the original at the rendition's own size. */
async function scoreOf({ original, width, bytes }: Output): Promise<number> {
  const pixels = async (input: Buffer | string) => {
    const { data, info } = await sharp(input)
      .resize({ width })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  };
  return similarity(await pixels(original), await pixels(bytes));
}

interface Row {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly bytes: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<string, readonly number[]>>;
}

async function measure(tool: Tool, originals: readonly string[]): Promise<Row> {
  const before = process.cpuUsage();
  const started = performance.now();
  const outputs = await tool(originals);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const scored = await pMap(
    outputs,
    async (output) => ({ ...output, score: await scoreOf(output) }),
    { concurrency: cores },
  );
  const byFormat = Object.groupBy(scored, ({ format }) => format);
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    bytes: Object.fromEntries(
      formats.map((format) => [
        format,
        byFormat[format]?.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0,
      ]),
    ),
    scores: Object.fromEntries(
      formats.map((format) => [format, byFormat[format]?.map(({ score }) => score) ?? []]),
    ),
  };
}

function print(name: string, row: Row, base: Row): void {
  const all = (one: Row) => Object.values(one.bytes).reduce((sum, bytes) => sum + bytes, 0);
  const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`.padStart(5);
  const mean = (scores: readonly number[]) =>
    (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(4);
  const worst = (scores: readonly number[]) => Math.min(...scores).toFixed(4);
  const line = (label: string, bytes: number, of: number, scores: readonly number[]) =>
    `  ${label.padEnd(6)}${(bytes / 1024).toFixed(0).padStart(8)} KiB${share(bytes, of)}   mean ${mean(scores)}   worst ${worst(scores)}\n`;
  let text = `${name}: ${row.seconds.toFixed(1)} s${share(row.seconds, base.seconds)}, CPU ${row.cpuSeconds.toFixed(1)} s${share(row.cpuSeconds, base.cpuSeconds)}\n`;
  for (const format of formats) {
    const scores = row.scores[format] ?? [];
    if (scores.length > 0) {
      text += line(format, row.bytes[format] ?? 0, base.bytes[format] ?? 0, scores);
    }
  }
  text += line('all', all(row), all(base), Object.values(row.scores).flat());
  process.stdout.write(text);
}

const { values, positionals } = parseArgs({
  options: {
    count: { type: 'string', default: '6' },
    width: { type: 'string', default: '2400' },
    efforts: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const work = await mkdtemp(join(tmpdir(), 'pictures-bench-'));
try {
  const [given] = positionals;
  const width = Number(values.width);
  const originals = given
    ? (await readdir(given)).filter((name) => /\.jpe?g$/i.test(name)).map((n) => join(given, n))
    : await writePictures(join(work, 'originals'), Number(values.count), {
        width,
        height: Math.round((width * 2) / 3),
      });
  process.stdout.write(
    `${originals.length} originals; ${formats.join(', ')} at ${widths.join(', ')} pixels; ${cores} cores\n\n`,
  );
  if (values.efforts) {
    const only = { ...settings, widths: { avif: widths, webp: [], jpeg: [] } };
    let base: Row | undefined;
    for (const effort of [4, 3, 2, 1, 0]) {
      const { avif } = only.encoders;
      const options = { ...avif.options, effort };
      const given = { ...only, encoders: { ...only.encoders, avif: { ...avif, options } } };
      const row = await measure(stet(join(work, `effort-${effort}`), given), originals);
      base ??= row;
      print(`AVIF, effort ${effort}`, row, base);
    }
  } else {
    const base = await measure(astro, originals);
    print('Astro <Picture>', base, base);
    print('eleventy-img', await measure(eleventy, originals), base);
    const folder = join(work, 'stet');
    print('Stet', await measure(stet(folder), originals), base);
    const again = performance.now();
    await stet(folder)(originals);
    process.stdout.write(
      `Stet, nothing new: ${((performance.now() - again) / 1000).toFixed(2)} s\n`,
    );
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
