/**
 * Files beside the stories that decide what `dist/` is and that no fingerprint of `content/` tells
 * of, or not closely enough: what is copied as it is, of `public/` and of the brand; and the ledger
 * of pictures, which is hidden from those who write.
 */
import { join } from 'node:path';
import { blobIdOnDisk } from './blob-id.ts';
import type { Fingerprints } from './fingerprints.ts';
import { isLedgerFile } from './ledger.ts';
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
  return ['content/.ledger', 'content/brand', 'public']
    .flatMap((folder) => [...walk(root, folder, isShown)])
    .filter(({ path }) => isCopied.test(path) || isLedgerFile(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * A token for each file that changes with its bytes. For what is copied, what the disk says is in it,
 * so that an edit counts that is undone while the file is copied; and a hash of the bytes, since a
 * young file may change again and the disk not tell. For the ledger it is the blob id alone: a build
 * writes the ledger, and knows only the bytes. A settled file is read but once.
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
  return new Map(
    files.map(({ path, stamp }, at) => {
      const blob = blobs[at] ?? '';
      return [path, isLedgerFile(path) ? blob : `${stamp} ${blob}`];
    }),
  );
}

/** @returns the same with another ledger: blob ids by path. */
export function withLedger(beside: Fingerprints, ledger: Fingerprints): Fingerprints {
  const others = [...beside].filter(([file]) => !isLedgerFile(file));
  return new Map([...ledger, ...others].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
