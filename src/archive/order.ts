/** The archive's total order, on which lists, pages, neighbours and feeds all rest. */
import type { Entry } from './article.ts';

/** Compares by UTF-16 code unit, the same in every locale. Negative when `a` comes first. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The order of the archive: published instant, oldest first, then permalink by code unit.
 * Two files that claim one permalink are a problem elsewhere; here their file names keep the order
 * total. Negative when `a` comes first, 0 only for the same file.
 */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    a.article.published.instant - b.article.published.instant ||
    compareCodeUnits(a.article.permalink, b.article.permalink) ||
    compareCodeUnits(a.article.file, b.article.file)
  );
}

/** @returns the entries in the archive's order. Their instants are looked up once, not at each comparison. */
export function sortEntries(entries: Iterable<Entry>): Entry[] {
  const keyed = Array.from(entries, (entry) => ({
    entry,
    instant: entry.article.published.instant,
  }));
  keyed.sort((a, b) => a.instant - b.instant || compareEntries(a.entry, b.entry));
  return keyed.map(({ entry }) => entry);
}
