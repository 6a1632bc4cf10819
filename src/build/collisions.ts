/** Files of `public/` that have the address of a page: one of the two would replace the other. */
import { outputOf } from '../archive/routes.ts';
import { finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { allRoutes } from '../views/all-routes.ts';
import type { OpenArchive } from './open-archive.ts';
import { staticFiles } from './static-files.ts';

/** @param files of `dist/` that are claimed by a page and by a file of `public/`. */
export function collisionProblems(files: readonly string[]): Problem[] {
  return files.map((file) =>
    finding('files/claimed-twice', {
      file: `public/${file}`,
      what: `A page of the archive and a file of public/ are both to be ${file}.`,
      fix: 'move or delete the file in public/.',
    }),
  );
}

/** The same as a build's plan finds, without planning one. */
export function publicCollisions({ folder, context }: OpenArchive): Problem[] {
  const claimed = new Set(staticFiles(folder).map(({ file }) => file));
  if (claimed.size === 0) return [];
  const files = Array.from(allRoutes(context), outputOf);
  return collisionProblems(files.filter((file) => claimed.has(file)));
}
