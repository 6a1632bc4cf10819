/** Earlier coverage of the same topics. */
import type { ArchiveIndex } from './archive-index.ts';
import type { Entry } from './article.ts';

/**
 * How many stories each topic adds, and how far back they are looked for. It bounds the pages that a
 * back-dated or renamed story can change: as a rule, the two that come after it in each of its topics.
 */
const ofEachTopic = 2;
export const coverageDepth = 8;

/**
 * The stories before this one that share most topics with it, the newest first among equals.
 * Only earlier ones, so that an old story's page stands whatever comes after it. Its own thread and
 * translations are shown elsewhere, and a withdrawn story is recommended to nobody.
 */
export function earlierCoverage(entry: Entry, index: ArchiveIndex, count: number): Entry[] {
  const at = index.position.get(entry.article.file) ?? 0;
  const shown = new Set([...index.thread(entry), ...index.translations(entry)].map(fileOf));
  const topics = new Set(topicsOf(entry, index));
  const found = new Set<Entry>();
  for (const topic of topics) {
    const fitting = lastBefore(index.group('topics', topic), at, index).filter(
      (other) => other.article.status === 'published' && !shown.has(fileOf(other)),
    );
    for (const other of fitting.slice(-ofEachTopic)) found.add(other);
  }
  const shared = (other: Entry) => topicsOf(other, index).filter((id) => topics.has(id)).length;
  const place = (other: Entry) => index.position.get(other.article.file) ?? 0;
  const inLanguage = (other: Entry) => Number(other.article.language === entry.article.language);
  return [...found]
    .sort((a, b) => inLanguage(b) - inLanguage(a) || shared(b) - shared(a) || place(b) - place(a))
    .slice(0, count);
}

/** @returns the ids of today. */
function topicsOf({ article }: Entry, index: ArchiveIndex): string[] {
  return article.topics.map((id) => index.record('topics', id)?.id ?? id);
}

function fileOf(entry: Entry): string {
  return entry.article.file;
}

/** @returns up to `coverageDepth` entries of a list, in the archive's order, before a place in it. */
function lastBefore(list: readonly Entry[], at: number, index: ArchiveIndex): readonly Entry[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = index.position.get(list[middle]?.article.file ?? '') ?? 0;
    if (place < at) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - coverageDepth), low);
}
