import { describe, expect, it } from 'vitest';
import { searchQuality } from './search-quality.ts';

const goal = { similarity: 0.98, least: 30, most: 80 };

/** An encoder whose likeness to the original is known. */
function encoder(scoreAt: (quality: number) => number) {
  const tried: number[] = [];
  const score = async (quality: number) => {
    tried.push(quality);
    return scoreAt(quality);
  };
  return { tried, score };
}

/** What is left to be seen falls by a share with each step. */
const falling = (slope: number, at50: number) => (quality: number) =>
  1 - at50 * Math.exp(slope * (quality - 50));

describe('searchQuality', () => {
  it('finds the lowest quality that meets the goal, whatever the picture', async () => {
    for (const slope of [-0.02, -0.03, -0.05]) {
      for (const at50 of [0.012, 0.02, 0.03]) {
        const scoreAt = falling(slope, at50);
        const { score } = encoder(scoreAt);
        const found = await searchQuality(goal, 55, score);
        expect(scoreAt(found)).toBeGreaterThanOrEqual(goal.similarity);
        if (found > goal.least) expect(scoreAt(found - 2)).toBeLessThan(goal.similarity);
      }
    }
  });

  it('encodes four times at most', async () => {
    const { tried, score } = encoder((quality) => (quality < 71 ? 0.9 : 0.99));
    expect(await searchQuality(goal, 40, score)).toBeLessThanOrEqual(80);
    expect(tried.length).toBeLessThanOrEqual(4);
  });

  it('stays between least and most', async () => {
    expect(await searchQuality(goal, 55, encoder(() => 1).score)).toBe(30);
    expect(await searchQuality(goal, 55, encoder(() => 0.5).score)).toBe(80);
  });

  it('finds the same again', async () => {
    const scoreAt = falling(-0.04, 0.05);
    const first = await searchQuality(goal, 55, encoder(scoreAt).score);
    expect(await searchQuality(goal, 55, encoder(scoreAt).score)).toBe(first);
  });
});
