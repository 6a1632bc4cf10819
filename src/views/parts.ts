/** Files that are split because a format or a host takes only so much. Parts count from 1. */
import { partSuffix } from '../archive/routes.ts';

/** @returns the items of one part; a full part stands when more items come. */
export function partOf<Item>(items: readonly Item[], part: number, size: number): readonly Item[] {
  return items.slice((part - 1) * size, part * size);
}

/** @param name of the first part: `2016-10`. @returns that of any: `2016-10-2`. */
export function partName(name: string, part: number): string {
  return `${name}${partSuffix(part)}`;
}
