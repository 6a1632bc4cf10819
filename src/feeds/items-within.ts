/**
 * Programs load a feed whole, so it ends where it would be too long; what is older is in the
 * archived feed.
 *
 * @param items newest first.
 * @param limit bytes of all of them together.
 * @param write asked for one item after the other, and for no more than fit.
 * @param textOf what of a written item counts.
 * @returns the items that fit. One that is longer than all may be together is among them and does
 * not count: its readers get it whole.
 */
export async function itemsWithin<Item, Written>(
  items: readonly Item[],
  limit: number,
  write: (item: Item) => Promise<Written>,
  textOf: (written: Written) => string,
): Promise<Written[]> {
  const all: Written[] = [];
  let left = limit;
  for (const item of items) {
    const written = await write(item);
    const bytes = limit === Number.POSITIVE_INFINITY ? 0 : Buffer.byteLength(textOf(written));
    if (bytes <= limit) left -= bytes;
    if (left < 0) break;
    all.push(written);
  }
  return all;
}

/** Of a feed in XML; the W3C's validator reads five million bytes. */
export const bytesOfXmlFeed = 4_000_000;
