import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { temporarySite } from '../store/temporary-site.ts';
import { seenFile } from './seen-file.ts';
import { readOriginals } from './originals.ts';
import { areAsTheyWere, outsideFiles } from './outside-files.ts';

const src = 'articles/2024/03/14/quay.png';

const grey = (shade: number) =>
  sharp({
    create: { width: 64, height: 48, channels: 3, background: { r: shade, g: shade, b: shade } },
  })
    .png()
    .toBuffer();

/** A picture at a place of a site, and what is known of it. */
function siteWith(place: 'content' | 'bucket') {
  const { folder } = temporarySite();
  const file = join(folder.root, place, src);
  const media = place === 'bucket' ? { media: 'bucket' } : {};
  const read = (clock?: () => number) => readOriginals(folder, media, [src], new Map(), clock);
  /** As `cp -p` and `unzip` write it: with the time that it had elsewhere. */
  const put = (bytes: Buffer) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    utimesSync(file, 1_700_000_000, 1_700_000_000);
  };
  return { file, folder, read, put };
}

it.each(['content', 'bucket'] as const)(
  'reads a picture in %s anew that was replaced by one of its size and time',
  async (place) => {
    const { file, read, put } = siteWith(place);
    put(await grey(160));
    const { size } = statSync(file);
    const before = await read();
    expect(areAsTheyWere(before.outside)).toBe(true);
    put(await grey(240));
    expect(statSync(file)).toMatchObject({ size, mtimeMs: 1_700_000_000_000 });
    expect(areAsTheyWere(before.outside)).toBe(place === 'content');
    const after = await read();
    expect(after.known[0]?.facts?.sha256).not.toBe(before.known[0]?.facts?.sha256);
    expect(after.known[0]?.bytes).toBe(size);
  },
);

it('keeps what it has read of a settled picture alone', async () => {
  const { folder, read, put } = siteWith('content');
  put(await grey(160));
  const kept = join(folder.cache, 'pictures.json');
  await read();
  expect(existsSync(kept)).toBe(false);
  const later = () => Date.now() + 60_000;
  const { known } = await read(later);
  expect(readFileSync(kept, 'utf8')).toContain(known[0]?.facts?.sha256);
  expect((await read(later)).known).toEqual(known);
});

it('looks into a young picture outside content/, of which the disk may say the same', async () => {
  const { file, read, put } = siteWith('bucket');
  put(await grey(160));
  const [original] = (await read()).known;
  const sha256 = original?.facts?.sha256;
  const seen = seenFile(statSync(file, { bigint: true }), { isOutside: true });
  const isAsItWas = (of: string | undefined, isYoung: boolean) =>
    areAsTheyWere(outsideFiles([{ path: file, seen: { ...seen, isYoung }, sha256: of }]));
  expect(isAsItWas(sha256, true)).toBe(true);
  expect(isAsItWas('of what it was before', true)).toBe(false);
  expect(isAsItWas('of what it was before', false)).toBe(true);
});

it('takes a bucket for the same that numbers its files anew', async () => {
  const { file, put } = siteWith('bucket');
  put(await grey(160));
  const stats = statSync(file, { bigint: true });
  const stamps = [stats, Object.assign(statSync(file, { bigint: true }), { ino: 4711n })].map(
    (each) => [true, false].map((isOutside) => seenFile(each, { isOutside }).stamp),
  );
  expect(stamps[0]?.[0]).toBe(stamps[1]?.[0]);
  expect(stamps[0]?.[1]).not.toBe(stamps[1]?.[1]);
});
