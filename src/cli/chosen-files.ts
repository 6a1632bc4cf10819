/** The files that a check is asked about, by the names that problems use. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';
import { MisuseError } from './misuse.ts';

/**
 * @param given paths of files or folders, from the working directory or from the site's folder.
 * @returns whether a file is asked about; every file is where none is given.
 * @throws MisuseError for what is not there, or not part of the site.
 */
export function chosenFiles(
  given: readonly string[],
  folder: SiteFolder,
): (file: string) => boolean {
  if (given.length === 0) return () => true;
  const names = given.map((name) => nameInSite(name, folder));
  return (file) =>
    names.some((name) => name === '' || file === name || file.startsWith(`${name}/`));
}

function nameInSite(given: string, { root }: SiteFolder): string {
  const found = [path.resolve(given), path.resolve(root, given)].find((each) => existsSync(each));
  if (found === undefined) throw new MisuseError(`There is no file ${given}.`);
  const name = path.relative(root, found).replaceAll('\\', '/');
  if (name.startsWith('../') || name === '..' || path.isAbsolute(name)) {
    throw new MisuseError(
      `${given} is not in the site’s folder, ${root}. Give it with --site DIR.`,
    );
  }
  return name;
}
