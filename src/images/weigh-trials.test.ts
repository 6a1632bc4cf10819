import { describe, expect, it } from 'vitest';
import { type Trial, weighTrials } from './weigh-trials.ts';

const worth = { bytesPerThousandth: 5000, mostDifference: 0.05 };

/** Encodings at some qualities of a picture whose bytes and difference are known at each. */
function trialsOf(at: (quality: number) => Omit<Trial, 'quality'>, qualities = [40, 55, 70, 85]) {
  return qualities.map((quality) => ({ quality, ...at(quality) }));
}

/** Bytes grow and what is left to be seen falls by a share with each step. */
const usual = (bytes: number, difference: number) => (quality: number) => ({
  bytes: bytes * Math.exp(0.04 * (quality - 50)),
  difference: difference * Math.exp(-0.03 * (quality - 50)),
});

describe('weighTrials', () => {
  it('stops where one more step costs more than it takes away', () => {
    for (const picture of [usual(20_000, 0.008), usual(60_000, 0.015), usual(90_000, 0.02)]) {
      const cost = (quality: number) =>
        picture(quality).bytes + picture(quality).difference * 1000 * worth.bytesPerThousandth;
      const weighed = weighTrials(trialsOf(picture), worth);
      expect(weighed.cost).toBeCloseTo(cost(weighed.quality), 4);
      expect(cost(weighed.quality)).toBeLessThanOrEqual(cost(weighed.quality + 1));
      expect(cost(weighed.quality)).toBeLessThanOrEqual(cost(weighed.quality - 1));
    }
  });

  it('gives more quality where less of a difference is worth as much', () => {
    const trials = trialsOf(usual(40_000, 0.012));
    const found = [1000, 5000, 20_000].map(
      (bytesPerThousandth) => weighTrials(trials, { ...worth, bytesPerThousandth }).quality,
    );
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBe(3);
  });

  it('leaves no more to be seen than it may, whatever that costs', () => {
    const picture = usual(400_000, 0.02);
    const { quality } = weighTrials(trialsOf(picture), { ...worth, mostDifference: 0.012 });
    expect(picture(quality).difference).toBeLessThanOrEqual(0.012);
    expect(picture(quality - 1).difference).toBeGreaterThan(0.012);
    const never = weighTrials(trialsOf(picture), { ...worth, mostDifference: 0.0001 });
    expect(never).toEqual({ quality: 85, cost: Number.POSITIVE_INFINITY });
  });

  it('takes the lowest quality of a picture that any keeps whole', () => {
    const even = trialsOf((quality) => ({ bytes: 100 + quality, difference: 0 }));
    expect(weighTrials(even, worth).quality).toBe(40);
  });

  it('wants two encodings', () => {
    expect(() => weighTrials(trialsOf(usual(1, 1), [40]), worth)).toThrow(RangeError);
  });
});
