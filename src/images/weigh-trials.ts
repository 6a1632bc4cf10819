/** One encoding of a picture, made to see what it costs and what is lost. */
export interface Trial {
  readonly quality: number;
  /** Of the rendition, in bytes. */
  readonly bytes: number;
  /** What is left to be seen: a share, 1 less `similarity`. */
  readonly difference: number;
}

/** What is worth how much. */
export interface Worth {
  /** The bytes that a file may grow by where a thousandth of difference goes away. */
  readonly bytesPerThousandth: number;
  /** The most that may be left to be seen, whatever it would save. */
  readonly mostDifference: number;
}

export interface Weighed {
  readonly quality: number;
  /** Bytes, and what is left to be seen in bytes; without end where too much is. */
  readonly cost: number;
}

/**
 * Finds the quality at which one byte more would no longer be worth what it takes away of the
 * difference. Many files of many pictures weigh least together, for the likeness that they have
 * on average, when each of them stops at the same worth: Everett, "Generalized Lagrange multiplier
 * method for solving problems of optimum allocation of resources", Operations Research 11(3), 1963.
 *
 * Between two trials both bytes and difference are taken to change evenly as logarithms.
 *
 * @param trials by quality, ascending; two at least.
 * @returns a whole quality from that of the first trial to that of the last; the last one's where
 * all of them differ too much.
 */
export function weighTrials(trials: readonly Trial[], worth: Worth): Weighed {
  const { mostDifference, bytesPerThousandth } = worth;
  const last = trials.at(-1);
  if (!last || trials.length < 2) throw new RangeError('Two encodings at least are weighed.');
  let best: Weighed = { quality: last.quality, cost: Number.POSITIVE_INFINITY };
  for (const [index, upper] of trials.entries()) {
    const lower = trials[index - 1];
    if (!lower) continue;
    for (let { quality } = lower; quality <= upper.quality; quality += 1) {
      const { bytes, difference } = between(lower, upper, quality);
      const cost = bytes + difference * 1000 * bytesPerThousandth;
      if (difference <= mostDifference && cost < best.cost) best = { quality, cost };
    }
  }
  return best;
}

function between(lower: Trial, upper: Trial, quality: number): Trial {
  const share = (quality - lower.quality) / (upper.quality - lower.quality);
  return {
    quality,
    bytes: lower.bytes * (upper.bytes / lower.bytes) ** share,
    difference: seen(lower) * (seen(upper) / seen(lower)) ** share,
  };
}

/** A perfect copy has no logarithm, so a millionth of a difference stands for none. */
function seen({ difference }: Trial): number {
  return Math.max(difference, 1e-6);
}
