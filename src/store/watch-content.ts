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
 * meanwhile comes with the next call. What it throws goes to `failed`.
 *
 * @throws when `root` is not a folder.
 */
export function watchContent(
  root: string,
  changed: (paths: ReadonlySet<string>) => Promise<void>,
  failed: (fault: unknown) => void,
): Watching {
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let atWork = false;
  const start = () => {
    if (atWork || waiting.size === 0) return;
    const paths = waiting;
    waiting = new Set();
    atWork = true;
    changed(paths)
      .catch(failed)
      .finally(() => {
        atWork = false;
        if (waiting.size > 0) wait();
      });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(start, quiet);
  };
  const stop = watchTree(root, (path) => {
    if (isHidden(path)) return;
    waiting.add(path);
    wait();
  });
  return {
    stop() {
      clearTimeout(timer);
      waiting = new Set();
      stop();
    },
  };
}

/** @returns a function that ends the watch. */
function watchTree(root: string, told: (path: string) => void): () => void {
  if (process.platform === 'linux') return watchFolders(root, told);
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name) told(name.replaceAll('\\', '/'));
  });
  return () => watcher.close();
}

/** Linux watches single folders only; Node's own way around it takes a watch a file. */
function watchFolders(root: string, told: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string) => {
    for (const [below, watcher] of watchers) {
      if (below !== folder && !below.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(below);
    }
  };
  const add = (folder: string) => {
    if (watchers.has(folder) || isHidden(relative(root, folder))) return;
    const watcher = watch(folder, (_, name) => {
      if (!name) return;
      const path = join(folder, name);
      told(relative(root, path));
      const kind = statSync(path, { throwIfNoEntry: false });
      if (kind?.isDirectory()) add(path);
      else if (watchers.has(path)) forget(path);
    });
    // A folder that is removed is told of by the one above it.
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      if (item.isDirectory()) add(join(folder, item.name));
    }
  };
  add(root);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}
