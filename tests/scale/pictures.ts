/**
 * Pictures for measuring: drawn from a seed, as varied as a newsroom's, and free of rights.
 * What they share with photographs is what an encoder feels: smooth skies, texture at every
 * size, hard edges, blur, and the grain of a sensor.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { noiseField } from './noise.ts';
import { chance } from './random.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type Colour = readonly [red: number, green: number, blue: number];
type Random = () => number;
/** Colour, 0 to 255 a channel, at a place given in heights of the picture from its top left. */
type Scene = (x: number, y: number) => Colour;

const scenes: Readonly<Record<string, (random: Random) => Scene>> = {
  hills,
  street,
  crowd,
  portrait,
  foliage,
  night,
};

/** In the order in which `writePictures` goes round them. */
export const sceneNames: readonly string[] = Object.keys(scenes);

/**
 * @param sceneName one of `sceneNames`.
 * @param seed an integer; the same seed and size give the same bytes on every machine.
 * @returns three bytes a pixel, red, green, blue, row by row.
 */
export function drawPicture(sceneName: string, seed: number, size: PictureSize): Uint8Array {
  const start = scenes[sceneName];
  if (!start) throw new Error(`No scene is called ${sceneName}.`);
  const random = randomFrom(seed);
  const scene = start(random);
  const grain = 4 + random() * 6;
  const pixels = new Uint8Array(size.width * size.height * 3);
  let offset = 0;
  for (let row = 0; row < size.height; row += 1) {
    for (let column = 0; column < size.width; column += 1) {
      const [red, green, blue] = scene(column / size.height, row / size.height);
      const noise = (random() + random() - 1) * grain;
      pixels[offset] = byte(red + noise);
      pixels[offset + 1] = byte(green + noise);
      pixels[offset + 2] = byte(blue + noise);
      offset += 3;
    }
  }
  return pixels;
}

/**
 * Writes JPEG originals as a camera would, `0001-hills.jpg` and on.
 *
 * @param folder made when it is missing.
 * @returns the files' absolute or relative paths, as `folder` is.
 */
export async function writePictures(
  folder: string,
  count: number,
  size: PictureSize = { width: 2400, height: 1600 },
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const sceneName = sceneNames[(number - 1) % sceneNames.length] ?? 'hills';
    const path = join(folder, `${String(number).padStart(4, '0')}-${sceneName}.jpg`);
    await sharp(drawPicture(sceneName, number, size), { raw: { ...size, channels: 3 } })
      .jpeg({ quality: 92 })
      .toFile(path);
    paths.push(path);
  }
  return paths;
}

function hills(random: Random): Scene {
  const noise = noiseField(random);
  const hue = random();
  const ranges = [0.45, 0.6, 0.78].map((height) => ({ height, shift: random() * 50 }));
  return (x, y) => {
    let colour: Colour = mix(
      [90, 140, 205],
      [235, 225, 205],
      y * 1.6 + noise(x * 3, y * 9, 5) * 0.3,
    );
    ranges.forEach(({ height, shift }, index) => {
      const ridge = height + (noise(x * 2 + shift, 3, 6) - 0.5) * 0.4;
      if (y < ridge) return;
      const rough = noise(x * 30 + shift, y * 30, 4);
      const near = (index + 1) / ranges.length;
      colour = mix(
        [150, 165, 180],
        [60 + 60 * hue, 70 + 40 * rough, 40],
        near * (0.6 + 0.4 * rough),
      );
    });
    return colour;
  };
}

function street(random: Random): Scene {
  const noise = noiseField(random);
  const houses = Array.from({ length: 9 }, (_, index) => ({
    left: index * 0.18 + random() * 0.05,
    top: 0.1 + random() * 0.35,
    wall: tint(random, 110, 120),
    pitch: 0.02 + random() * 0.03,
  }));
  return (x, y) => {
    const house = houses.findLast(({ left, top }) => x > left && y > top && y < 0.82);
    const rough = noise(x * 60, y * 60, 4);
    if (!house) return y < 0.82 ? [200, 212, 225] : mix([70, 68, 66], [120, 116, 110], rough);
    const column = ((x - house.left) / house.pitch) % 2;
    const row = ((y - house.top) / (house.pitch * 1.4)) % 2;
    const isWindow = column > 0.8 && column < 1.7 && row > 0.6 && row < 1.6;
    return mix(
      house.wall,
      isWindow ? [25, 32, 42] : [215, 205, 190],
      isWindow ? 0.85 : rough * 0.4,
    );
  };
}

function crowd(random: Random): Scene {
  const noise = noiseField(random);
  const columns = 28;
  const rows = 16;
  const people = Array.from({ length: columns * rows }, () => ({
    shift: random() - 0.5,
    coat: tint(random, 20, 190),
    skin: mix([70, 45, 32], [232, 190, 160], random()),
  }));
  return (x, y) => {
    const row = Math.min(rows - 1, Math.floor(y * rows));
    const column = Math.floor(((x / 1.6) * columns + (row % 2) / 2) % columns);
    const person = people[row * columns + column];
    if (!person) return [40, 40, 44];
    const across = (((x / 1.6) * columns + (row % 2) / 2) % 1) - 0.5 - person.shift * 0.25;
    const down = (y * rows) % 1;
    const light = 0.65 + noise(x * 40, y * 40, 3) * 0.6;
    const isHead = (across / 0.28) ** 2 + ((down - 0.32) / 0.26) ** 2 < 1;
    const [red, green, blue] = isHead ? person.skin : person.coat;
    const shade = isHead ? light : light * (1 - Math.abs(across) * 0.6);
    return [red * shade, green * shade, blue * shade];
  };
}

function portrait(random: Random): Scene {
  const noise = noiseField(random);
  const wall = tint(random, 60, 120);
  const coat = tint(random, 15, 80);
  const skin = mix([95, 62, 45], [236, 196, 168], random());
  const middle = 0.5 + random() * 0.4;
  return (x, y) => {
    const blur = noise(x * 2, y * 2, 2);
    const head = ((x - middle) / 0.2) ** 2 + ((y - 0.42) / 0.27) ** 2;
    const body = ((x - middle) / 0.5) ** 2 + ((y - 1.1) / 0.45) ** 2;
    const pores = noise(x * 140, y * 140, 2) * 16 - 8;
    const side = 0.75 + (x - middle) * 0.9;
    if (head < 1) return [skin[0] * side + pores, skin[1] * side + pores, skin[2] * side + pores];
    if (body < 1) return mix(coat, [200, 200, 205], noise(x * 90, y * 200, 2) * 0.2);
    return mix(wall, [225, 222, 214], blur);
  };
}

function foliage(random: Random): Scene {
  const noise = noiseField(random);
  const autumn = random();
  return (x, y) => {
    const large = noise(x * 5, y * 5, 3);
    const leaves = noise(x * 70 + large * 9, y * 70, 5);
    const light = noise(x * 14, y * 14, 3) ** 2;
    return mix(
      [18, 30, 12],
      [120 + 120 * autumn, 170 - 40 * autumn, 60],
      leaves * 1.2 * light + 0.1,
    );
  };
}

function night(random: Random): Scene {
  const noise = noiseField(random);
  const lamps = Array.from({ length: 14 }, () => ({
    x: random() * 1.5,
    y: 0.25 + random() * 0.5,
    reach: 0.004 + random() * 0.03,
    colour: mix([255, 190, 90], [190, 220, 255], random()),
  }));
  return (x, y) => {
    const dark = noise(x * 6, y * 6, 4) * 26;
    let [red, green, blue] = [8 + dark * 0.7, 10 + dark * 0.8, 18 + dark];
    for (const lamp of lamps) {
      const glow = lamp.reach / ((x - lamp.x) ** 2 * 40 + (y - lamp.y) ** 2 * 40 + lamp.reach);
      red += lamp.colour[0] * glow * 0.8;
      green += lamp.colour[1] * glow * 0.8;
      blue += lamp.colour[2] * glow * 0.8;
    }
    return [red, green, blue];
  };
}

/** Numbers from 0 up to but not including 1. */
function randomFrom(seed: number): Random {
  const steps = 2 ** 32;
  const { below } = chance(seed);
  return () => below(steps) / steps;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = Math.min(1, Math.max(0, share));
  return [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] + (to[2] - from[2]) * part,
  ];
}

function tint(random: Random, least: number, span: number): Colour {
  return [least + random() * span, least + random() * span, least + random() * span];
}

function byte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}
