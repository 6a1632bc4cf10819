import type { BigIntStats } from 'node:fs';
import { settledAfter } from '../store/stat-cache.ts';

/** What the disk says of an original. */
export interface SeenFile {
  /** Another one where its bytes may have changed. */
  readonly stamp: string;
  /** Bytes. */
  readonly size: number;
  /** Whether it has changed so shortly before that it might change again under the same stamp. */
  readonly isYoung: boolean;
}

/**
 * The change time tells a file that was replaced by one of its size, its modification time kept, as
 * `cp -p`, `rsync -t` and `unzip` do; the inode tells one that came by a renamed folder. Outside
 * `content/` the inode is left out: a mounted bucket numbers its files anew at every mount, and all
 * of them would be fetched again.
 */
export function seenFile(
  { mtimeNs, ctimeNs, ctimeMs, size, ino }: BigIntStats,
  { isOutside, now = Date.now() }: { readonly isOutside: boolean; readonly now?: number },
): SeenFile {
  const stamp = `${mtimeNs} ${ctimeNs} ${size}${isOutside ? '' : ` ${ino}`}`;
  return { stamp, size: Number(size), isYoung: Number(ctimeMs) >= now - settledAfter };
}
