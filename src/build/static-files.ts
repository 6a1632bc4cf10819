/** Files that go into `dist/` as they are: `public/`, the brand's own, and renditions. */
import path from 'node:path';
import { filesBeside } from '../store/files-beside.ts';
import { isLedgerFile } from '../store/ledger.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { PlannedFile } from './plan.ts';

/**
 * Every file of `public/` under its own path, hidden ones such as `.nojekyll` included; the brand's
 * logo, favicon and fonts under `/brand/`.
 *
 * @param prints what `readBeside` says of each; for names alone, what the disk says will do.
 */
export function staticFiles(
  folder: SiteFolder,
  prints: Iterable<readonly [file: string, print: string]> = onDisk(folder),
): PlannedFile[] {
  const copied = Iterator.from(prints).filter(([file]) => !isLedgerFile(file));
  return Array.from(copied, ([file, key]) => ({
    file: file.replace(/^(?:public|content)\//, ''),
    from: path.join(folder.root, file),
    key,
  }));
}

function onDisk(folder: SiteFolder): (readonly [string, string])[] {
  return filesBeside(folder).map(({ path: file, stamp }) => [file, stamp]);
}

/** @param names of renditions, each once: they are their keys, too. */
export function renditionFiles(renditions: string, names: Iterable<string>): PlannedFile[] {
  return Array.from(names, (name) => ({
    file: `pictures/${name}`,
    from: path.join(renditions, name),
    key: name,
  }));
}
