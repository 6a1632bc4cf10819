/** Where originals lie, and what is known of each. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Site } from '../archive/site.ts';
import { type CachedFacts, readFactsCached } from '../images/cached-facts.ts';
import type { FactsOutcome } from '../images/facts.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import type { Ledger } from '../store/ledger.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { type SeenFile, seenFile } from './seen-file.ts';
import { type OutsideFiles, outsideFiles } from './outside-files.ts';

/** What is known of an original, and where it lies: beside its article or in `media:`. */
export interface KnownOriginal extends FactsOutcome {
  readonly src: string;
  readonly path: string;
  readonly bytes: number;
}

interface FoundOriginal extends KnownOriginal {
  /** Undefined where there is no file. */
  readonly seen: SeenFile | undefined;
}

export interface Originals {
  readonly known: readonly KnownOriginal[];
  /** Those that no fingerprint of `content/` tells of. */
  readonly outside: OutsideFiles;
}

const factsVersion = '3';

/**
 * Reads the facts of originals: those that have changed, from their bytes.
 *
 * @param sources paths relative to `content/`. @param clock the disk's.
 */
export async function readOriginals(
  folder: SiteFolder,
  site: Pick<Site, 'media'>,
  sources: Iterable<string>,
  ledger: Ledger,
  clock: () => number = Date.now,
): Promise<Originals> {
  const cacheFile = path.join(folder.cache, 'pictures.json');
  const before = await readCacheFile<[string, CachedFacts][]>(cacheFile, factsVersion);
  const cache = new Map(before);
  const finding = { folder, site, cache, ledger, clock };
  const known = await pMap(sources, (src) => findOriginal(src, finding), { concurrency: 16 });
  const asked = new Set(known.map((each) => each.path));
  const kept = [...cache].filter(([file]) => asked.has(file));
  if (JSON.stringify(kept) !== JSON.stringify(before ?? [])) {
    writeCacheFile(cacheFile, factsVersion, kept);
  }
  const outside = known
    .filter((each) => isOutside(folder, each.path))
    .map((each) => ({ ...each, sha256: each.facts?.sha256 }));
  return { known, outside: outsideFiles(outside) };
}

interface Finding {
  readonly folder: SiteFolder;
  readonly site: Pick<Site, 'media'>;
  readonly cache: Map<string, CachedFacts>;
  readonly ledger: Ledger;
  readonly clock: () => number;
}

/** Beside the article, else in `media:`, else as the ledger remembers it. */
async function findOriginal(src: string, finding: Finding): Promise<FoundOriginal> {
  const { folder, site, ledger } = finding;
  let found = await readOriginal(path.join(folder.content, src), finding);
  if (isMissing(found) && site.media) {
    found = await readOriginal(path.resolve(folder.root, site.media, src), finding);
  }
  const noted = isMissing(found) ? ledger.get(src) : undefined;
  if (!noted) return { src, ...found };
  const { sha256, width, height, bytes, embedded } = noted;
  return { src, ...found, bytes, facts: { sha256, width, height }, embedded, faults: [] };
}

async function readOriginal(
  file: string,
  { folder, cache, clock }: Finding,
): Promise<Omit<FoundOriginal, 'src'>> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined);
  const seen = stats && seenFile(stats, { isOutside: isOutside(folder, file), now: clock() });
  const outcome = await readFactsCached(file, seen?.isYoung ? undefined : seen?.stamp, cache);
  return { path: file, bytes: seen?.size ?? 0, seen, ...outcome };
}

function isOutside({ content }: SiteFolder, file: string): boolean {
  return !file.startsWith(content + path.sep);
}

function isMissing({ faults }: FactsOutcome): boolean {
  return faults.some(({ rule }) => rule === 'picture/missing');
}
