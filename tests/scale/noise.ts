/**
 * Value noise: smooth in each octave, rougher with more of them.
 *
 * @param random gives numbers from 0 up to but not including 1.
 * @returns a function of a place and a number of octaves; its values are 0 to 1.
 */
export function noiseField(
  random: () => number,
): (x: number, y: number, octaves: number) => number {
  const side = 256;
  const lattice = Float32Array.from({ length: side * side }, random);
  const at = (column: number, row: number) =>
    lattice[(row & (side - 1)) * side + (column & (side - 1))] ?? 0;
  const octave = (x: number, y: number) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const across = ease(x - column);
    const down = ease(y - row);
    const above = at(column, row) * (1 - across) + at(column + 1, row) * across;
    const below = at(column, row + 1) * (1 - across) + at(column + 1, row + 1) * across;
    return above * (1 - down) + below * down;
  };
  return (x, y, octaves) => {
    let sum = 0;
    let weight = 1;
    let weights = 0;
    for (let index = 0; index < octaves; index += 1) {
      sum += octave(x * 2 ** index + index * 17, y * 2 ** index + index * 31) * weight;
      weights += weight;
      weight /= 2;
    }
    return sum / weights;
  };
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
