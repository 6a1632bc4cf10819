/** Entries under keys: by calendar and by group. */
import type { Entry } from './article.ts';
import type { GroupKind } from './records.ts';

/** The keys come in the order of their first entry, and entries in the order in which they came. */
export class EntryLists extends Map<string, Entry[]> {
  /** The list under `key`, new where there is none. */
  at(key: string): Entry[] {
    const list = this.get(key) ?? [];
    if (list.length === 0) this.set(key, list);
    return list;
  }

  /** Appends to the list under `key`; an entry that the list already ends with is not repeated. */
  add(key: string, entry: Entry): void {
    const list = this.at(key);
    if (list.at(-1) !== entry) list.push(entry);
  }
}

/** @param entries in the archive's order: stories of one day come one after the other. */
export function listByCalendar(
  entries: readonly Entry[],
): Record<'years' | 'months' | 'days', EntryLists> {
  const [years, months, days] = [new EntryLists(), new EntryLists(), new EntryLists()];
  let today = '';
  let lists: Entry[][] = [];
  for (const entry of entries) {
    const { day } = entry.article.published;
    if (day !== today)
      lists = [years.at(day.slice(0, 4)), months.at(day.slice(0, 7)), days.at(day)];
    today = day;
    for (const list of lists) list.push(entry);
  }
  return { years, months, days };
}

/** @param topicOf gives the id of today of a topic that may be named by a former one. */
export function listByGroup(
  entries: readonly Entry[],
  topicOf: (id: string) => string,
): Record<GroupKind, EntryLists> {
  const groups = {
    sections: new EntryLists(),
    topics: new EntryLists(),
    places: new EntryLists(),
    agencies: new EntryLists(),
    authors: new EntryLists(),
  };
  for (const entry of entries) {
    const { section, topics, places, agencies, authors } = entry.article;
    groups.sections.add(section, entry);
    for (const id of topics) groups.topics.add(topicOf(id), entry);
    for (const id of places) groups.places.add(id, entry);
    for (const id of agencies) groups.agencies.add(id, entry);
    for (const id of authors) groups.authors.add(id, entry);
  }
  return groups;
}
