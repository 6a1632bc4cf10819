/** Enough open files to keep a disk busy, few enough for any system's limit. */
const openAtOnce = 64;

/**
 * Does `work` for every item, at most 64 at a time, in order of their start. Rejects with the
 * first failure; work that has begun by then runs on, no more is started.
 */
export async function forEachFile<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let hasFailed = false;
  const worker = async () => {
    for (let next = queue.next(); !next.done && !hasFailed; next = queue.next()) {
      try {
        await work(next.value);
      } catch (fault) {
        hasFailed = true;
        throw fault;
      }
    }
  };
  await Promise.all(Array.from({ length: openAtOnce }, worker));
}
