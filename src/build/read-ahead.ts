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
  /** Ends the reading where nothing has changed. */
  giveUp(): void;
}

export function readAhead(folder: SiteFolder): Ahead {
  growQuickly();
  let isInVain = false;
  const pause = async () => {
    await setImmediate();
    if (isInVain) throw new Error('Nothing has changed.');
  };
  const index = import('./build-anew.ts').then(() => readIndexFile(indexPath(folder), pause));
  const manifest = index.then(() => (isInVain ? undefined : readManifest(stagingFolders(folder))));
  return {
    index,
    manifest,
    giveUp: () => {
      isInVain = true;
    },
  };
}
