import { describe, expect, it } from 'vitest';
import { cropRegion } from './crop.ts';

const square = { width: 1, height: 1 };

describe('cropRegion', () => {
  it('is as large as the picture allows, around the focus', () => {
    expect(cropRegion(300, 200, square, { x: 50, y: 50 })).toEqual({
      left: 50,
      top: 0,
      width: 200,
      height: 200,
    });
  });

  it('stops at the edges', () => {
    expect(cropRegion(300, 200, square, { x: 0, y: 100 }).left).toBe(0);
    expect(cropRegion(300, 200, square, { x: 100, y: 0 }).left).toBe(100);
  });

  it('cuts height from a tall picture', () => {
    expect(cropRegion(320, 900, { width: 16, height: 9 }, { x: 50, y: 10 })).toEqual({
      left: 0,
      top: 0,
      width: 320,
      height: 180,
    });
  });
});
