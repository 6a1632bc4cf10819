/** Which files exist below a folder. */
import { readdirSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';

/** A file with its path relative to where the walk began, with forward slashes. */
export interface FoundFile {
  readonly path: string;
  readonly stats: Stats;
}

/** Names that begin with a dot are not content: `.git`, `.DS_Store`, an editor's swap file. */
export function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}

/**
 * Finds the files at `path` (below `root`, '' for all of it): the file itself, or all files of a
 * folder and its subfolders, in no particular order. Links to files and folders are followed, a
 * link into a folder that is being walked already is not. Hidden names, sockets and what has just
 * vanished are passed over. A folder that may not be read throws.
 */
export function* walk(root: string, path = ''): Generator<FoundFile> {
  if (isHidden(path)) return;
  // A list of what is left to look at, not a call a folder: a nested generator hands every file
  // through each of its levels, and `join` takes every path apart again. Of 100,000 files that is felt.
  const left: Place[] = [{ path, above: noFolders }];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const absolute = place.path === '' ? root : `${root}/${place.path}`;
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats?.isFile()) yield { path: place.path, stats };
    if (!stats?.isDirectory()) continue;
    const folder = `${stats.dev}:${stats.ino}`;
    if (place.above.includes(folder)) continue;
    const above = [...place.above, folder];
    const before = place.path === '' ? '' : `${place.path}/`;
    for (const name of readdirSync(absolute)) {
      if (!name.startsWith('.')) left.push({ path: before + name, above });
    }
  }
}

interface Place {
  readonly path: string;
  /** The folders that it lies in. */
  readonly above: readonly string[];
}

const noFolders: readonly string[] = [];
