/** What the last build left in `dist/`: every file with its key. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readParts, writeParts } from '../store/parts-file.ts';
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
    return manifest && topOf(manifest.keys.keys()).isSubsetOf(present) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the text that `readManifest` reads. */
export function writeManifest({ keys, ...head }: Manifest): string {
  const parts: string[] = [];
  for (const [file, key] of keys) parts.push(file, key);
  return writeParts(head, parts);
}

function parseManifest(text: string): Manifest | undefined {
  const found = readParts<Omit<Manifest, 'keys'>>(text);
  if (!found) return undefined;
  const { head, parts } = found;
  const keys = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) keys.set(parts[at] ?? '', parts[at + 1] ?? '');
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
