/**
 * Records that are others than in the last build. What shows one shows a story that names it, or is
 * made anew at every build: so its stories count as changed, and no others.
 */
import type { Entry } from '../archive/article.ts';
import { formerTopics, groupKinds, type PlaceRecord, type Records } from '../archive/records.ts';
import type { ViewContext } from '../views/context.ts';

/** Kinds of which no record changes anything but outputs of its stories; sections are in the menu. */
const kinds = groupKinds.filter((kind) => kind !== 'sections');

/** Each record as JSON, by kind and id: `authors/jane`. */
export type KeptRecords = Readonly<Record<string, string>>;

export function keepRecords(records: Records): KeptRecords {
  const all = kinds.flatMap((kind) =>
    [...records[kind].values()].map((record) => [`${kind}/${record.id}`, JSON.stringify(record)]),
  );
  return Object.fromEntries(all);
}

/** @returns what of the records may change any output: sections, and which topics are one. */
export function commonIn(records: Records): unknown {
  return [[...records.sections.values()], [...formerTopics(records)]];
}

/** @returns the stories that show a record which has come, changed or gone. */
export function storiesOfChangedRecords(
  before: KeptRecords,
  { index, records }: ViewContext,
): ReadonlySet<Entry> {
  const now = keepRecords(records);
  const stories = new Set<Entry>();
  const names = new Set<string>();
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (before[name] === now[name]) continue;
    for (const kind of kinds) {
      if (!name.startsWith(`${kind}/`)) continue;
      for (const entry of index.group(kind, name.slice(kind.length + 1))) stories.add(entry);
      if (kind === 'places') addNames(names, [before[name], now[name]]);
    }
  }
  for (const entry of names.size > 0 ? index.entries : []) {
    if (isNamedIn(entry, names)) stories.add(entry);
  }
  return stories;
}

function addNames(names: Set<string>, records: readonly (string | undefined)[]): void {
  for (const record of records) {
    if (record === undefined) continue;
    const { name, alsoKnownAs }: PlaceRecord = JSON.parse(record);
    for (const each of [name, ...alsoKnownAs]) names.add(each);
  }
}

/** A dateline names a place in words: `Hass, Syria`. */
function isNamedIn({ article }: Entry, names: ReadonlySet<string>): boolean {
  const place = article.dateline?.place;
  return place !== undefined && (names.has(place) || names.has(place.split(',')[0] ?? ''));
}
