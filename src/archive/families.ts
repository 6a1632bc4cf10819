/** Stories tied together by one naming another: a thread of follow-ups, a set of translations. */
import type { Entry } from './article.ts';

/** The entries that belong together with this one, in the given order; shared arrays, not copies. */
export type Families = (entry: Entry) => readonly Entry[];

/**
 * Gathers entries into families. `parentOf` gives the permalink that an entry names (the story it
 * follows or translates), whether or not that permalink is among the entries: two translations of
 * a story that is still held are one family all the same. Entries that name each other in a circle
 * are one family. Time grows with the number of entries, whatever the length of a chain.
 */
export function gatherFamilies(
  entries: readonly Entry[],
  parentOf: (entry: Entry) => string | undefined,
): Families {
  const towards = new Map<string, string>();
  const rootOf = (permalink: string): string => {
    let root = permalink;
    for (let next = towards.get(root); next !== undefined; next = towards.get(root)) root = next;
    // Everyone on the way is pointed at the root, so that no chain is walked twice.
    for (let at = permalink; at !== root;) {
      const next = towards.get(at) ?? root;
      towards.set(at, root);
      at = next;
    }
    return root;
  };

  const tied = new Set<string>();
  for (const entry of entries) {
    const parent = parentOf(entry);
    if (parent === undefined) continue;
    const [from, to] = [rootOf(entry.article.permalink), rootOf(parent)];
    if (from !== to) towards.set(from, to);
    tied.add(entry.article.permalink).add(parent);
  }

  const families = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!tied.has(entry.article.permalink)) continue;
    const root = rootOf(entry.article.permalink);
    const family = families.get(root);
    if (family) family.push(entry);
    else families.set(root, [entry]);
  }
  return (entry) => {
    const { permalink } = entry.article;
    return (tied.has(permalink) && families.get(rootOf(permalink))) || [entry];
  };
}
