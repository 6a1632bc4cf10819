/** A site is a folder; every path that Stet reads or writes is resolved here and nowhere else. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../problems/problem.ts';

/** Absolute paths. */
export interface SiteFolder {
  readonly root: string;
  readonly content: string;
  readonly public: string;
  readonly dist: string;
  /** May be deleted at any time: it only saves work. */
  readonly cache: string;
}

/**
 * Finds the site: `--site` as `flag`, else STET_SITE as `env` (an empty one counts as unset), else
 * the repository that Stet itself lies in. Relative paths start from the working directory.
 * Nothing is looked up on the disk; `checkSiteFolder` does that.
 */
export function resolveSiteFolder(from: {
  readonly flag?: string | undefined;
  readonly env?: string | undefined;
  readonly repository: string;
}): SiteFolder {
  const root = resolve(from.flag ?? (from.env || from.repository));
  return {
    root,
    content: join(root, 'content'),
    public: join(root, 'public'),
    dist: join(root, 'dist'),
    cache: join(root, '.stet'),
  };
}

/** @returns one problem, or none: that the folder, its `content/` or its `site.yaml` is missing. */
export async function checkSiteFolder(folder: SiteFolder): Promise<Problem[]> {
  if (!(await isKind(folder.root, 'folder'))) {
    return [
      {
        rule: 'site/folder-missing',
        level: 'error',
        file: '.',
        what: `There is no folder ${folder.root}.`,
        fix: 'give the folder of the site with --site DIR, or set STET_SITE to it.',
      },
    ];
  }
  if (!(await isKind(folder.content, 'folder'))) {
    return [
      {
        rule: 'site/content-missing',
        level: 'error',
        file: 'content',
        what: `The folder ${folder.root} has no folder content/, so it is not a site.`,
        fix: 'give the folder that holds content/ with --site DIR, or set STET_SITE to it.',
      },
    ];
  }
  if (!(await isKind(join(folder.content, 'site.yaml'), 'file'))) {
    return [
      {
        rule: 'site/settings-missing',
        level: 'error',
        file: 'content/site.yaml',
        what: `The site in ${folder.root} has no content/site.yaml.`,
        why: 'It gives the name, the address, the language and the time zone of the archive.',
        fix: 'write content/site.yaml; the README shows one.',
      },
    ];
  }
  return [];
}

async function isKind(path: string, kind: 'file' | 'folder'): Promise<boolean> {
  try {
    const found = await stat(path);
    return kind === 'file' ? found.isFile() : found.isDirectory();
  } catch {
    return false;
  }
}
