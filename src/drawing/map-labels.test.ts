import { describe, expect, it } from 'vitest';
import { overlap, type Point } from './boxes.ts';
import { placeBeside, placeWithin } from './map-labels.ts';

const frame = { x: 0, y: 0, width: 400, height: 300 };
const size = { width: 80, height: 20 };

describe('placeBeside', () => {
  it('stands right of the point, level with it', () => {
    expect(placeBeside([100, 100], size, 12, { frame, taken: [] })).toEqual({
      x: 112,
      y: 90,
      ...size,
    });
  });

  it('goes left at the right edge, and elsewhere when that is taken', () => {
    const left = placeBeside([390, 100], size, 12, { frame, taken: [] });
    expect(left?.x).toBe(298);
    const taken = [{ x: 290, y: 85, width: 90, height: 30 }];
    const other = placeBeside([390, 150], size, 12, { frame, taken });
    expect(other && taken.some((box) => overlap(box, other))).toBe(false);
  });

  it('gives up when no side is free', () => {
    expect(placeBeside([100, 100], size, 12, { frame, taken: [frame] })).toBeUndefined();
  });
});

describe('placeWithin', () => {
  const area: readonly Point[] = [
    [0, 0],
    [200, 0],
    [200, 300],
    [0, 300],
  ];

  it('finds the middle of an area', () => {
    const box = placeWithin([area], size, { frame, taken: [] });
    expect(box && Math.abs(box.x + 40 - 100)).toBeLessThan(20);
  });

  it('avoids other names', () => {
    const taken = [{ x: 40, y: 100, width: 120, height: 90 }];
    const box = placeWithin([area], size, { frame, taken });
    expect(box).toBeDefined();
    expect(box && overlap(box, taken[0] ?? frame)).toBe(false);
  });

  it('leaves out a name that does not fit', () => {
    const narrow = area.map(([x, y]): Point => [x / 4, y]);
    expect(placeWithin([narrow], size, { frame, taken: [] })).toBeUndefined();
  });
});
