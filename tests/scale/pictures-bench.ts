/**
 * What pictures cost: time, bytes and likeness of Stet, of Astro's `<Picture>` and of eleventy-img
 * at their defaults, on the same originals, formats and widths, in one run.
 *
 *     npm run bench:pictures [-- --count 24] [--photos FOLDER] [--efforts]
 *
 * Originals are drawn, 2400 by 1600 pixels (see pictures.ts); with `--photos` there are those of
 * FOLDER as well, which must be 1,280 pixels wide at least (tests/scale/README.md tells where to
 * get some). With `--efforts`, AVIF is measured at each effort instead.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { readFacts } from '../../src/images/facts.ts';
import { measure, type Row, writeRows } from './picture-scores.ts';
import { asForStories, astro, eleventy, everyWidth, stet } from './picture-tools.ts';
import { writePictures } from './pictures.ts';

const narrowest = 1280;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '24' },
    photos: { type: 'string' },
    efforts: { type: 'boolean', default: false },
  },
});

async function photosIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.jpe?g$/i.test(name),
  );
  const found = await pMap(names.toSorted(), async (name) => ({
    path: join(folder, name),
    ...(await readFacts(join(folder, name))).facts,
  }));
  const wide = found.filter(({ width = 0 }) => width >= narrowest);
  // Packages often bring their sources and what was built of them: once is enough.
  return [...new Map(wide.map(({ sha256, path }) => [sha256, path])).values()];
}

async function compareTools(originals: readonly string[], work: string): Promise<void> {
  const folder = join(work, 'stet');
  const rows: Record<string, Row> = { 'Astro <Picture>': await measure(astro, originals) };
  rows['eleventy-img'] = await measure(eleventy, originals);
  rows.Stet = await measure(stet(folder), originals);
  say(writeRows(rows));
  const again = performance.now();
  await stet(folder)(originals);
  say(`Stet again, nothing new: ${secondsSince(again)} s.`);
  const started = performance.now();
  const { files, bytes } = await asForStories(originals, join(work, 'stories'));
  const each = (bytes / originals.length / 1024).toFixed(0);
  say(
    `As for stories, with crops: ${(files / originals.length).toFixed(1)} files and ${each} KiB a picture in ${secondsSince(started)} s.`,
  );
}

async function compareEfforts(originals: readonly string[], work: string): Promise<void> {
  const rows: Record<string, Row> = {};
  const { avif } = everyWidth.encoders;
  for (const effort of [4, 3, 2, 1, 0]) {
    const encoders = {
      ...everyWidth.encoders,
      avif: { ...avif, options: [{ ...avif.options[0], effort }] as const },
    };
    const widths = { ...everyWidth.widths, webp: [], jpeg: [] };
    const tool = stet(join(work, `effort-${effort}`), { ...everyWidth, encoders, widths });
    rows[`effort ${effort}`] = await measure(tool, originals);
  }
  say(writeRows(rows));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(2);
}

const work = await mkdtemp(join(tmpdir(), 'pictures-bench-'));
try {
  const drawn = await writePictures(join(work, 'originals'), Number(values.count));
  const photos = values.photos === undefined ? [] : await photosIn(values.photos);
  say(
    `${drawn.length} drawn originals, ${photos.length} photographs; ${availableParallelism()} cores.\n`,
  );
  await (values.efforts ? compareEfforts : compareTools)([...drawn, ...photos], work);
} finally {
  await rm(work, { recursive: true, force: true });
}
