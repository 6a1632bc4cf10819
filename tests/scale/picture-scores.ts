/** What tools cost that make pictures, and how like the originals theirs look. */
import { readFile } from 'node:fs/promises';
import pMap from 'p-map';
import sharp, { type Sharp } from 'sharp';
import { writeTable } from '../../src/build/report-text.ts';
import { type Pixels, similarity } from '../../src/images/similarity.ts';
import type { Output, Tool } from './picture-tools.ts';

export interface Row {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly outputs: readonly { format: string; bytes: number; score: number }[];
}

/** @param tool of which time is taken; scores are worked out afterwards. */
export async function measure(tool: Tool, originals: readonly string[]): Promise<Row> {
  const before = process.cpuUsage();
  const started = performance.now();
  const made = await tool(originals);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const byOriginal = Map.groupBy(made, ({ original }) => original);
  const outputs = await pMap(byOriginal, ([original, ofIt]) => score(original, ofIt), {
    concurrency: 1,
  });
  return { seconds, cpuSeconds: (user + system) / 1e6, outputs: outputs.flat() };
}

/**
 * Compares with the original at the rendition's own size: decoded in full, then reduced in one
 * step. No tool's own way of reducing it is the measure of the others.
 */
async function score(original: string, outputs: readonly Output[]): Promise<Row['outputs']> {
  const { data, info } = await pixelsOf(sharp(await readFile(original)).autoOrient());
  const { width, height } = info;
  return pMap(
    outputs,
    async (output) => {
      const raw = sharp(data, { raw: { width, height, channels: 3 } });
      const reduced = asPixels(await pixelsOf(raw.resize({ width: output.width })));
      const found = similarity(reduced, asPixels(await pixelsOf(sharp(output.bytes))));
      return { format: output.format, bytes: output.bytes.length, score: found };
    },
    { concurrency: 2 },
  );
}

type Raw = Awaited<ReturnType<typeof pixelsOf>>;

function pixelsOf(picture: Sharp) {
  return picture
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}

function asPixels({ data, info }: Raw): Pixels {
  return { data, width: info.width, height: info.height };
}

/** @param rows by tool; the first is what the others are measured by. */
export function writeRows(rows: Readonly<Record<string, Row>>): string {
  const [base] = Object.values(rows);
  if (!base) return '';
  const times = Object.entries(rows).map(([tool, row]) => [
    tool,
    row.seconds.toFixed(1),
    share(row.seconds, base.seconds),
    row.cpuSeconds.toFixed(1),
    share(row.cpuSeconds, base.cpuSeconds),
  ]);
  const formats = [...new Set(base.outputs.map(({ format }) => format)), 'all'];
  const likeness = formats.flatMap((format) =>
    Object.entries(rows).map(([tool, row]) => likenessOf(format, tool, row, base)),
  );
  const heads = ['format, tool', 'files', 'KiB', 'of bytes', 'mean score', 'worst'];
  const tables = [
    writeTable(['tool', 's', 'of time', 'CPU s', 'of CPU'], times),
    writeTable(heads, likeness),
  ];
  return tables.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function likenessOf(format: string, tool: string, row: Row, base: Row): string[] {
  const chosen = (one: Row) =>
    one.outputs.filter((output) => format === 'all' || output.format === format);
  const bytes = (one: Row) => chosen(one).reduce((sum, output) => sum + output.bytes, 0);
  const scores = chosen(row).map((output) => output.score);
  const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length;
  return [
    `${format}, ${tool}`,
    String(scores.length),
    (bytes(row) / 1024).toFixed(0),
    share(bytes(row), bytes(base)),
    mean.toFixed(5),
    Math.min(...scores).toFixed(4),
  ];
}

function share(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)}%`;
}
