import { describe, expect, it } from 'vitest';
import { boundsOf, contains, grow, isInside, overlap, type Point } from './boxes.ts';

const box = { x: 10, y: 10, width: 20, height: 10 };

describe('boxes', () => {
  it('overlap when they share a place, not when they touch', () => {
    expect(overlap(box, { x: 29, y: 19, width: 5, height: 5 })).toBe(true);
    expect(overlap(box, { x: 30, y: 10, width: 5, height: 5 })).toBe(false);
  });

  it('are inside when no side sticks out', () => {
    expect(isInside(box, box)).toBe(true);
    expect(isInside(grow(box, 1), box)).toBe(false);
  });

  it('surround points', () => {
    const points: readonly Point[] = [
      [3, 9],
      [7, 1],
    ];
    expect(boundsOf(points)).toEqual({ x: 3, y: 1, width: 4, height: 8 });
    expect(boundsOf([])).toBeUndefined();
  });
});

describe('contains', () => {
  const square = (low: number, high: number): readonly Point[] => [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
  ];

  it('leaves out holes', () => {
    const rings = [square(0, 10), square(4, 6)];
    expect(contains(rings, [2, 2])).toBe(true);
    expect(contains(rings, [5, 5])).toBe(false);
    expect(contains(rings, [11, 5])).toBe(false);
  });
});
