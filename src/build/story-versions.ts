/**
 * Stories in MDX with all that they may import: their own text alone does not say when one of them
 * shows something else.
 */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { Fingerprints } from '../store/fingerprints.ts';
import { isArticleFile } from '../store/stray-files.ts';

/**
 * A story in MDX may import what lies in its folder and below. Where such folders lie in each other,
 * the outermost is that of all stories in them: a component below may import one from above.
 *
 * @returns what finds such a folder by a file in it; undefined where there is no story in MDX.
 */
export function rootsOfModules(
  prints: Fingerprints,
): ((file: string) => string | undefined) | undefined {
  const folders = new Set<string>();
  for (const file of prints.keys()) if (isModule(file)) folders.add(path.posix.dirname(file));
  if (folders.size === 0) return undefined;
  return (file) => {
    for (let at = file.indexOf('/'); at > 0; at = file.indexOf('/', at + 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) return folder;
    }
    return undefined;
  };
}

/**
 * @param picturesOf finds the pictures of a story's text, which may lie anywhere in `content/`.
 * @returns a version of each story in MDX, by its file: another one whenever the story is, or
 * something that it may import. No story may import another one.
 */
export function versionsOfModules(
  prints: Fingerprints,
  picturesOf: (file: string) => readonly string[],
): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  const rootOf = rootsOfModules(prints);
  if (!rootOf) return versions;
  const parts = new Map<string, string[]>();
  const stories: string[] = [];
  for (const [file, blob] of prints) {
    if (isModule(file)) stories.push(file);
    const root = /\.mdx?$/.test(file) ? undefined : rootOf(file);
    if (root === undefined) continue;
    const known = parts.get(root);
    if (known) known.push(file, blob);
    else parts.set(root, [file, blob]);
  }
  for (const file of stories) {
    const pictures = picturesOf(file).map((picture) => [picture, prints.get(picture)]);
    const all = [prints.get(file), parts.get(rootOf(file) ?? ''), pictures];
    versions.set(file, hash('sha256', JSON.stringify(all)).slice(0, 40));
  }
  return versions;
}

function isModule(file: string): boolean {
  return file.endsWith('.mdx') && isArticleFile(file);
}
