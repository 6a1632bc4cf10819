/**
 * Pictures that cannot be shown, or not as they are: one file a case, made here, named by an
 * article; golden/pictures/<case>.txt is what a writer reads. UPDATE_GOLDEN=1 writes them anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePictures } from '../src/build/encode-pictures.ts';
import { openArchive } from '../src/build/open-archive.ts';
import { writeProblems } from '../src/problems/write-text.ts';
import { resolveSiteFolder } from '../src/store/site-folder.ts';
import { makeSite, siteYaml, story } from './site/site.ts';

const folder = path.join(import.meta.dirname, 'golden/pictures');

const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#777' } });

/** A PNG that promises many pixels and brings few (PNG, section 5). */
function bomb(): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(30_000, 0);
  size.writeUInt32BE(30_000, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND')]);
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

async function damaged(): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 120 * 90 * 3 }, (_, at) => (at * 7919) % 251));
  const raw = { width: 120, height: 90, channels: 3 } as const;
  const png = await sharp(noise, { raw }).png().toBuffer();
  return png.fill(0x55, png.length / 2, png.length / 2 + 200);
}

async function cutOff(): Promise<Buffer> {
  const jpeg = await grey(400, 300).jpeg({ quality: 100 }).toBuffer();
  return jpeg.subarray(0, jpeg.length - 200);
}

async function moving(): Promise<Buffer> {
  const frames = Array.from({ length: 20 }, (_, at) =>
    sharp({
      create: { width: 24, height: 18, channels: 3, background: { r: at * 12, g: 9, b: 90 } },
    })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer();
}

function heic(): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(200),
  ]);
}

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">${inside}</svg>`);

type Place = (file: string) => void;
type Make = () => Buffer | Promise<Buffer> | Place | undefined;

/** A file's name and its bytes, or what puts something else there; without either there is no file. */
const cases: Readonly<Record<string, readonly [name: string, make: Make]>> = {
  truncated: ['strike.jpg', cutOff],
  damaged: ['strike.png', damaged],
  'not-a-picture': ['strike.jpg', () => Buffer.from('<!doctype html><title>Not found</title>')],
  'wrong-extension': ['strike.jpg', () => grey(90, 60).png().toBuffer()],
  empty: ['strike.jpg', () => Buffer.alloc(0)],
  'one-pixel': ['strike.gif', () => grey(1, 1).gif().toBuffer()],
  bomb: ['strike.png', bomb],
  'svg-with-script': ['strike.svg', () => svg('<script>alert(1)</script>')],
  'svg-with-reference': [
    'strike.svg',
    () => svg('<image href="https://elsewhere.example/a.png"/>'),
  ],
  'moving-gif': ['strike.gif', moving],
  heic: ['strike.heic', heic],
  missing: ['strike.jpg', () => undefined],
  'a-folder': ['strike.jpg', () => (file) => mkdirSync(file)],
};

async function problemsWith(name: string, made: Buffer | Place | undefined) {
  const at = 'content/articles/2024/03/14/';
  const root = makeSite({
    'content/site.yaml': siteYaml,
    'content/sections/world.yaml': 'name: World\n',
    'content/sections/science.yaml': 'name: Science\n',
    [`${at}strike.md`]: story(
      'A strike',
      '2024-03-14',
      `picture:\n  src: ${name}\n  alt: A quay without ships.\n`,
    ),
    ...(made instanceof Buffer && { [at + name]: made }),
  });
  if (typeof made === 'function') made(path.join(root, at, name));
  const site = resolveSiteFolder({ flag: root, repository: root });
  const opened = await openArchive(site, Date.parse('2026-06-01T00:00:00Z'));
  if (!opened.archive) throw new Error('The site was not read.');
  const { pictures } = opened.archive;
  const encoded = await encodePictures(opened.archive);
  const problems = [...opened.problems, ...encoded.problems];
  const source = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const written = existsSync(pictures.renditions)
    ? readdirSync(pictures.renditions, { recursive: true, withFileTypes: true }).filter((item) =>
        item.isFile(),
      )
    : [];
  return { problems, text: writeProblems(problems, { source, colour: false }), written };
}

it.each(Object.keys(cases))('%s', async (title) => {
  const [name = '', make] = cases[title] ?? [];
  const { problems, text, written } = await problemsWith(name, await make?.());
  const file = path.join(folder, `${title}.txt`);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  expect(problems.map((problem) => problem.place?.line)).toEqual([6]);
  const isShown = problems.every(({ level }) => level === 'warning');
  expect(written.length > 0).toBe(isShown);
});
