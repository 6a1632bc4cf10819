import { describe, expect, it } from 'vitest';
import { type Pixels, similarity } from './similarity.ts';

/** A picture of 64 x 48 pixels with the brightness that a function gives. */
function drawn(brightnessAt: (x: number, y: number) => number, width = 64, height = 48): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      data.fill(brightnessAt(x, y), (y * width + x) * 3, (y * width + x + 1) * 3);
  }
  return { data, width, height };
}

const waves = (x: number, y: number) => 128 + 60 * Math.sin(x / 3) + 50 * Math.cos(y / 4);
const spoilt = (by: number) => (x: number, y: number) =>
  waves(x, y) + (((x * 7 + y * 13) % 5) - 2) * by;

describe('similarity', () => {
  it('is 1 for the same pixels, and falls as they are spoilt', () => {
    const picture = drawn(waves);
    expect(similarity(picture, picture)).toBeCloseTo(1, 12);
    const scores = [1, 4, 9].map((by) => similarity(picture, drawn(spoilt(by))));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(0.999);
    expect(scores[2]).toBeLessThan(0.995);
  });

  it('is that of the formula, worked out by hand, for two even pictures of one window', () => {
    const grey = (level: number) => drawn(() => level, 8, 8);
    const steady = (0.01 * 255) ** 2;
    const expected = (2 * 100 * 120 + steady) / (100 ** 2 + 120 ** 2 + steady);
    expect(similarity(grey(100), grey(120))).toBeCloseTo(expected, 6);
  });

  it('is near 0 for pictures that have nothing in common', () => {
    expect(
      similarity(
        drawn(waves),
        drawn((x, y) => 255 - waves(x, y)),
      ),
    ).toBeLessThan(0.1);
  });

  it('compares only pictures of one size that have room for a window', () => {
    expect(() => similarity(drawn(waves), drawn(waves, 63))).toThrow(RangeError);
    expect(() => similarity(drawn(waves, 7, 9), drawn(waves, 7, 9))).toThrow(RangeError);
  });
});
