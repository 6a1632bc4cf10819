import { describe, expect, it } from 'vitest';
import { boundsOf, crossingsAt, grow, isInside, isWithin, overlap, type Point } from './boxes.ts';

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

describe('a shape at one height', () => {
  const square = (low: number, high: number): readonly Point[] => [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
  ];
  const rings = [square(0, 10), square(4, 6)];

  it('begins and ends where its outline crosses it', () => {
    expect(crossingsAt(rings, 5).toSorted((one, other) => one - other)).toEqual([0, 4, 6, 10]);
    expect(crossingsAt(rings, 2)).toHaveLength(2);
    expect(crossingsAt(rings, 11)).toEqual([]);
  });

  it('leaves out holes', () => {
    expect(isWithin(crossingsAt(rings, 2), 2)).toBe(true);
    expect(isWithin(crossingsAt(rings, 5), 5)).toBe(false);
    expect(isWithin(crossingsAt(rings, 5), 11)).toBe(false);
  });
});
