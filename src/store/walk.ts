/** Which files exist below a folder. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';

/** A file with its path relative to where the walk began, with forward slashes. */
export interface FoundFile {
  readonly path: string;
  /** What the disk says of the file: another one where its bytes may have changed. */
  readonly stamp: string;
  /** When its bytes, its name or its rights changed last: milliseconds since the epoch. */
  readonly changed: number;
}

/** Names that begin with a dot are not content: `.git`, `.DS_Store`, an editor's swap file. */
export function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}

/**
 * Finds the files at `path` (below `root`, '' for all of it): the file itself, or all files of a
 * folder and its subfolders, in order of code units as long as no link is on the way. Links to files
 * and folders are followed, a link into a folder that is being walked already is not. Hidden names,
 * sockets and what has just vanished are passed over. A folder that may not be read throws.
 */
export function* walk(root: string, path = ''): Generator<FoundFile> {
  if (isHidden(path)) return;
  // A list of what is left to look at, not a call a folder: a nested generator hands every file
  // through each of its levels. What the disk is not asked for, and what is not kept, counts as well:
  // of 100,000 files that is felt.
  const left: Place[] = [{ path, isFolder: false, isLinked: false }];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const absolute = place.path === '' ? root : `${root}/${place.path}`;
    let { isFolder, isLinked } = place;
    if (!isFolder || isLinked) {
      const stats = statSync(absolute, { throwIfNoEntry: false });
      if (stats?.isFile()) yield fileAt(place.path, stats);
      if (!stats?.isDirectory()) continue;
      // Only a link can lead back to where the walk has come from, or what lies behind one.
      if (place.path !== path && isAbove(root, place.path, stats)) continue;
      isLinked ||= place.path !== path;
      isFolder = true;
    }
    const before = place.path === '' ? '' : `${place.path}/`;
    const items = namesIn(absolute);
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at];
      if (item) left.push({ path: before + item.name, isFolder: item.isDirectory(), isLinked });
    }
  }
}

interface Place {
  readonly path: string;
  /** Whether it is known to be one; else the disk is asked. */
  readonly isFolder: boolean;
  /** Whether a link has led here. */
  readonly isLinked: boolean;
}

function fileAt(path: string, { mtimeMs, ctimeMs, size, ino }: Stats): FoundFile {
  // The change time tells a replaced file even where its modification time was set back.
  const stamp = `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  return { path, stamp, changed: Math.max(mtimeMs, ctimeMs) };
}

/** @returns what is in a folder, in the order that the whole paths of its files have. */
function namesIn(absolute: string): Dirent[] {
  let items: Dirent[];
  try {
    items = readdirSync(absolute, { withFileTypes: true });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
  const key = (item: Dirent) => (item.isDirectory() ? `${item.name}/` : item.name);
  const shown = items.filter(({ name }) => !name.startsWith('.'));
  return shown.length < 2 ? shown : shown.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether a folder is one of those that it lies in. */
function isAbove(root: string, path: string, { dev, ino }: Stats): boolean {
  const names = path.split('/');
  return names.some((_, depth) => {
    const above = statSync([root, ...names.slice(0, depth)].join('/'));
    return above.dev === dev && above.ino === ino;
  });
}
