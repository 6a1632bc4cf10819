/** Positions of a map's keys, kept with the map so that asking for every key stays linear. */
const positions = new WeakMap<object, { keys: string[]; at: Map<string, number> }>();

/** @returns the keys before and after `key` in the map's own order. */
export function keyNeighbours(
  map: ReadonlyMap<string, unknown>,
  key: string,
): { before?: string; after?: string } {
  let known = positions.get(map);
  if (!known) {
    const keys = [...map.keys()];
    known = { keys, at: new Map(keys.map((each, position) => [each, position])) };
    positions.set(map, known);
  }
  const position = known.at.get(key);
  if (position === undefined) return {};
  return { before: known.keys[position - 1], after: known.keys[position + 1] };
}
