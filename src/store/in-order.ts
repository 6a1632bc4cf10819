/** Lists in order of their keys, by code unit: as good as maps, without the time that those take to be made. */

/**
 * @param keyAt the key at a place from 0 to `count`.
 * @returns what finds the place of a key; at once where keys are asked for in order.
 */
export function finderIn(
  count: number,
  keyAt: (at: number) => string,
): (key: string) => number | undefined {
  let next = 0;
  return (key) => {
    if (next >= count || keyAt(next) !== key) next = firstFrom(key, count, keyAt);
    const at = next;
    if (at >= count || keyAt(at) !== key) return undefined;
    next += 1;
    return at;
  };
}

/** @returns the place of the first key that is not before this one; `count` where there is none. */
export function firstFrom(key: string, count: number, keyAt: (at: number) => string): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A map of texts as one list, each key followed by its value. */
export class PairsInOrder implements ReadonlyMap<string, string> {
  readonly parts: readonly string[];
  readonly #find: (key: string) => number | undefined;

  /** @param parts in order of the keys, and never changed. */
  constructor(parts: readonly string[]) {
    this.parts = parts;
    this.#find = finderIn(parts.length / 2, (at) => parts[at * 2] ?? '');
  }

  get size(): number {
    return this.parts.length / 2;
  }

  get(key: string): string | undefined {
    const at = this.#find(key);
    return at === undefined ? undefined : this.parts[at * 2 + 1];
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  *entries(): Generator<[string, string], undefined> {
    const { parts } = this;
    for (let at = 0; at < parts.length; at += 2) yield [parts[at] ?? '', parts[at + 1] ?? ''];
  }

  *keys(): Generator<string, undefined> {
    const { parts } = this;
    for (let at = 0; at < parts.length; at += 2) yield parts[at] ?? '';
  }

  *values(): Generator<string, undefined> {
    const { parts } = this;
    for (let at = 1; at < parts.length; at += 2) yield parts[at] ?? '';
  }

  [Symbol.iterator](): Generator<[string, string], undefined> {
    return this.entries();
  }

  forEach(call: (value: string, key: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }
}
