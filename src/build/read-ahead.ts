/** What a build needs whatever has changed, read while the files are looked at. */
import { setImmediate } from 'node:timers/promises';
import { type IndexFile, indexPath, readIndexFile } from '../store/index-file.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { growQuickly } from './heap.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './plan.ts';
import { stagingFolders } from './staging.ts';

export interface Ahead {
  readonly index: Promise<IndexFile | undefined>;
  readonly manifest: Promise<Manifest | undefined>;
}

/** @param isChanged whether anything is: known in the midst of the reading, which ends where nothing is. */
export function readAhead(folder: SiteFolder, isChanged: Promise<boolean>): Ahead {
  growQuickly();
  let isInVain = false;
  const ended = isChanged.then((is) => {
    isInVain = !is;
  });
  const pause = async () => {
    await setImmediate();
    if (isInVain) throw new Error('Nothing has changed.');
  };
  const loaded = import('./build-anew.ts');
  const index = loaded.then(() => readIndexFile(indexPath(folder), pause));
  const manifest = Promise.all([index, ended]).then(() =>
    isInVain ? undefined : readManifest(stagingFolders(folder)),
  );
  return { index, manifest };
}
