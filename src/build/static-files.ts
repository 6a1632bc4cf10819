/** Files that go into `dist/` as they are: `public/`, the brand's own, and renditions. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';
import type { PlannedFile } from './plan.ts';

/** Every file of `public/`, under its own path, hidden ones such as `.nojekyll` included. */
export function publicFiles(folder: SiteFolder): PlannedFile[] {
  return listFiles(folder.public, () => true, '');
}

/** The brand's logo, favicon and fonts, under `/brand/`. */
export function brandFiles(folder: SiteFolder): PlannedFile[] {
  const shown = (file: string) => /^(logo\.|favicon\.|fonts\/)/.test(file);
  return listFiles(path.join(folder.content, 'brand'), shown, 'brand/');
}

/** @param names of renditions, each once: they are their keys, too. */
export function renditionFiles(renditions: string, names: Iterable<string>): PlannedFile[] {
  return Array.from(names, (name) => ({
    file: `pictures/${name}`,
    from: path.join(renditions, name),
    key: name,
  }));
}

/** What desks and version control leave behind. */
const never = new Set(['.DS_Store', 'Thumbs.db', '.git', '.gitignore', '.gitkeep']);

function listFiles(
  from: string,
  isWanted: (file: string) => boolean,
  below: string,
): PlannedFile[] {
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((file) => isWanted(file) && !file.split('/').some((part) => never.has(part)))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((file) => {
      const absolute = path.join(from, file);
      // Links are followed: what they lead to is copied.
      const found = statSync(absolute);
      const key = `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
      return found.isFile() ? [{ file: below + file, from: absolute, key }] : [];
    });
}
