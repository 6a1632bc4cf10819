/**
 * The one index of the public archive: everything that views look up, each in constant time.
 * Its maps and lists hold references to the same entries, never copies.
 */
import type { Entry } from './article.ts';
import { EntryLists, listByCalendar, listByGroup } from './entry-lists.ts';
import { gatherFamilies } from './families.ts';
import type { Families } from './families.ts';
import { compareCodeUnits, sortEntries } from './order.ts';
import { formerTopics, type GroupKind, type RecordOf, type Records } from './records.ts';

/** Entries under a key; the keys come in the order of their oldest entry. */
export type Groups = ReadonlyMap<string, readonly Entry[]>;

/** Every list in it is in the archive's order, oldest first, and must not be changed. */
export interface ArchiveIndex {
  readonly entries: readonly Entry[];
  readonly byPermalink: ReadonlyMap<string, Entry>;
  /** An entry's place in `entries`, by its file. */
  readonly position: ReadonlyMap<string, number>;
  /** A group's record; a topic's former ids find the topic. Undefined for an unknown id. */
  record<Kind extends GroupKind>(kind: Kind, id: string): RecordOf<Kind> | undefined;
  /** Ids of the groups of a kind that have an entry, by code unit; topics under present ids. */
  groupIds(kind: GroupKind): readonly string[];
  /** One group's entries, none for an unknown id; a topic's former ids find the topic. */
  group(kind: GroupKind, id: string): readonly Entry[];
  /** By `2016`. Calendar keys are taken from the publication day in the site's time zone. */
  readonly years: Groups;
  /** By `2016-10`. */
  readonly months: Groups;
  /** By `2016-10-27`. */
  readonly days: Groups;
  /** The stories that name this permalink in `follows`. */
  followers(permalink: string): readonly Entry[];
  /** All stories tied to this one through `follows`, this one included: at least itself. */
  thread(entry: Entry): readonly Entry[];
  /** The other language versions: when A has B among them, B has A. */
  translations(entry: Entry): readonly Entry[];
  /** The neighbours in the archive's order; undefined at its ends and for a foreign entry. */
  previous(entry: Entry): Entry | undefined;
  next(entry: Entry): Entry | undefined;
}

/**
 * Builds the index from the public entries, in any order: the caller has left out what is held.
 * After sorting, every step looks at each entry once; threads and translations are gathered when
 * first asked for. When two files claim one permalink (a problem reported elsewhere) the earlier
 * one in order has it.
 */
export function buildIndex(from: {
  readonly entries: Iterable<Entry>;
  readonly records: Records;
}): ArchiveIndex {
  const entries = sortEntries(from.entries);
  const byPermalink = new Map<string, Entry>();
  const position = new Map<string, number>();
  const followers = new EntryLists();
  for (const [at, entry] of entries.entries()) {
    const { file, permalink, follows } = entry.article;
    position.set(file, at);
    if (!byPermalink.has(permalink)) byPermalink.set(permalink, entry);
    if (follows !== undefined) followers.add(follows, entry);
  }

  const groups = listByGroup(entries, presentTopicIds(from.records));
  const thread = once(() => gatherFamilies(entries, (entry) => entry.article.follows));
  const translations = once(() => gatherFamilies(entries, (entry) => entry.article.translates));
  return indexOf({
    entries,
    byPermalink,
    position,
    ...listByCalendar(entries),
    followers,
    groups,
    thread,
    translations,
    records: from.records,
    hasNewer: false,
  });
}

/** What an index is made of. Whoever takes it apart must not change it. */
export interface IndexParts extends Pick<
  ArchiveIndex,
  'entries' | 'byPermalink' | 'position' | 'years' | 'months' | 'days'
> {
  readonly followers: Groups;
  readonly groups: Readonly<Record<GroupKind, Groups>>;
  readonly thread: () => Families;
  readonly translations: () => Families;
  readonly records: Records;
  /** Whether entries are newer than those that the families were gathered from. */
  readonly hasNewer: boolean;
}

const taken = new WeakMap<ArchiveIndex, IndexParts>();

/** @returns what `indexOf` was given. */
export function partsOf(index: ArchiveIndex): IndexParts | undefined {
  return taken.get(index);
}

export function indexOf(parts: IndexParts): ArchiveIndex {
  const { entries, byPermalink, position, years, months, days } = parts;
  const { followers, groups, thread, translations, records } = parts;
  const topicOf = presentTopicIds(records);
  const neighbour = (entry: Entry, step: 1 | -1): Entry | undefined => {
    const at = position.get(entry.article.file);
    return at === undefined ? undefined : entries[at + step];
  };
  const current = (family: readonly Entry[]): readonly Entry[] =>
    parts.hasNewer
      ? family.map((entry) => entries[position.get(entry.article.file) ?? -1] ?? entry)
      : family;
  const index: ArchiveIndex = {
    entries,
    byPermalink,
    position,
    years,
    months,
    days,
    record: (kind, id) => recordOf(records, kind, kind === 'topics' ? topicOf(id) : id),
    groupIds: (kind) => [...groups[kind].keys()].sort(compareCodeUnits),
    group: (kind, id) => groups[kind].get(kind === 'topics' ? topicOf(id) : id) ?? [],
    followers: (permalink) => followers.get(permalink) ?? [],
    thread: (entry) => current(thread()(entry)),
    translations: (entry) =>
      current(translations()(entry)).filter(({ article }) => article.file !== entry.article.file),
    previous: (entry) => neighbour(entry, -1),
    next: (entry) => neighbour(entry, 1),
  };
  taken.set(index, parts);
  return index;
}

/** @param file relative to `content/`. @returns undefined for a file that is no public article. */
export function entryOf({ entries, position }: ArchiveIndex, file: string): Entry | undefined {
  const at = position.get(file);
  return at === undefined ? undefined : entries[at];
}

/** @returns what gives the id of today of a topic that may be named by a former one. */
export function presentTopicIds(records: Records): (id: string) => string {
  const presentId = new Map<string, string>();
  for (const { former, present } of formerTopics(records)) presentId.set(former, present);
  return (id) => presentId.get(id) ?? id;
}

function recordOf<Kind extends GroupKind>(
  records: Records,
  kind: Kind,
  id: string,
): RecordOf<Kind> | undefined {
  return records[kind].get(id);
}

function once(make: () => Families): () => Families {
  let made: Families | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
