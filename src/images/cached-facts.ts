/** Facts of originals, kept between builds: what reads them is loaded only where one is new. */
import { stat } from 'node:fs/promises';
import type { FactsOutcome } from './facts.ts';

/** What the caller keeps between builds, by absolute path. Plain JSON. */
export interface CachedFacts extends FactsOutcome {
  /** Nanoseconds since the epoch, as digits: too many for a number. */
  readonly mtimeNs: string;
  readonly size: number;
}

/**
 * As `readFacts`, reading a file only when its time or size is another than at the last build.
 *
 * @param path absolute.
 * @param cache changed in place; the caller loads and saves it. Errors are not kept.
 */
export async function readFactsCached(
  path: string,
  cache: Map<string, CachedFacts>,
): Promise<FactsOutcome> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  const known = cache.get(path);
  const stamp = found && { mtimeNs: String(found.mtimeNs), size: Number(found.size) };
  if (known && stamp && known.mtimeNs === stamp.mtimeNs && known.size === stamp.size) {
    const { facts, embedded, faults } = known;
    return { facts, embedded, faults };
  }
  const { readFacts } = await import('./facts.ts');
  const outcome = await readFacts(path);
  if (stamp && outcome.facts) cache.set(path, { ...stamp, ...outcome });
  else cache.delete(path);
  return outcome;
}
