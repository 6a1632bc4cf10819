/** Where pages wait until all of them are there, and what is kept of `dist/` beside them. */
import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { SiteFolder } from '../store/site-folder.ts';

/** So many files are asked for together. */
export const atOnce = { concurrency: 64 };

export interface StagingFolders {
  readonly staging: string;
  readonly dist: string;
  readonly journal: string;
  /** What `dist/` holds; its successor waits beside it until the journal is done. */
  readonly manifest: string;
  /** What makes a build that changes nothing end at once; it must not outlive a new `dist/`. */
  readonly lastBuild: string;
}

export function stagingFolders(folder: Pick<SiteFolder, 'cache' | 'dist'>): StagingFolders {
  return {
    staging: path.join(folder.cache, 'staging'),
    dist: folder.dist,
    journal: path.join(folder.cache, 'journal.json'),
    manifest: path.join(folder.cache, 'manifest'),
    lastBuild: path.join(folder.cache, 'last-build.json'),
  };
}

let stagings = 0;

/**
 * What killed builds have left in staging goes.
 *
 * @returns the folders with a staging folder that this process has not had yet: Astro imports its
 * bundle from there, and what is imported from the same place twice is the first one, with the
 * first one's list of pages.
 */
export async function freshStaging(folders: StagingFolders): Promise<StagingFolders> {
  const cache = path.dirname(folders.staging);
  const left = (await readdir(cache)).filter((name) => /^staging(?:-|$)/.test(name));
  await pMap(left, (name) => rm(path.join(cache, name), { recursive: true, force: true }), atOnce);
  stagings += 1;
  return { ...folders, staging: path.join(cache, `staging-${stagings}`) };
}

export async function removeEmptyParents(root: string, file: string): Promise<void> {
  let parent = path.dirname(file);
  while (parent !== '.') {
    try {
      await rmdir(path.join(root, parent));
    } catch {
      return; // Not empty, or gone already.
    }
    parent = path.dirname(parent);
  }
}
