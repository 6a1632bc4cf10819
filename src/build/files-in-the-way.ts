/** Files of `dist/` that cannot stand beside each other. */

export interface Collision {
  /** Path in `dist/`: claimed twice, or by one alone where only Stet's own files may lie. */
  readonly file: string;
  /** Another one, that would have it be a folder. */
  readonly below?: string | undefined;
}

/**
 * @param all of `dist/`.
 * @param copied those that no rule looks at: files of `public/`, the brand's, renditions.
 * @param young those that are new. Of what stood side by side before, nothing is in the way of
 * anything.
 * @returns files that stand where a folder is to be.
 */
export function filesInTheWay(
  all: { has(file: string): boolean; keys(): Iterable<string> },
  copied: ReadonlySet<string>,
  young: readonly string[],
): Collision[] {
  const above = foldersOf(young);
  const found = new Map<string, string>();
  for (const [folder, below] of above) if (all.has(folder)) found.set(folder, below);
  // A rule keeps all addresses from lying below an `index.html`, and of others few are ever new.
  const others = young.every((file) => file.endsWith('/index.html')) ? copied : all.keys();
  const below = foldersOf(others);
  for (const file of young) {
    const other = below.get(file);
    if (other !== undefined) found.set(file, other);
  }
  return Array.from(found, ([file, other]) => ({ file, below: other }));
}

/** @returns each folder that these files lie in, with one that does. */
function foldersOf(files: Iterable<string>): Map<string, string> {
  const folders = new Map<string, string>();
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.set(folder, file);
    }
  }
  return folders;
}
