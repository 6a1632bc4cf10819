/** Watches a tree where the system watches single folders only; Node's own way takes a watch a file. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isLink, leadsTo } from './follow-link.ts';
import { isAbove, isHidden } from './walk.ts';

/**
 * Calls `told` with each path that changes, relative to `root`. What links lead to counts, files and
 * folders, under the names that it has below `root`; and so does `root` itself, as '', where it is
 * removed or made again.
 *
 * @param failed told what keeps a folder that is new from being watched.
 * @returns a function that ends the watch.
 * @throws when there is no `root`, or the system cannot watch all that is in it.
 */
export function watchFolders(
  root: string,
  told: (path: string) => void,
  failed: (fault: unknown) => void,
): () => void {
  /** By the name below `root` of a folder or a link: all that has to be watched for it. */
  const watchers = new Map<string, FSWatcher[]>();
  const forget = (place: string) => {
    if (!watchers.has(place)) return;
    for (const [below, own] of watchers) {
      if (below !== place && !below.startsWith(`${place}/`)) continue;
      for (const watcher of own) watcher.close();
      watchers.delete(below);
    }
  };
  const add = (place: string, isLinked: boolean) => {
    if (watchers.has(place)) return;
    const own: FSWatcher[] = [];
    watchers.set(place, own);
    const start = (folder: string, heard: (event: string, name: string) => void) => {
      const watcher = watch(folder, (event, name) => {
        if (name) heard(event, name);
      });
      // A folder that is removed is told of by the one above it.
      watcher.on('error', () => forget(place));
      own.push(watcher);
    };
    // What is replaced is another file or folder: only the folder above it tells of both.
    for (const target of place === root ? [root, ...leadsTo(root)] : leadsTo(place)) {
      start(dirname(target), (event, name) => {
        if (name !== basename(target)) return;
        // What changes in a folder, its own watch tells.
        if (event === 'rename' || !isFolder(place)) notice(event, place);
      });
    }
    const stats = statSync(place);
    if (!stats.isDirectory()) return;
    if (isLinked && place !== root && isAbove(root, relative(root, place), stats)) return;
    start(place, (event, name) => notice(event, join(place, name)));
    for (const item of readdirSync(place, { withFileTypes: true })) {
      if (item.isDirectory()) addIfThere(join(place, item.name), isLinked);
      else if (item.isSymbolicLink()) addIfThere(join(place, item.name), true);
    }
  };
  const addIfThere = (place: string, isLinked: boolean) => {
    if (isHidden(relative(root, place))) return;
    try {
      add(place, isLinked);
    } catch (fault) {
      if (!isNowhere(fault)) throw fault;
      // A link that leads nowhere is watched as far as it leads, and so is a root that may come back.
      if (place !== root && !isLink(place)) forget(place);
    }
  };
  const notice = (event: string, path: string) => {
    told(relative(root, path));
    // What is there now may be another folder than the one that was watched under this name.
    if (event === 'rename') forget(path);
    try {
      if (path === root || isLink(path) || isFolder(path)) addIfThere(path, true);
    } catch (fault) {
      failed(fault);
    }
  };
  add(root, false);
  return () => {
    for (const watcher of [...watchers.values()].flat()) watcher.close();
    watchers.clear();
  };
}

/** What the disk refuses to tell is no folder to watch; whoever reads it says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Whether what was seen has gone or become another thing since, or is a link that leads nowhere. */
function isNowhere(fault: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((fault as NodeJS.ErrnoException).code ?? '');
}
