/** Files that go into `dist/` as they are: `public/`, the brand's own, and renditions. */
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PictureSet } from '../archive/rendition.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { PlannedFile } from './plan.ts';

/** Every file of `public/`, under its own path. */
export function publicFiles(folder: SiteFolder): PlannedFile[] {
  return listFiles(folder.public, '**/*', '');
}

/** The brand's logo, favicon and fonts, under `/brand/`. */
export function brandFiles(folder: SiteFolder): PlannedFile[] {
  return listFiles(path.join(folder.content, 'brand'), '{logo.*,favicon.*,fonts/**/*}', 'brand/');
}

/** The renditions of every picture that the archive shows; their names are their keys. */
export function renditionFiles(renditions: string, sets: Iterable<PictureSet>): PlannedFile[] {
  const names = new Set<string>();
  for (const set of sets) for (const { name } of set.renditions) names.add(name);
  return [...names].map((name) => ({
    file: `pictures/${name}`,
    from: path.join(renditions, name),
    key: name,
  }));
}

function listFiles(from: string, pattern: string, below: string): PlannedFile[] {
  return globSync(pattern, { cwd: from, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const absolute = path.join(item.parentPath, item.name);
      const { size, mtimeMs } = statSync(absolute);
      const file = below + path.relative(from, absolute).replaceAll('\\', '/');
      return { file, from: absolute, key: `${size} ${mtimeMs}` };
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
