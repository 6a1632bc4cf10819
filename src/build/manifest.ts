/**
 * What the last build left in `dist/`, as text: settings as JSON, then every file and its key, each
 * ended by the one character that no file's name can have.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from './plan.ts';
import type { StagingFolders } from './staging.ts';

/**
 * @returns what the last build left in `dist/`; undefined when that is not known, or when something
 * at the top of `dist/` has been deleted since, so that nothing in it can be relied on.
 */
export async function readManifest(
  folders: Pick<StagingFolders, 'manifest' | 'dist'>,
): Promise<Manifest | undefined> {
  try {
    const manifest = parseManifest(await readFile(folders.manifest, 'utf8'));
    const present = new Set(await readdir(folders.dist));
    return topOf(manifest.keys.keys()).isSubsetOf(present) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

const ended = '\0';

/** @returns the text that `readManifest` reads. */
export function writeManifest({ keys, ...head }: Manifest): string {
  const parts = [JSON.stringify({ ...head, files: keys.size })];
  for (const [file, key] of keys) parts.push(file, key);
  return parts.join(ended) + ended;
}

/** @throws when the text is no whole manifest. */
function parseManifest(text: string): Manifest {
  let start = 0;
  const next = () => {
    const end = text.indexOf(ended, start);
    if (end < 0) throw new Error('The manifest has been cut short.');
    const part = text.slice(start, end);
    start = end + 1;
    return part;
  };
  const { files, ...head }: Omit<Manifest, 'keys'> & { files: number } = JSON.parse(next());
  const keys = new Map<string, string>();
  while (keys.size < files) keys.set(next(), next());
  return { ...head, keys };
}

/** @returns the names at the top of the folder that these files lie in. */
function topOf(files: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const file of files) {
    const end = file.indexOf('/');
    names.add(end < 0 ? file : file.slice(0, end));
  }
  return names;
}

/** @returns every file of `dist/`, with forward slashes; none when there is no such folder. */
export async function filesOfDist(dist: string): Promise<string[]> {
  const found = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => !item.isDirectory())
    .map((item) =>
      path.relative(dist, path.join(item.parentPath, item.name)).replaceAll('\\', '/'),
    );
}
