/** Where originals lie, and what is known of each. */
import path from 'node:path';
import pMap from 'p-map';
import type { Site } from '../archive/site.ts';
import { type CachedFacts, readFactsCached } from '../images/cached-facts.ts';
import type { FactsOutcome } from '../images/facts.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import type { Ledger } from '../store/ledger.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { type OutsideFiles, outsideFiles } from './outside-files.ts';

/** What is known of an original, and where it lies: beside its article or in `media:`. */
export interface KnownOriginal extends FactsOutcome {
  readonly src: string;
  readonly path: string;
  readonly bytes: number;
}

export interface Originals {
  readonly known: readonly KnownOriginal[];
  /** Those that no fingerprint of `content/` tells of. */
  readonly outside: OutsideFiles;
}

const factsVersion = '2';

/**
 * Reads the facts of originals: those that have changed, from their bytes.
 *
 * @param sources paths relative to `content/`.
 */
export async function readOriginals(
  folder: SiteFolder,
  site: Pick<Site, 'media'>,
  sources: Iterable<string>,
  ledger: Ledger,
): Promise<Originals> {
  const cacheFile = path.join(folder.cache, 'pictures.json');
  const before = await readCacheFile<[string, CachedFacts][]>(cacheFile, factsVersion);
  const cache = new Map(before);
  const known = await pMap(sources, (src) => readOriginal(folder, site, src, cache, ledger), {
    concurrency: 16,
  });
  const asked = new Set(known.map((each) => each.path));
  const kept = [...cache].filter(([file]) => asked.has(file));
  if (JSON.stringify(kept) !== JSON.stringify(before ?? [])) {
    writeCacheFile(cacheFile, factsVersion, kept);
  }
  const outside = outsideFiles(
    known.map((each) => each.path).filter((file) => !file.startsWith(folder.content + path.sep)),
    (file) => cache.get(file),
  );
  return { known, outside };
}

/** Beside the article, else in `media:`, else as the ledger remembers it. */
async function readOriginal(
  folder: SiteFolder,
  { media }: Pick<Site, 'media'>,
  src: string,
  cache: Map<string, CachedFacts>,
  ledger: Ledger,
): Promise<KnownOriginal> {
  const beside = path.join(folder.content, src);
  const places = media ? [beside, path.resolve(folder.root, media, src)] : [beside];
  for (const place of places) {
    const outcome = await readFactsCached(place, cache);
    if (isMissing(outcome)) continue;
    return { src, path: place, bytes: cache.get(place)?.size ?? 0, ...outcome };
  }
  const place = places.at(-1) ?? beside;
  const noted = ledger.get(src);
  if (!noted) return { src, path: place, bytes: 0, ...(await readFactsCached(place, cache)) };
  const { sha256, width, height, bytes, embedded } = noted;
  return { src, path: place, bytes, facts: { sha256, width, height }, embedded, faults: [] };
}

function isMissing({ faults }: FactsOutcome): boolean {
  return faults.some(({ rule }) => rule === 'picture/missing');
}
