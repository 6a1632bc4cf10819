/** Facts of originals, kept between builds: what reads them is loaded only where one is new. */
import type { FactsOutcome } from './facts.ts';

/** What the caller keeps between builds, by absolute path. Plain JSON. */
export interface CachedFacts extends FactsOutcome {
  /** What the disk said of the file before it was read. */
  readonly stamp: string;
}

/**
 * As `readFacts`, reading a file only when the disk says something else of it than at the last build.
 *
 * @param path absolute.
 * @param stamp what the disk says; undefined where that may stay the same while the file changes,
 * and where there is none: then nothing is kept.
 * @param cache changed in place; the caller loads and saves it. Errors are not kept.
 */
export async function readFactsCached(
  path: string,
  stamp: string | undefined,
  cache: Map<string, CachedFacts>,
): Promise<FactsOutcome> {
  const known = cache.get(path);
  if (known && known.stamp === stamp) {
    const { facts, embedded, faults } = known;
    return { facts, embedded, faults };
  }
  const { readFacts } = await import('./facts.ts');
  const outcome = await readFacts(path);
  if (stamp !== undefined && outcome.facts) cache.set(path, { stamp, ...outcome });
  else cache.delete(path);
  return outcome;
}
