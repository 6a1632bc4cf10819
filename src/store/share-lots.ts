/** Work that several take from one list, a lot at a time. */

/**
 * Waits for all of them. Where one fails, the others take no more, and end before this does.
 *
 * @param lots emptied where one fails.
 * @throws what the first of them failed with.
 */
export async function shareLots(lots: unknown[], takers: Promise<void>[]): Promise<void> {
  const stop = (error: unknown) => {
    lots.length = 0;
    throw error;
  };
  const ended = await Promise.allSettled(takers.map((taker) => taker.catch(stop)));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
