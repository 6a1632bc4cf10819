/** Changes to the files of `content/` that belong together, planned before anything is touched. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFolder } from './site-folder.ts';
import { writeFileAtomic } from './write-file.ts';

/** Paths are relative to `content/`, with forward slashes. */
export type FileStep =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'move' | 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly file: string };

/**
 * Carries the steps out: first what is written, then what is moved, last what is removed, so that
 * nothing is lost when the disk refuses half-way. Folders that become empty go.
 *
 * @throws what the disk says.
 */
export function carryOut(folder: Pick<SiteFolder, 'content'>, steps: readonly FileStep[]): void {
  const at = (file: string) => join(folder.content, file);
  const order = { write: 0, copy: 1, move: 2, remove: 3 } as const;
  for (const step of steps.toSorted((a, b) => order[a.kind] - order[b.kind])) {
    if (step.kind === 'write') writeFileAtomic(at(step.file), step.text);
    else if (step.kind === 'remove') rmSync(at(step.file));
    else {
      mkdirSync(dirname(at(step.to)), { recursive: true });
      if (step.kind === 'copy') copyFileSync(at(step.from), at(step.to));
      else renameSync(at(step.from), at(step.to));
    }
  }
  for (const step of steps) {
    if (step.kind === 'remove') dropEmptyFolders(folder, step.file);
    if (step.kind === 'move') dropEmptyFolders(folder, step.from);
  }
}

/** `content/articles` and `content/drafts` themselves stay. */
function dropEmptyFolders({ content }: Pick<SiteFolder, 'content'>, file: string): void {
  for (let path = dirname(file); path.includes('/'); path = dirname(path)) {
    const whole = join(content, path);
    if (!existsSync(whole)) continue;
    if (readdirSync(whole).length > 0) return;
    rmdirSync(whole);
  }
}

/** @returns whether there is something at a path relative to `content/`. */
export function isThere(folder: Pick<SiteFolder, 'content'>, file: string): boolean {
  return existsSync(join(folder.content, file));
}

/** @returns the text of a file of `content/` as it is on disk, byte order mark included. */
export function readAsItIs(folder: Pick<SiteFolder, 'content'>, file: string): string {
  return readFileSync(join(folder.content, file), 'utf8');
}
