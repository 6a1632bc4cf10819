/** A share of similarity, 0 to 1, and the qualities between which an encoder may meet it. */
export interface QualityGoal {
  readonly similarity: number;
  readonly least: number;
  readonly most: number;
}

interface Probe {
  readonly quality: number;
  readonly visible: number;
}

const probes = 4;

/** Grain is kept from one quality on and lost below it, so that a line may point far too high. */
const longestStep = 12;

/** How the logarithm of what can be seen falls with each step of quality, of a usual picture. */
const usualSlope = -0.03;

/**
 * Finds the lowest quality that meets a goal, in at most four encodings. What is left to be seen
 * of a difference falls about evenly with the quality when it is taken as a logarithm, so that a
 * line through two encodings nearly finds the third.
 *
 * @param start where the search begins: the nearer, the better it ends.
 * @param scoreAt encodes at a whole number from `least` to `most` and compares.
 * @returns the lowest quality tried that meets the goal; where none does, what the line promises.
 */
export async function searchQuality(
  goal: QualityGoal,
  start: number,
  scoreAt: (quality: number) => Promise<number>,
): Promise<number> {
  const wanted = visible(goal.similarity);
  const within = (quality: number) => Math.min(goal.most, Math.max(goal.least, quality));
  const found: Probe[] = [];
  let next = within(start);
  while (found.length < probes && !found.some(({ quality }) => quality === next)) {
    found.push({ quality: next, visible: visible(await scoreAt(next)) });
    next = within(predict(found, wanted));
  }
  const enough = found.filter((probe) => probe.visible <= wanted).map(({ quality }) => quality);
  return enough.length > 0 ? Math.min(...enough) : next;
}

/** Draws a line through the two encodings that are nearest to what is wanted. */
function predict(found: readonly Probe[], wanted: number): number {
  const distance = (probe: Probe) => Math.abs(probe.visible - wanted);
  const [near, far] = found.toReversed().toSorted((a, b) => distance(a) - distance(b));
  if (!near) throw new RangeError('A prediction needs an encoding.');
  const measured = far ? (far.visible - near.visible) / (far.quality - near.quality) : usualSlope;
  // Where quality seems to change nothing, or for the worse, a line leads nowhere.
  const slope = measured < usualSlope / 6 ? measured : usualSlope;
  const step = Math.ceil((wanted - near.visible) / slope);
  return near.quality + Math.min(longestStep, Math.max(-longestStep, step));
}

/** A perfect copy has no logarithm, so a millionth of a difference stands for none. */
function visible(similarity: number): number {
  return Math.log(Math.max(1 - similarity, 1e-6));
}
