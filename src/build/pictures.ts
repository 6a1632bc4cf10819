/** The pictures that the public archive shows: their facts, renditions and faults. */
import path from 'node:path';
import pMap from 'p-map';
import type { Entry } from '../archive/article.ts';
import type { PictureSet } from '../archive/rendition.ts';
import { type CachedFacts, readFactsCached } from '../images/facts.ts';
import { planRenditions } from '../images/plan.ts';
import { type Asker, findingFor, type PictureJob } from '../images/render-all.ts';
import type { Finding } from '../problems/problem.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import type { SiteFolder } from '../store/site-folder.ts';

export interface SitePictures {
  /** By path relative to `content/`. */
  readonly sets: ReadonlyMap<string, PictureSet>;
  readonly jobs: readonly PictureJob[];
  readonly findings: readonly Finding[];
  /** Where renditions are kept, named by their content. */
  readonly renditions: string;
}

const factsVersion = '1';

/**
 * @param entries the public ones; a withdrawn story shows no picture, so it asks for none.
 */
export async function planPictures(
  folder: SiteFolder,
  entries: readonly Entry[],
): Promise<SitePictures> {
  const cacheFile = path.join(folder.cache, 'pictures.json');
  const before = await readCacheFile<[string, CachedFacts][]>(cacheFile, factsVersion);
  const cache = new Map(before);
  const askers = whoAsks(entries);
  const askedFor = new Set([...askers.keys()].map((src) => path.join(folder.content, src)));
  const sets = new Map<string, PictureSet>();
  const jobs: PictureJob[] = [];
  const findings: Finding[] = [];
  const outcomes = await pMap(
    askers.keys(),
    async (src) => ({ src, ...(await readFactsCached(path.join(folder.content, src), cache)) }),
    { concurrency: 16 },
  );
  for (const { src, facts, faults } of outcomes) {
    const askedBy = askers.get(src) ?? [];
    for (const fault of faults) findings.push(...askedBy.map((asker) => findingFor(fault, asker)));
    const [first] = askedBy;
    if (!facts || !first) continue;
    const set = planRenditions(facts);
    sets.set(src, set);
    jobs.push({ path: path.join(folder.content, src), set, askedBy: first });
  }
  const kept = [...cache].filter(([file]) => askedFor.has(file));
  if (JSON.stringify(kept) !== JSON.stringify(before ?? [])) {
    writeCacheFile(cacheFile, factsVersion, kept);
  }
  return { sets, jobs, findings, renditions: path.join(folder.cache, 'pictures') };
}

function whoAsks(entries: readonly Entry[]): Map<string, Asker[]> {
  const askers = new Map<string, Asker[]>();
  const ask = (src: string, asker: Asker) => {
    const others = askers.get(src);
    if (others) others.push(asker);
    else askers.set(src, [asker]);
  };
  for (const { article, body } of entries) {
    if (article.status === 'withdrawn') continue;
    const file = `content/${article.file}`;
    if (article.picture?.src) ask(article.picture.src, { file, field: ['picture', 'src'] });
    for (const src of body.pictures) ask(src, { file });
  }
  return askers;
}
