/** Which files exist below a folder. */
import { readdirSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';

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
  yield* walkFrom(root, path, []);
}

function* walkFrom(root: string, path: string, above: readonly string[]): Generator<FoundFile> {
  if (isHidden(path)) return;
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats?.isFile()) yield { path, stats };
  if (!stats?.isDirectory()) return;
  const folder = `${stats.dev}:${stats.ino}`;
  if (above.includes(folder)) return;
  const within = [...above, folder];
  for (const name of readdirSync(join(root, path))) {
    yield* walkFrom(root, path === '' ? name : `${path}/${name}`, within);
  }
}
