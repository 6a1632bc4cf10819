/** Which files an import is about: files as they are named, and the `.txt` files of folders. */
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { walk } from '../store/walk.ts';

export interface ImportSource {
  /** The path from the working directory, with forward slashes below a named folder. */
  readonly file: string;
  /**
   * Names a story without headline and id: the file's name without its ending; in a folder with the
   * folders below it, since `2016/10/27/001.txt` and `2016/10/28/001.txt` are different stories.
   */
  readonly name: string;
}

/**
 * @param paths files and folders; a file that is not there is left for the import to tell
 * @returns the sources in the order of the paths, inside folders in the order of their names;
 * `passedOver` counts the other files of the folders by their endings
 */
export function findSources(paths: readonly string[]): {
  readonly sources: readonly ImportSource[];
  readonly passedOver: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
} {
  const passedOver = new Map<string, number>();
  const problems: Problem[] = [];
  const sources = paths.flatMap((path): ImportSource[] => {
    if (!isFolder(path)) return [{ file: path, name: stem(basename(path)) }];
    const folder = path.replace(/(?<=.)[/\\]+$/, '');
    const found = [...walk(folder)].map((one) => one.path).sort(byCodeUnit);
    const texts = found.filter((one) => /\.txt$/i.test(one));
    for (const other of found.filter((one) => !/\.txt$/i.test(one))) {
      const ending = extname(other).toLowerCase() || 'no ending';
      passedOver.set(ending, (passedOver.get(ending) ?? 0) + 1);
    }
    if (texts.length === 0) problems.push(noTexts(path));
    return texts.map((text) => ({
      file: `${folder}/${text}`,
      name: stem(text).replaceAll('/', '-'),
    }));
  });
  return { sources, passedOver, problems };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function stem(name: string): string {
  return name.replace(/(?<=.)\.[^./]*$/, '');
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function noTexts(path: string): Problem {
  return {
    rule: 'import/empty-folder',
    level: 'error',
    file: path,
    what: 'No text file is in this folder or below it.',
    why: 'Of a folder, the files that end in .txt are imported.',
    fix: 'name another folder, or name the files themselves.',
  };
}
