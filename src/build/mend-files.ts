/** `stet check --fix`: carries out what is safe. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mendText } from '../problems/mend-text.ts';
import type { Problem } from '../problems/problem.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { writeFileAtomic } from '../store/write-file.ts';

export interface MendedFile {
  /** As problems name it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Mends the files of problems that carry edits; the problems must have been found just now.
 *
 * @returns the files that were written, in order of their names.
 * @throws what the disk says; files before the one that failed are mended.
 */
export function mendFiles(folder: SiteFolder, problems: readonly Problem[]): MendedFile[] {
  const mendable = problems.filter(({ edits }) => edits !== undefined);
  const byFile = [...Map.groupBy(mendable, ({ file }) => file)];
  return byFile
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, ofFile]) => {
      const target = path.join(folder.root, file);
      const before = readFileSync(target, 'utf8');
      const after = mendText(
        before,
        ofFile.flatMap(({ edits = [] }) => edits),
      );
      if (after === before) return [];
      writeFileAtomic(target, after);
      return [{ file, before, after }];
    });
}
