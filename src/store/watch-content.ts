/**
 * Tells which files of a folder change. Vite's own watcher takes a watch a file; this takes one a
 * folder, where the system has none for a whole tree.
 */
import { watch } from 'node:fs';
import { isHidden } from './walk.ts';
import { watchFolders } from './watch-folders.ts';

/** Editors save in several steps; a burst has ended when nothing came for this long (ms). */
const quiet = 40;

export interface Watching {
  /** Has `changed` called once more although nothing has changed: what is true may be another by now. */
  again(): void;
  stop(): void;
}

/**
 * Calls `changed` with the paths that changed, relative to `root` and with forward slashes, once a
 * burst of changes has ended. A path may be a file or a folder, there or gone. Hidden names are
 * passed over. On Linux, what links lead to is watched as well, and so is `root` itself, told of as
 * '', where it is removed or made again.
 *
 * `changed` is never called while an earlier call is still at work; what changes meanwhile comes with
 * the next call. What it throws goes to `failed`, and its paths come again with those of the next
 * change. What the system says where it cannot watch a folder that is new goes to `failed` as well.
 *
 * @throws when there is no `root`, or the system cannot watch all that is in it.
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
  let isDue = false;
  const start = () => {
    if (atWork || !isDue) return;
    isDue = false;
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
        if (isDue) wait();
      });
  };
  const wait = () => {
    isDue = true;
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
    again: wait,
    stop() {
      clearTimeout(timer);
      isDue = false;
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
