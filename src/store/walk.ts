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

const isShownName = (name: string) => !name.startsWith('.');

/**
 * Finds the files at `path` (below `root`, '' for all of it): the file itself, or all files of a
 * folder and its subfolders, in order of code units as long as no link is on the way. Links to files
 * and folders are followed, a link into a folder that is being walked already is not. Hidden names,
 * sockets, links that lead nowhere and what has just vanished are passed over. A folder that may not
 * be read throws.
 *
 * @param isShown decides by a name which files and folders there are, in place of `isHidden`.
 */
export function* walk(root: string, path = '', isShown = isShownName): Generator<FoundFile> {
  if (path !== '' && !path.split('/').every(isShown)) return;
  // A list of what is left to look at, not a call a folder: a nested generator hands every file
  // through each of its levels. What the disk is not asked for, and what is not kept, counts as well:
  // of 100,000 files that is felt.
  const left: Place[] = [{ path, isFolder: false, isLinked: false }];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const absolute = place.path === '' ? root : `${root}/${place.path}`;
    let { isFolder, isLinked } = place;
    if (!isFolder || isLinked) {
      const stats = statSync(absolute, { throwIfNoEntry: false });
      if (stats?.isFile()) yield fileAt(place, stats);
      if (!stats?.isDirectory()) continue;
      // Only a link can lead back to where the walk has come from, or what lies behind one; one may
      // have led to where it begins.
      if (place.path !== '' && isAbove(root, place.path, stats)) continue;
      isLinked ||= place.path !== '';
      isFolder = true;
    }
    const before = place.path === '' ? '' : `${place.path}/`;
    const items = namesIn(absolute, isShown);
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at];
      if (!item) continue;
      const isLink = isLinked || item.isSymbolicLink();
      left.push({ path: before + item.name, isFolder: item.isDirectory(), isLinked: isLink });
    }
  }
}

interface Place {
  readonly path: string;
  /** Whether it is known to be one; else the disk is asked. */
  readonly isFolder: boolean;
  /** Whether it is a link, or one has led here. */
  readonly isLinked: boolean;
}

function fileAt({ path, isLinked }: Place, stats: Stats): FoundFile {
  const { mtimeMs, ctimeMs, size, ino, dev } = stats;
  // The change time tells a replaced file even where its modification time was set back. A link may
  // lead to another disk, which numbers its own files; else the disk's number, which may be another
  // one whenever it is mounted, would have every file read again.
  const stamp = `${mtimeMs} ${ctimeMs} ${size} ${ino}${isLinked ? ` ${dev}` : ''}`;
  return { path, stamp, changed: Math.max(mtimeMs, ctimeMs) };
}

/** @returns what is in a folder, in the order that the whole paths of its files have. */
function namesIn(absolute: string, isShown: (name: string) => boolean): Dirent[] {
  let items: Dirent[];
  try {
    items = readdirSync(absolute, { withFileTypes: true });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
  const key = (item: Dirent) => (item.isDirectory() ? `${item.name}/` : item.name);
  const shown = items.filter(({ name }) => isShown(name));
  return shown.length < 2 ? shown : shown.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether a folder is one of those that it lies in, as a link can have it. */
export function isAbove(root: string, path: string, { dev, ino }: Stats): boolean {
  const names = path.split('/');
  return names.some((_, depth) => {
    const above = statSync([root, ...names.slice(0, depth)].join('/'));
    return above.dev === dev && above.ino === ino;
  });
}
