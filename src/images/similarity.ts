/**
 * How alike two pictures look: the multi-scale structural similarity index. Wang, Simoncelli and
 * Bovik, "Multi-scale structural similarity for image quality assessment", Asilomar 2003, equation
 * 7 with the weights of section 3.2; its terms are those of Wang, Bovik, Sheikh and Simoncelli,
 * "Image quality assessment: from error visibility to structural similarity", IEEE Transactions on
 * Image Processing 13(4), 2004, equations 6 to 13.
 *
 * The window is a square of 8 x 8 pixels, as in the authors' first index, moved in steps of 4: sums
 * of 4 x 4 blocks are then worked out once and shared by four windows.
 */

/** Three bytes a pixel, red, green, blue, row by row. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One number a pixel. */
interface Plane {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

interface Terms {
  /** Means over all windows: of contrast and structure, and of these times brightness. */
  readonly structure: number;
  readonly whole: number;
}

const weights = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333];
const block = 4;
const sums = 5;
const samples = (2 * block) ** 2;
const steadyMean = (0.01 * 255) ** 2;
const steadyVariance = (0.03 * 255) ** 2;

/** The shortest side that can be compared, in pixels. */
export const smallestSide = 2 * block;

/**
 * Compares the brightness of two pictures of one size. A picture that is too small for all five
 * scales is compared at those that it has room for.
 *
 * @returns 1 for the same pixels, near 0 for pictures that have nothing in common.
 * @throws RangeError when the sizes differ, or a side is shorter than a window of 8 pixels.
 */
export function similarity(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) {
    throw new RangeError('Only pictures of one size can be compared.');
  }
  const side = Math.min(one.width, one.height);
  if (side < smallestSide) throw new RangeError('The pictures are too small to be compared.');
  const scales = weights.filter((_, scale) => side >> scale >= smallestSide);
  const all = scales.reduce((sum, weight) => sum + weight, 0);
  let [a, b] = [brightness(one), brightness(other)];
  let score = 1;
  scales.forEach((weight, scale) => {
    const { structure, whole } = termsOf(a, b);
    const isLast = scale === scales.length - 1;
    score *= Math.max(0, isLast ? whole : structure) ** (weight / all);
    if (!isLast) [a, b] = [halved(a), halved(b)];
  });
  return score;
}

/** Luma of ITU-T T.871, section 7. */
function brightness({ data, width, height }: Pixels): Plane {
  const plane = new Float32Array(width * height);
  for (let at = 0; at < plane.length; at += 1) {
    const from = at * 3;
    plane[at] =
      0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return { data: plane, width, height };
}

function halved({ data, width, height }: Plane): Plane {
  const wide = width >> 1;
  const high = height >> 1;
  const half = new Float32Array(wide * high);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const from = 2 * y * width + 2 * x;
      const above = (data[from] ?? 0) + (data[from + 1] ?? 0);
      const below = (data[from + width] ?? 0) + (data[from + width + 1] ?? 0);
      half[y * wide + x] = (above + below) / 4;
    }
  }
  return { data: half, width: wide, height: high };
}

function termsOf(a: Plane, b: Plane): Terms {
  const columns = Math.floor(a.width / block);
  const rows = Math.floor(a.height / block);
  const blocks = blockSums(a, b, columns, rows);
  let structure = 0;
  let whole = 0;
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const first = (row * columns + column) * sums;
      const terms = windowTerms(blocks, first, columns * sums);
      structure += terms.structure;
      whole += terms.whole;
    }
  }
  const windows = (rows - 1) * (columns - 1);
  return { structure: structure / windows, whole: whole / windows };
}

/** Of each block: the sums of both pictures' values, of their squares, and of their products. */
function blockSums(one: Plane, other: Plane, columns: number, rows: number): Float64Array {
  const blocks = new Float64Array(columns * rows * sums);
  for (let y = 0; y < rows * block; y += 1) {
    const start = Math.floor(y / block) * columns;
    for (let x = 0; x < columns * block; x += 1) {
      const a = one.data[y * one.width + x] ?? 0;
      const b = other.data[y * one.width + x] ?? 0;
      const into = (start + Math.floor(x / block)) * sums;
      blocks[into] = (blocks[into] ?? 0) + a;
      blocks[into + 1] = (blocks[into + 1] ?? 0) + b;
      blocks[into + 2] = (blocks[into + 2] ?? 0) + a * a;
      blocks[into + 3] = (blocks[into + 3] ?? 0) + b * b;
      blocks[into + 4] = (blocks[into + 4] ?? 0) + a * b;
    }
  }
  return blocks;
}

/** @param first index of the window's first block. @param below from a block to the one below. */
function windowTerms(blocks: Float64Array, first: number, below: number): Terms {
  const mean = (sum: number) => {
    const at = first + sum;
    const above = (blocks[at] ?? 0) + (blocks[at + sums] ?? 0);
    return (above + (blocks[at + below] ?? 0) + (blocks[at + below + sums] ?? 0)) / samples;
  };
  const a = mean(0);
  const b = mean(1);
  const variances = mean(2) + mean(3) - a * a - b * b;
  const covariance = mean(4) - a * b;
  const structure = (2 * covariance + steadyVariance) / (variances + steadyVariance);
  return {
    structure,
    whole: (structure * (2 * a * b + steadyMean)) / (a * a + b * b + steadyMean),
  };
}
