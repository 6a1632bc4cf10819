/**
 * Keeps what was made for each key, for as long as the program runs: a number or date format of
 * Intl takes as long to make as a thousand uses of it.
 *
 * @param make gives the same for the same key.
 * @param most how many are kept; then all are forgotten.
 */
export function remembered<T>(
  make: (key: string) => T,
  most = Number.POSITIVE_INFINITY,
): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      if (known.size >= most) known.clear();
      found = make(key);
      known.set(key, found);
    }
    return found;
  };
}
