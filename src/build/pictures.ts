/** The pictures that the public archive shows: their facts, renditions and faults. */
import path from 'node:path';
import pMap from 'p-map';
import type { Entry, Picture } from '../archive/article.ts';
import type { EmbeddedMetadata, PictureRights, PictureSet } from '../archive/rendition.ts';
import type { Site } from '../archive/site.ts';
import { compareMetadata } from '../images/compare-metadata.ts';
import { type CachedFacts, type FactsOutcome, readFactsCached } from '../images/facts.ts';
import { planRenditions } from '../images/plan.ts';
import { type Asker, findingFor, type PictureJob } from '../images/render-all.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import { type Ledger, type LedgerEntry, readLedger, writeLedger } from '../store/ledger.ts';
import type { SiteFolder } from '../store/site-folder.ts';

export interface SitePictures {
  /** By path relative to `content/`. */
  readonly sets: ReadonlyMap<string, PictureSet>;
  readonly jobs: readonly PictureJob[];
  readonly findings: readonly Finding[];
  /** Where renditions are kept, named by their content. */
  readonly renditions: string;
  /** Names of renditions that another host serves, so that they need not be here. */
  readonly elsewhere: ReadonlySet<string>;
  readonly ledger: Ledger;
  /** What the ledger is to say once every rendition is made. */
  readonly ledgerAfter: Ledger;
}

/** What is known of an original, and where it lies: beside its article or in `media:`. */
interface Known extends FactsOutcome {
  readonly src: string;
  readonly path: string;
  readonly bytes: number;
}

const factsVersion = '2';

/**
 * @param entries the public ones; a withdrawn story shows no picture, so it asks for none.
 */
export async function planPictures(
  folder: SiteFolder,
  site: Pick<Site, 'media' | 'images'>,
  entries: readonly Entry[],
): Promise<SitePictures> {
  const askers = whoAsks(entries);
  const { ledger, broken } = await readLedger(folder);
  const leading = leadPictures(entries);
  const sets = new Map<string, PictureSet>();
  const jobs: PictureJob[] = [];
  const findings: Finding[] = broken.map(brokenLedger);
  const ledgerAfter = new Map<string, LedgerEntry>();
  for (const known of await readOriginals(folder, site, askers.keys(), ledger)) {
    const { src, facts, faults, embedded } = known;
    const askedBy = askers.get(src) ?? [];
    for (const fault of faults) findings.push(...askedBy.map((asker) => findingFor(fault, asker)));
    const [first] = askedBy;
    if (!facts || !first) continue;
    const rights = rightsOf(leading.get(src)?.picture, embedded, site.images?.rights);
    const set = planRenditions(facts, rights);
    sets.set(src, set);
    const { picture, file } = leading.get(src) ?? {};
    if (picture && file && embedded) {
      const asker = { file, field: ['picture', 'src'] };
      const found = compareMetadata(picture, embedded);
      findings.push(...found.map((fault) => findingFor(fault, asker)));
    }
    jobs.push({ path: known.path, set, askedBy: first });
    ledgerAfter.set(src, ledgerEntry(known, set));
  }
  return {
    sets,
    jobs,
    findings,
    renditions: path.resolve(
      folder.root,
      site.images?.folder ?? path.join(folder.cache, 'pictures'),
    ),
    elsewhere: new Set(site.images?.origin ? madeBefore(ledger) : []),
    ledger,
    ledgerAfter,
  };
}

/**
 * Notes what was made, so that a later build needs no original.
 *
 * @returns the files of the ledger that were written.
 */
export function keepLedger(folder: SiteFolder, pictures: SitePictures): string[] {
  return writeLedger(folder, pictures.ledgerAfter, pictures.ledger);
}

/** @returns the pictures that stories show, each with the places that name it. */
export function whoAsks(entries: readonly Entry[]): Map<string, Asker[]> {
  const askers = new Map<string, Asker[]>();
  const ask = (src: string, asker: Asker) => {
    const others = askers.get(src);
    if (others) others.push(asker);
    else askers.set(src, [asker]);
  };
  for (const { article, body } of entries) {
    if (article.status === 'withdrawn') continue;
    // Most stories of a large archive have none: nothing is made for them.
    if (!article.picture?.src && body.pictures.length === 0) continue;
    const file = `content/${article.file}`;
    if (article.picture?.src) ask(article.picture.src, { file, field: ['picture', 'src'] });
    for (const src of body.pictures) ask(src, { file, bodyText: path.posix.basename(src) });
  }
  return askers;
}

async function readOriginals(
  folder: SiteFolder,
  site: Pick<Site, 'media'>,
  sources: Iterable<string>,
  ledger: Ledger,
): Promise<Known[]> {
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
  return known;
}

/** Beside the article, else in `media:`, else as the ledger remembers it. */
async function readOriginal(
  folder: SiteFolder,
  { media }: Pick<Site, 'media'>,
  src: string,
  cache: Map<string, CachedFacts>,
  ledger: Ledger,
): Promise<Known> {
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

function brokenLedger(file: string): Finding {
  return finding('picture/ledger', {
    file,
    what: 'This file is no ledger of pictures.',
    why: 'It was changed by hand, or holds the marks of a merge.',
    fix: 'take the file from git as it was; or delete it, and build where the originals are.',
  });
}

function isMissing({ faults }: FactsOutcome): boolean {
  return faults.some(({ rule }) => rule === 'picture/missing');
}

function ledgerEntry({ src, facts, embedded, bytes }: Known, set: PictureSet): LedgerEntry {
  return {
    path: src,
    ...(facts ?? set.facts),
    bytes,
    ...(embedded && Object.keys(embedded).length > 0 && { embedded }),
    renditions: set.renditions.map(({ name }) => name),
  };
}

function* madeBefore(ledger: Ledger): Generator<string> {
  for (const { renditions } of ledger.values()) yield* renditions;
}

/** Of a picture that leads several stories, the first of them says whose it is. */
function leadPictures(entries: readonly Entry[]): Map<string, { picture: Picture; file: string }> {
  const leading = new Map<string, { picture: Picture; file: string }>();
  for (const { article } of entries) {
    const { picture, status, file } = article;
    if (picture?.src && status !== 'withdrawn' && !leading.has(picture.src)) {
      leading.set(picture.src, { picture, file: `content/${file}` });
    }
  }
  return leading;
}

/** The newsroom's word comes before what the file says of itself. */
function rightsOf(
  picture: Picture | undefined,
  embedded: EmbeddedMetadata = {},
  statement: string | undefined,
): PictureRights | undefined {
  const rights = {
    creator: picture?.creator ?? embedded.creator,
    credit: picture?.credit ?? embedded.credit,
    copyright: picture?.copyright ?? embedded.copyright,
    webStatement: embedded.webStatement ?? statement,
  };
  const known = Object.entries(rights).filter(([, text]) => text);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}
