/** The paths that the pages' lists have, and whether these lists are still true. */

export interface AskedPaths extends Iterable<string> {
  /**
   * Adds a path that is asked for.
   *
   * @returns whether the lists have to be made anew: they lack the path, or no longer say what is
   * true of it. To look for that at every change would take long: most is never asked for.
   */
  add(path: string): boolean;
}

/** @param listedAt what a list that is made now says of a path. */
export function askedPaths(listedAt: (path: string) => string | undefined): AskedPaths {
  const listed = new Map<string, string | undefined>();
  return {
    add: (path) => {
      const now = listedAt(path);
      if (listed.has(path) && listed.get(path) === now) return false;
      listed.set(path, now);
      return true;
    },
    [Symbol.iterator]: () => listed.keys(),
  };
}
