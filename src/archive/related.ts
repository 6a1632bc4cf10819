/** Earlier coverage of the same topics. */
import type { ArchiveIndex } from './archive-index.ts';
import type { Entry } from './article.ts';

/**
 * How far back each topic is searched. It bounds the pages that a back-dated story can change to
 * this number for each of its topics.
 */
const depth = 8;

/**
 * The stories before this one that share most topics with it, the newest first among equals.
 * Only earlier ones, so that an old story's page stands whatever comes after it. Its own thread and
 * translations are shown elsewhere, and a withdrawn story is recommended to nobody.
 */
export function earlierCoverage(entry: Entry, index: ArchiveIndex, count: number): Entry[] {
  const at = index.position.get(entry.article.file) ?? 0;
  const shown = new Set([...index.thread(entry), ...index.translations(entry)].map(fileOf));
  const shared = new Map<Entry, number>();
  for (const topic of new Set(entry.article.topics)) {
    for (const other of lastBefore(index.group('topics', topic), at, index)) {
      const fits = other.article.status === 'published' && !shown.has(fileOf(other));
      if (fits) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const place = (other: Entry) => index.position.get(other.article.file) ?? 0;
  const inLanguage = (other: Entry) => Number(other.article.language === entry.article.language);
  return [...shared]
    .sort(
      ([a, topicsOfA], [b, topicsOfB]) =>
        inLanguage(b) - inLanguage(a) || topicsOfB - topicsOfA || place(b) - place(a),
    )
    .slice(0, count)
    .map(([other]) => other);
}

function fileOf(entry: Entry): string {
  return entry.article.file;
}

/** @returns up to `depth` entries of a list, in the archive's order, before a place in it. */
function lastBefore(list: readonly Entry[], at: number, index: ArchiveIndex): readonly Entry[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = index.position.get(list[middle]?.article.file ?? '') ?? 0;
    if (place < at) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - depth), low);
}
