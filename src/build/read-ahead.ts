/** What a build needs whatever has changed, read while the files are looked at. */
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

/** @param changed is never over where nothing has changed: then nothing is read. */
export function readAhead(folder: SiteFolder, changed: Promise<void>): Ahead {
  growQuickly();
  const loaded = import('./build-anew.ts');
  // One after the other, so that an answer that comes meanwhile is heard in between.
  const index = changed.then(() => loaded).then(() => readIndexFile(indexPath(folder)));
  return { index, manifest: index.then(() => readManifest(stagingFolders(folder))) };
}
