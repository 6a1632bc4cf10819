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

/** @param signal says that nothing of it is needed: what has not begun is left. */
export function readAhead(folder: SiteFolder, signal: AbortSignal): Ahead {
  growQuickly();
  // One after the other, so that an answer that comes meanwhile is heard in between.
  const loaded = import('./build-anew.ts');
  const index = loaded.then(() => (signal.aborted ? undefined : readIndexFile(indexPath(folder))));
  const manifest = index.then(() =>
    signal.aborted ? undefined : readManifest(stagingFolders(folder)),
  );
  return { index, manifest };
}
