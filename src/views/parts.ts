/** Files that are split because a format or a host takes only so much. Parts count from 1. */
import { partSuffix } from '../archive/routes.ts';

/** @returns the items of one part; a full part stands when more items come. */
export function partOf<Item>(items: readonly Item[], part: number, size: number): readonly Item[] {
  return items.slice((part - 1) * size, part * size);
}

/**
 * @param weight of an item, at most `limit`.
 * @returns the items in parts, each as full as the limit lets it be; a full part stands when more
 * items come.
 */
export function partsByWeight<Item>(
  items: readonly Item[],
  weight: (item: Item) => number,
  limit: number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let left = 0;
  for (const item of items) {
    left -= weight(item);
    const last = parts.at(-1);
    if (last && left >= 0) last.push(item);
    else {
      parts.push([item]);
      left = limit - weight(item);
    }
  }
  return parts;
}

/** @param name of the first part: `2016-10`. @returns that of any: `2016-10-2`. */
export function partName(name: string, part: number): string {
  return `${name}${partSuffix(part)}`;
}
