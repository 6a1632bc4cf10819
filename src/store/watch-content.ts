/** Tells which files of a folder change. Vite's own watcher takes a watch a file; this takes one a
 * folder, where the system has none for a whole tree. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { isHidden } from './walk.ts';

/** Editors save in several steps; a burst has ended when nothing came for this long (ms). */
const quiet = 40;

export interface Watching {
  stop(): void;
}

/**
 * Calls `changed` with the paths that changed, relative to `root` and with forward slashes, once a
 * burst of changes has ended. A path may be a file or a folder, there or gone. Hidden names are
 * passed over. `changed` is never called while an earlier call is still at work; what changes
 * meanwhile comes with the next call. What it throws goes to `failed`, and its paths come again with
 * those of the next change. What the system says where it cannot watch a folder that is new goes to
 * `failed` as well.
 *
 * @throws when `root` is not a folder, or the system cannot watch all that is in it.
 */
export function watchContent(
  root: string,
  changed: (paths: ReadonlySet<string>) => Promise<void>,
  failed: (fault: unknown) => void,
): Watching {
  let waiting = new Set<string>();
  /** Of a call that failed: tried once more in company, since alone it would fail again at once. */
  let left = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let atWork = false;
  const start = () => {
    if (atWork || waiting.size === 0) return;
    const paths = left.union(waiting);
    left = new Set();
    waiting = new Set();
    atWork = true;
    changed(paths)
      .catch((fault: unknown) => {
        left = paths;
        failed(fault);
      })
      .finally(() => {
        atWork = false;
        if (waiting.size > 0) wait();
      });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(start, quiet);
  };
  const told = (path: string) => {
    if (isHidden(path)) return;
    waiting.add(path);
    wait();
  };
  const stop = watchTree(root, told, failed);
  return {
    stop() {
      clearTimeout(timer);
      waiting = new Set();
      stop();
    },
  };
}

/** @returns a function that ends the watch. */
function watchTree(
  root: string,
  told: (path: string) => void,
  failed: (fault: unknown) => void,
): () => void {
  if (process.platform === 'linux') return watchFolders(root, told, failed);
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name) told(name.replaceAll('\\', '/'));
  });
  watcher.on('error', failed);
  return () => watcher.close();
}

/** Linux watches single folders only; Node's own way around it takes a watch a file. */
function watchFolders(
  root: string,
  told: (path: string) => void,
  failed: (fault: unknown) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string) => {
    if (!watchers.has(folder)) return;
    for (const [below, watcher] of watchers) {
      if (below !== folder && !below.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(below);
    }
  };
  const add = (folder: string) => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (event, name) => {
      if (name) notice(event, join(folder, name));
    });
    // A folder that is removed is told of by the one above it.
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      if (item.isDirectory()) addIfThere(join(folder, item.name));
    }
  };
  const addIfThere = (folder: string) => {
    if (isHidden(relative(root, folder))) return;
    try {
      add(folder);
    } catch (fault) {
      if (!isGone(fault)) throw fault;
      forget(folder);
    }
  };
  const notice = (event: string, path: string) => {
    told(relative(root, path));
    // What is there now may be another folder than the one that was watched under this name.
    if (event === 'rename') forget(path);
    try {
      if (isFolder(path)) addIfThere(path);
    } catch (fault) {
      failed(fault);
    }
  };
  add(root);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
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

/** Whether a folder has gone, or become a file, since it was seen. */
function isGone(fault: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? '');
}
