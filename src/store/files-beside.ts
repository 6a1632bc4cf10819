/** Files beside the stories that are copied as they are: `public/`, and the brand's own. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Fingerprints } from './fingerprints.ts';
import type { SiteFolder } from './site-folder.ts';
import { openStatCache } from './stat-cache.ts';
import { type FoundFile, walk } from './walk.ts';

/** What desks and version control leave behind. Other hidden names, such as `.nojekyll`, are wanted. */
const leftBehind = new Set(['.DS_Store', 'Thumbs.db', '.git', '.gitignore', '.gitkeep']);

/** Of the brand, only what pages link to. */
const isCopied = /^(?:public|content\/brand\/fonts)\/|^content\/brand\/(?:logo|favicon)\./;

/** @returns all of them, their paths relative to the site's folder, in order of code units. */
export function filesBeside({ root }: Pick<SiteFolder, 'root'>): FoundFile[] {
  const isShown = (name: string) => !leftBehind.has(name);
  return ['content/brand', 'public']
    .flatMap((folder) => [...walk(root, folder, isShown)])
    .filter(({ path }) => isCopied.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * A token for each file that changes with its bytes, and when it is written anew. What the disk says
 * is in it, so that an edit that is undone while the file is copied counts; and a hash of the bytes,
 * since a young file may change again and the disk not tell. A settled file is read but once.
 *
 * @param files what `filesBeside` has found. @param clock the disk's.
 */
export async function readBeside(
  { root, cache }: Pick<SiteFolder, 'root' | 'cache'>,
  files: readonly FoundFile[],
  clock: () => number = Date.now,
): Promise<Fingerprints> {
  const known = await openStatCache(join(cache, 'beside'), clock);
  const blobs = files.map((file) => known.find(file) ?? blobIdOnDisk(join(root, file.path)));
  known.save(files, blobs);
  return new Map(files.map(({ path, stamp }, at) => [path, `${stamp} ${blobs[at] ?? ''}`]));
}

/** Bytes that are read at once: a film is not to fill the memory. */
const piece = 1 << 18;

/** @returns undefined for a file that cannot be read; whoever copies it says why. */
function blobIdOnDisk(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const hash = createHash('sha1').update(`blob ${fstatSync(file).size}\0`);
    const buffer = Buffer.allocUnsafe(piece);
    let count: number;
    do {
      count = readSync(file, buffer, 0, piece, null);
      hash.update(buffer.subarray(0, count));
    } while (count > 0);
    return hash.digest('hex');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
