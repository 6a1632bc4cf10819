/** Outputs that cannot stand beside each other, as problems. */
import { outputOf } from '../archive/routes.ts';
import { finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { allRoutes } from '../views/all-routes.ts';
import { type Collision, filesInTheWay } from './files-in-the-way.ts';
import type { OpenArchive } from './open-archive.ts';
import { staticFiles } from './static-files.ts';

/** @param copied files of `dist/` that come from `public/`. */
export function collisionProblems(
  collisions: readonly Collision[],
  copied: ReadonlySet<string>,
): Problem[] {
  return collisions.map(({ file, below }) => {
    if (below === undefined) {
      return finding('files/claimed-twice', {
        file: `public/${file}`,
        what: `A page of the archive and a file of public/ are both to be ${file}.`,
        fix: 'move or delete the file in public/.',
      });
    }
    const own = [file, below].find((each) => copied.has(each));
    return finding('files/claimed-twice', {
      file: own === undefined ? `dist/${file}` : `public/${own}`,
      what: `${file} is to be a file, and ${below} needs a folder of that name.`,
      fix:
        own === undefined
          ? 'give one of the two another address.'
          : 'move or delete the file in public/.',
    });
  });
}

/** The same as a build's plan finds, without planning one. */
export function publicCollisions({ folder, context }: OpenArchive): Problem[] {
  const claimed = new Set(staticFiles(folder).map(({ file }) => file));
  if (claimed.size === 0) return [];
  const outputs = new Set(Iterator.from(allRoutes(context)).map(outputOf));
  const twice = [...claimed].filter((file) => outputs.has(file)).map((file) => ({ file }));
  const inTheWay = filesInTheWay(outputs.union(claimed), claimed, [...claimed]);
  return collisionProblems([...twice, ...inTheWay], claimed);
}
