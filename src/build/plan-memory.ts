/**
 * What the last build planned with, so that the next one need not look at what cannot have changed:
 * where its stories were others than in the base of the index.
 */
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { entryOf } from '../archive/archive-index.ts';
import type { Entry } from '../archive/article.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import { type BaseDifference, rowIn } from '../store/index-base.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { type Change, placeOf, type StoryPlace } from '../views/touched.ts';
import { endsOfRights } from '../views/times-of-change.ts';
import {
  commonIn,
  keepRecords,
  type KeptRecords,
  storiesOfChangedRecords,
} from './changed-records.ts';
import { versionOf } from './code-version.ts';
import type { OpenArchive } from './open-archive.ts';
import type { Manifest } from './plan.ts';
import { spanAround } from './time-span.ts';

interface PlanMemory {
  /** Of the manifest that was written with it: one without the other says nothing. */
  readonly id: string;
  /** Of all that any output may show, and of the code that makes views. */
  readonly basis: string;
  readonly records: KeptRecords;
  /** When the build was: milliseconds since the epoch. */
  readonly now: number;
  /** The span of time around it in which no rights end. */
  readonly from: number | null;
  readonly until: number | null;
  /** Hashes of picture sets by the picture's path. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Versions of stories in MDX, with what they import, by file. */
  readonly modules: Readonly<Record<string, string>>;
  /** The base of the index that the archive was compared with. */
  readonly base: string;
  /** Public stories that the base lacks, or has otherwise. */
  readonly others: readonly KnownStory[];
  /** Files of the base that gave no public story. */
  readonly absent: readonly string[];
}

interface KnownStory extends StoryPlace {
  readonly blob: string;
}

const version = '5';

/** So many changed stories touch most of what there is. */
const most = 500;

/**
 * @returns what has changed since the build that left the manifest; undefined where it cannot be
 * told, or where everything may have changed.
 */
export async function changedSince(
  archive: OpenArchive,
  manifest: Manifest,
): Promise<Change | undefined> {
  const before = await readCacheFile<PlanMemory>(memoryFile(archive.folder), version);
  if (!before || before.id !== manifest.id || before.basis !== basisOf(archive)) return undefined;
  const { context, pictures, sinceLast } = archive;
  if (sinceLast?.base.words.name !== before.base) return undefined;
  if (context.now < (before.from ?? Number.NEGATIVE_INFINITY)) return undefined;
  if (context.now >= (before.until ?? Number.POSITIVE_INFINITY)) return undefined;
  const changed: StoryPlace[] = [];
  const storyBefore = storiesOf(before, sinceLast);
  for (const file of doubtful(archive, before, sinceLast)) {
    const [was, is] = [storyBefore(file), entryOf(context.index, file)];
    if (was?.blob === is?.blob) continue;
    if (was) changed.push(was);
    if (is) changed.push(placeOf(is));
    if (changed.length > 2 * most) return undefined;
  }
  for (const [file, module] of context.modules ?? []) {
    const entry = before.modules[file] === module ? undefined : entryOf(context.index, file);
    if (entry) changed.push(placeOf(entry));
  }
  const others = otherPictures(before.pictures, pictures.sets);
  const shown =
    others.size === 0 ? [] : context.index.entries.filter((each) => showsOne(each, others));
  const named = storiesOfChangedRecords(before.records, context);
  if (shown.length + named.size > most) return undefined;
  changed.push(...shown.map(placeOf), ...Array.from(named, placeOf));
  return movesStart(changed, archive) ? undefined : { stories: changed, since: before.now };
}

/** @returns files of all stories that may be others than in the last build. */
function doubtful(archive: OpenArchive, before: PlanMemory, since: BaseDifference): Set<string> {
  const known = before.others.map(({ file }) => file);
  return new Set([...since.files, ...known, ...before.absent, ...absentFrom(archive, since)]);
}

/** @returns what finds a public story, as it was, by its file. */
function storiesOf({ others, absent }: PlanMemory, { base }: BaseDifference) {
  const known = new Map(others.map((story) => [story.file, story]));
  const gone = new Set(absent);
  return (file: string): KnownStory | undefined => {
    if (known.has(file) || gone.has(file)) return known.get(file);
    const entry = rowIn(base, file)?.entry;
    return entry && storyOf(entry);
  };
}

function storyOf(entry: Entry): KnownStory {
  return { ...placeOf(entry), blob: entry.blob };
}

/** @returns files of the base that give no public story. */
function absentFrom({ context }: OpenArchive, { base }: BaseDifference): string[] {
  const { position } = context.index;
  return base.rows.flatMap(({ file, entry }) => (entry && !position.has(file) ? file : []));
}

/** The archived feed begins with the first story's month, and its months know each other. */
function movesStart(changed: readonly StoryPlace[], { context }: OpenArchive): boolean {
  const first = context.index.entries[0]?.article.published.day.slice(0, 7) ?? '';
  return changed.some(({ day }) => day.slice(0, 7) <= first);
}

/**
 * Writes what the next build needs, once `dist/` is as the manifest says.
 *
 * @param id of the manifest.
 */
export function keepMemory(archive: OpenArchive, id: string): void {
  const { context, pictures, folder, sinceThis } = archive;
  if (!sinceThis) return;
  const memory: PlanMemory = {
    id,
    basis: basisOf(archive),
    records: keepRecords(context.records),
    now: context.now,
    ...spanAround(context.now, endsOfRights(context)),
    pictures: Object.fromEntries(
      Array.from(pictures.sets, ([src, set]) => [src, hashOf(JSON.stringify(set))]),
    ),
    modules: Object.fromEntries(context.modules ?? []),
    base: sinceThis.base.words.name,
    others: sinceThis.files.flatMap((file) => {
      const entry = entryOf(context.index, file);
      return entry ? storyOf(entry) : [];
    }),
    absent: absentFrom(archive, sinceThis),
  };
  writeCacheFile(memoryFile(folder), version, memory);
}

export function newPlanId(): string {
  return randomUUID();
}

/** Of the brand, what views tell of it: its components are the pages' code, and no part of a view. */
function basisOf({ content, site, context }: OpenArchive): string {
  const { pages, redirects, records } = content;
  const { brand } = context;
  return hashOf(
    JSON.stringify([versionOf('viewing'), site, pages, redirects, brand, commonIn(records)]),
  );
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
  return path.join(cache, 'plan-memory.json');
}
