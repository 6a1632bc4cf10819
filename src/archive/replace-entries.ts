/** An index brought up to date where stories have changed and none has moved. */
import {
  type ArchiveIndex,
  type Groups,
  indexOf,
  type IndexParts,
  partsOf,
  presentTopicIds,
} from './archive-index.ts';
import type { Entry } from './article.ts';

/**
 * Takes a small part of the time that a new index takes, and gives the same.
 *
 * @param entries all public entries: those of the index, of which some are others for the same
 * files, in any order.
 * @returns undefined where one of them stands elsewhere than before, is new or is gone.
 */
export function replaceEntries(
  index: ArchiveIndex,
  entries: readonly Entry[],
): ArchiveIndex | undefined {
  const parts = partsOf(index);
  if (!parts || entries.length !== index.entries.length) return undefined;
  const replaced = new Map<Entry, Entry>();
  for (const entry of entries) {
    const at = index.position.get(entry.article.file);
    const before = at === undefined ? undefined : index.entries[at];
    if (!before) return undefined;
    if (before === entry) continue;
    if (placesOf(before) !== placesOf(entry)) return undefined;
    replaced.set(before, entry);
  }
  return replaced.size === 0 ? index : indexOf(withReplaced(parts, replaced));
}

/** All that decides at which places of an index an article stands. */
function placesOf({ article }: Entry): string {
  const { file, permalink, published, section, topics, places, agencies, authors } = article;
  const { follows, translates } = article;
  return JSON.stringify([
    ...[file, permalink, published.instant, published.day, section],
    ...[topics, places, agencies, authors, follows, translates],
  ]);
}

function withReplaced(parts: IndexParts, replaced: ReadonlyMap<Entry, Entry>): IndexParts {
  const current = (entry: Entry) => replaced.get(entry) ?? entry;
  const entries = [...parts.entries];
  const byPermalink = new Map(parts.byPermalink);
  const changed = [...replaced.keys()].map(({ article }) => article);
  for (const [before, after] of replaced) {
    entries[parts.position.get(before.article.file) ?? -1] = after;
    const { permalink } = before.article;
    if (byPermalink.get(permalink) === before) byPermalink.set(permalink, after);
  }
  // A list that has changed is another list: what is kept with the old one is not asked for again.
  const among = (groups: Groups, keys: Iterable<string | undefined>): Groups => {
    const after = new Map(groups);
    for (const key of new Set(keys)) {
      const list = key === undefined ? undefined : after.get(key);
      if (key !== undefined && list) after.set(key, list.map(current));
    }
    return after;
  };
  const groupsOf = (kind: keyof IndexParts['groups']) => {
    const groups = parts.groups[kind];
    const ids = (article: Entry['article']) =>
      kind === 'sections' ? [article.section] : article[kind];
    const named = changed.flatMap(ids);
    return among(groups, kind === 'topics' ? named.map(presentTopicIds(parts.records)) : named);
  };
  return {
    ...parts,
    entries,
    byPermalink,
    years: among(
      parts.years,
      changed.map(({ published }) => published.day.slice(0, 4)),
    ),
    months: among(
      parts.months,
      changed.map(({ published }) => published.day.slice(0, 7)),
    ),
    days: among(
      parts.days,
      changed.map(({ published }) => published.day),
    ),
    followers: among(
      parts.followers,
      changed.map(({ follows }) => follows),
    ),
    groups: {
      sections: groupsOf('sections'),
      topics: groupsOf('topics'),
      places: groupsOf('places'),
      agencies: groupsOf('agencies'),
      authors: groupsOf('authors'),
    },
    // Families stay as they were gathered: who belongs together has not changed.
    hasNewer: true,
  };
}
