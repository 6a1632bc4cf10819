/**
 * What the last build planned with, so that the next one need not look at what cannot have changed:
 * one line a story with its hash and its places.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../archive/article.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { isArticleFile } from '../store/stray-files.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import { placeOf, type StoryPlace } from '../views/touched.ts';
import { timesOfViews } from '../views/times-of-change.ts';
import { parsingVersion } from './code-version.ts';
import type { OpenArchive } from './open-archive.ts';
import type { Manifest } from './plan.ts';
import { spanAround } from './time-span.ts';

export interface PlanMemory {
  /** Of the manifest that was written with it: one without the other says nothing. */
  readonly id: string;
  /** Of all that views show beside stories and their pictures. */
  readonly basis: string;
  /** The span of time in which views are the same, but for those that are made anew anyway. */
  readonly from: number | null;
  readonly until: number | null;
  /** Hashes of picture sets by the picture's path. */
  readonly pictures: Readonly<Record<string, string>>;
}

interface Remembered extends PlanMemory {
  /** By file: the file, its blob and its places as JSON, with tabs between. */
  readonly lines: ReadonlyMap<string, string>;
}

/** What has changed, and what of the memory stands. */
export interface ChangedStories {
  /** As they were and as they are. */
  readonly places: readonly StoryPlace[];
  readonly lines: Remembered['lines'];
}

/** So many changed stories touch most of what there is. */
const most = 500;

/**
 * @returns the stories that have changed since the build that left the manifest, as they were and as
 * they are; undefined where it cannot be told, or where everything may have changed.
 */
export async function changedSince(
  archive: OpenArchive,
  prints: Fingerprints,
  manifest: Manifest,
): Promise<ChangedStories | undefined> {
  const before = await readMemory(archive.folder);
  if (!before || before.id !== manifest.id) return undefined;
  const { context, pictures } = archive;
  const { now, index } = context;
  if (before.basis !== basisOf(prints)) return undefined;
  if (now < (before.from ?? Number.NEGATIVE_INFINITY)) return undefined;
  if (now >= (before.until ?? Number.POSITIVE_INFINITY)) return undefined;
  const others = otherPictures(before.pictures, pictures.sets);
  const changed: StoryPlace[] = [];
  let found = 0;
  for (const entry of index.entries) {
    const line = before.lines.get(entry.article.file);
    if (line !== undefined) found += 1;
    if (line !== undefined && isOf(entry, line) && !showsOne(entry, others)) continue;
    changed.push(placeOf(entry));
    if (line !== undefined) changed.push(placeIn(line));
    if (changed.length > 2 * most) return undefined;
  }
  if (found < before.lines.size) {
    const gone = [...before.lines].filter(([file]) => !index.position.has(file));
    if (gone.length > most) return undefined;
    changed.push(...gone.map(([, line]) => placeIn(line)));
  }
  return movesStart(changed, archive) ? undefined : { places: changed, lines: before.lines };
}

/** The archived feed begins with the first story's month, and its months know each other. */
function movesStart(changed: readonly StoryPlace[], { context }: OpenArchive): boolean {
  const first = context.index.entries[0]?.article.published.day.slice(0, 7) ?? '';
  return changed.some(({ day }) => day.slice(0, 7) <= first);
}

/**
 * Writes what the next build needs, once `dist/` is as the manifest says.
 *
 * @param before what `changedSince` gave: most lines are written again as they are.
 */
export function keepMemory(
  archive: OpenArchive,
  prints: Fingerprints,
  { id, before }: { readonly id: string; readonly before: ChangedStories | undefined },
): void {
  const { context, pictures, folder } = archive;
  const memory: PlanMemory = {
    id,
    basis: basisOf(prints),
    ...spanAround(context.now, timesOfViews(context)),
    pictures: Object.fromEntries(
      Array.from(pictures.sets, ([src, set]) => [src, hashOf(JSON.stringify(set))]),
    ),
  };
  const lines = context.index.entries.map((entry) => {
    const known = before?.lines.get(entry.article.file);
    if (known !== undefined && isOf(entry, known)) return known;
    const { file, ...place } = placeOf(entry);
    return `${file}\t${entry.blob}\t${JSON.stringify(place)}`;
  });
  writeFileAtomic(memoryFile(folder), `${[JSON.stringify(memory), ...lines].join('\n')}\n`);
}

function isOf({ article, blob }: Entry, line: string): boolean {
  return line.startsWith(`${blob}\t`, article.file.length + 1);
}

export function newPlanId(): string {
  return randomUUID();
}

async function readMemory(folder: SiteFolder): Promise<Remembered | undefined> {
  try {
    const text = await readFile(memoryFile(folder), 'utf8');
    let start = text.indexOf('\n') + 1;
    const head: PlanMemory = JSON.parse(text.slice(0, start));
    const lines = new Map<string, string>();
    for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      const tab = text.indexOf('\t', start);
      lines.set(text.slice(start, tab), text.slice(start, end));
      start = end + 1;
    }
    return { ...head, lines };
  } catch {
    return undefined;
  }
}

function placeIn(line: string): StoryPlace {
  const [file = '', , place = ''] = line.split('\t');
  return { ...JSON.parse(place), file };
}

/** Everything of `content/` but articles and what lies beside them, and the code that reads them. */
function basisOf(prints: Fingerprints): string {
  const hash = createHash('sha256').update(parsingVersion());
  for (const [file, blob] of prints) {
    const isBeside = file.startsWith('articles/') || file.startsWith('drafts/');
    if (!isArticleFile(file) && !isBeside) hash.update(`${file}\0${blob}\0`);
  }
  return hash.digest('hex');
}

function otherPictures(
  before: Readonly<Record<string, string>>,
  sets: OpenArchive['pictures']['sets'],
): ReadonlySet<string> {
  const other = new Set(Object.keys(before).filter((src) => !sets.has(src)));
  for (const [src, set] of sets) if (before[src] !== hashOf(JSON.stringify(set))) other.add(src);
  return other;
}

function showsOne({ article, body }: Entry, pictures: ReadonlySet<string>): boolean {
  if (pictures.size === 0) return false;
  const src = article.picture?.src;
  return (
    (src !== undefined && pictures.has(src)) || body.pictures.some((each) => pictures.has(each))
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function memoryFile({ cache }: Pick<SiteFolder, 'cache'>): string {
  return path.join(cache, 'plan-memory');
}
