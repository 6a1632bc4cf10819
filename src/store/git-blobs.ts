/** What git knows of the files below a folder without reading them. */
import { runGit } from './git.ts';

/** One line of `ls-files -v -s`: `H 100644 <id> 0<TAB>articles/2016/10/27/hass-school.md`. */
const line = /^(\S) (\d+) ([0-9a-f]+) (\d)\t/;

/** Attributes under which git's blob is not what lies on the disk: `filter` for Git LFS above all. */
const haveGitRewrite = ':(exclude,attr:!filter !ident !working-tree-encoding)';

/**
 * Asks git about all tracked files below `folder`. Undefined when git cannot say.
 *
 * It says nothing of files that differ from the index, if only by their time (git's own index is not
 * refreshed: we keep what we hash), of links, submodules, merge conflicts, files that git rewrites
 * for an attribute's sake, and files that it was told not to look at (assume-unchanged, sparse
 * checkout).
 *
 * @returns blob ids by path relative to the folder: the files on the disk are these.
 */
export async function askGitForBlobs(
  folder: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  const [tracked, differing, rewritten] = await Promise.all([
    runGit(folder, ['ls-files', '-v', '-s', '-z', '--', '.']),
    runGit(folder, [
      'diff-files',
      '--name-only',
      '-z',
      '--relative',
      '--no-ext-diff',
      '--ignore-submodules=all',
      '--',
      '.',
    ]),
    runGit(folder, ['ls-files', '-z', '--', '.', haveGitRewrite]),
  ]);
  if (tracked === undefined || differing === undefined || rewritten === undefined) {
    return undefined;
  }
  const doubtful = new Set<string>();
  for (const list of [differing, rewritten]) forEachName(list, (path) => doubtful.add(path));
  const blobs = new Map<string, string>();
  forEachName(tracked, (entry) => {
    const [head = '', tag, mode, id = '', stage] = line.exec(entry) ?? [];
    const path = entry.slice(head.length);
    const isPlain = tag === 'H' && stage === '0' && mode?.startsWith('100');
    if (isPlain && !doubtful.has(path)) blobs.set(path, id);
  });
  return blobs;
}

function forEachName(list: string, use: (name: string) => void): void {
  let start = 0;
  for (let end = list.indexOf('\0'); end >= 0; end = list.indexOf('\0', start)) {
    use(list.slice(start, end));
    start = end + 1;
  }
}
