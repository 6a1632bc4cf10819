import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureSet } from '../archive/rendition.ts';
import { readFacts } from './facts.ts';
import { planRenditions } from './plan.ts';
import { rasterise } from './render.ts';
import { renderPicture } from './render-picture.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'render-'));
  await noise(800, 600).jpeg({ quality: 90 }).toFile(at('noise.jpg'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A picture whose pixels differ, the same at every run. */
function noise(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3);
  for (let index = 0; index < data.length; index += 1) {
    data[index] = ((index >> 3) * 7 + ((index * index) >> 11)) & 255;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function plan(name: string): Promise<PictureSet> {
  const { facts } = await readFacts(at(name));
  if (!facts) throw new Error(`${name} has no facts`);
  return planRenditions(facts);
}

async function hashes(outDir: string, set: PictureSet): Promise<Record<string, string>> {
  const entries = set.renditions.map(async ({ name }) => {
    const bytes = await readFile(join(outDir, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function middleOf(path: string): Promise<number[]> {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  const start = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3;
  return [...data.subarray(start, start + 3)];
}

describe('renderPicture', () => {
  it('writes every rendition in its format and size, without metadata', async () => {
    await noise(800, 600)
      .withExif({ IFD0: { Copyright: 'A Photographer' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toFile(at('tagged.jpg'));
    const set = await plan('tagged.jpg');
    const outcome = await renderPicture(at('tagged.jpg'), set, at('tagged'));
    expect(outcome).toEqual({ written: set.renditions.map(({ name }) => name), reused: [] });
    for (const { name, format, width, height } of set.renditions) {
      const found = await sharp(join(at('tagged'), name)).metadata();
      expect(found).toMatchObject({ format: format === 'avif' ? 'heif' : format, width, height });
      expect(found.exif, name).toBeUndefined();
    }
  });

  it('gives the same bytes in another folder, at another number of threads, and piece by piece', async () => {
    const set = await plan('noise.jpg');
    await renderPicture(at('noise.jpg'), set, at('first'));
    const first = await hashes(at('first'), set);

    const threads = sharp.concurrency();
    sharp.concurrency(4);
    await renderPicture(at('noise.jpg'), set, at('second'));
    sharp.concurrency(threads);
    expect(await hashes(at('second'), set)).toEqual(first);

    for (const rendition of set.renditions) {
      await renderPicture(at('noise.jpg'), { ...set, renditions: [rendition] }, at('third'));
    }
    expect(await hashes(at('third'), set)).toEqual(first);
  });

  it('makes only what is missing, and needs no original when nothing is', async () => {
    const set = await plan('noise.jpg');
    await renderPicture(at('noise.jpg'), set, at('reused'));
    const [lost] = set.renditions;
    await rm(join(at('reused'), lost?.name ?? ''));
    const again = await renderPicture(at('noise.jpg'), set, at('reused'));
    expect(again.written).toEqual([lost?.name]);
    expect(again.reused).toHaveLength(set.renditions.length - 1);
    expect((await renderPicture(at('no-such.jpg'), set, at('reused'))).written).toEqual([]);
  });

  it('turns upright, converts to sRGB, and lays transparency on white', async () => {
    await sharp({ create: { width: 300, height: 200, channels: 4, background: '#0000' } })
      .png()
      .toFile(at('clear.png'));
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c03030' } })
      .toColourspace('cmyk')
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toFile(at('cmyk.jpg'));
    await noise(300, 200).greyscale().toColourspace('grey16').png().toFile(at('grey16.png'));

    for (const name of ['clear.png', 'cmyk.jpg', 'grey16.png']) {
      const set = await plan(name);
      expect((await renderPicture(at(name), set, at('colours'))).fault).toBeUndefined();
      const jpeg = set.renditions.find(({ format }) => format === 'jpeg');
      const path = join(at('colours'), jpeg?.name ?? '');
      expect(await sharp(path).metadata()).toMatchObject({ space: 'srgb', width: jpeg?.width });
      if (name === 'clear.png') expect(await middleOf(path)).toEqual([255, 255, 255]);
      if (name === 'cmyk.jpg') {
        expect(jpeg).toMatchObject({ width: 200, height: 300 });
        const [red = 0, green = 255] = await middleOf(path);
        expect(red - green).toBeGreaterThan(80);
      }
    }
  });

  it('crops around the focus', async () => {
    const halves = await sharp({
      create: { width: 100, height: 200, channels: 3, background: '#f00' },
    })
      .extend({ right: 300, background: '#00f' })
      .png()
      .toBuffer();
    await writeFile(at('halves.png'), halves);
    const { facts } = await plan('halves.png');
    const rendition = (x: number) => ({
      name: `00/focus-${x}.jpg`,
      format: 'jpeg' as const,
      width: 50,
      height: 100,
      crop: { width: 1, height: 2, focus: { x, y: 50 } },
    });
    await renderPicture(
      at('halves.png'),
      { facts, renditions: [rendition(0), rendition(90)] },
      at('crops'),
    );
    expect((await middleOf(at('crops/00/focus-0.jpg')))[0]).toBeGreaterThan(240);
    expect((await middleOf(at('crops/00/focus-90.jpg')))[2]).toBeGreaterThan(240);
  });

  it('crops to what catches the eye where there is no focus, the same each time', async () => {
    const dot = Buffer.from(
      '<svg width="60" height="60"><circle cx="30" cy="30" r="28" fill="#e22"/></svg>',
    );
    await sharp({ create: { width: 600, height: 200, channels: 3, background: '#ddd' } })
      .composite([{ input: dot, left: 500, top: 70 }])
      .png()
      .toFile(at('dot.png'));
    const { facts } = await plan('dot.png');
    const crop = { width: 1, height: 1 };
    const rendition = {
      name: '00/eye.jpg',
      format: 'jpeg' as const,
      width: 100,
      height: 100,
      crop,
    };
    const bytes = [];
    for (const out of ['eye-1', 'eye-2']) {
      await renderPicture(at('dot.png'), { facts, renditions: [], crops: [rendition] }, at(out));
      bytes.push(await readFile(join(at(out), rendition.name)));
    }
    const { dominant } = await sharp(bytes[0]).stats();
    const { channels } = await sharp(bytes[0]).stats();
    expect(dominant.r).toBeGreaterThan(200);
    // Red is in sight: green is rarer than it is on the grey ground.
    expect(channels[1]?.min).toBeLessThan(80);
    expect(bytes[1]).toEqual(bytes[0]);
  });

  it('lays cards over the picture, and needs no original for one without', async () => {
    const set = await plan('noise.jpg');
    const words = {
      headline: 'A',
      section: 'B',
      year: '2024',
      siteName: 'C',
      direction: 'ltr' as const,
    };
    const cards = [
      { ...words, name: '00/shown.jpg', isPictured: true },
      { ...words, name: '00/words.jpg', isPictured: false },
    ];
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path d="M0 0h30v40h-30z" fill="#a00"/></svg>';
    const drawCard = async () => ({ svg, area: { left: 30, width: 30, height: 40 } });
    const only = { ...set, renditions: [] };
    const draw = { cards, drawCard };
    const made = await renderPicture(at('noise.jpg'), only, at('cards'), draw);
    expect(made.written).toEqual(['00/shown.jpg', '00/words.jpg']);
    const right = async (name: string) => {
      const region = { left: 34, top: 4, width: 22, height: 32 };
      const part = await sharp(join(at('cards'), name))
        .extract(region)
        .raw()
        .toBuffer();
      return new Set(part);
    };
    expect((await right('00/shown.jpg')).size).toBeGreaterThan(20);
    expect(await right('00/words.jpg')).toEqual(new Set([255]));
    const [, second] = cards;
    await rm(join(at('cards'), '00/words.jpg'));
    const again = { cards: second ? [second] : [], drawCard };
    const gone = await renderPicture(at('gone.jpg'), only, at('cards'), again);
    expect(gone).toEqual({ written: ['00/words.jpg'], reused: [] });
  });

  it('writes nothing of a picture that is cut off, damaged, gone or another than planned', async () => {
    const whole = await readFile(at('noise.jpg'));
    const png = await noise(400, 300).png().toBuffer();
    await writeFile(at('cut.jpg'), whole.subarray(0, whole.length / 2));
    await writeFile(at('cut.png'), png.subarray(0, png.length / 2));
    await writeFile(at('damaged.png'), png.fill(0x55, png.length / 2, png.length / 2 + 400));
    const cases = {
      'cut.jpg': 'picture/truncated',
      'cut.png': 'picture/truncated',
      'damaged.png': 'picture/unreadable',
    };
    for (const [name, rule] of Object.entries(cases)) {
      const outcome = await renderPicture(at(name), await plan(name), at('bad'));
      expect(outcome).toMatchObject({ written: [], fault: { rule, level: 'error' } });
    }
    const set = await plan('noise.jpg');
    const gone = await renderPicture(at('gone.jpg'), set, at('bad'));
    expect(gone.fault?.rule).toBe('picture/missing');
    const other = await renderPicture(at('tagged.jpg'), set, at('bad'));
    expect(other.fault?.what).toContain('changed');
    await expect(readdir(at('bad'))).rejects.toThrow('ENOENT');
  });

  it('throws when the folder cannot be written, leaving no part of a file', async () => {
    await writeFile(at('a-file'), 'not a folder');
    const set = await plan('noise.jpg');
    let atWork = 0;
    const run = async <T>(encode: () => Promise<T>): Promise<T> => {
      atWork += 1;
      return encode().finally(() => {
        atWork -= 1;
      });
    };
    const rendered = renderPicture(at('noise.jpg'), set, at('a-file'), { run });
    await expect(rendered).rejects.toThrow();
    // Else a file could still appear after the caller was told.
    expect(atWork).toBe(0);
  });
});

describe('rasterise', () => {
  it('gives a PNG of the drawing, the same bytes each time', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path d="M0 0h60v40z" fill="#a00"/></svg>';
    const png = await rasterise(svg);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 60, height: 40 });
    expect(await rasterise(svg)).toEqual(png);
  });
});
