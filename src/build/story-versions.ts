/**
 * Stories in MDX with all that they may import: their own text alone does not say when one of them
 * shows something else.
 */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { Fingerprints } from '../store/fingerprints.ts';
import { isArticleFile, isOfBrand } from '../store/stray-files.ts';

/**
 * Beside the brand, a story in MDX may import what lies in its folder and below. Where such folders
 * lie in each other, the outermost is that of all stories in them: a component below may import one
 * from above.
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
 * @param picturesOf finds the pictures of a story's text, which may lie anywhere in `content/`;
 * undefined for a story that has no text on its page.
 * @returns a version of each story in MDX that has, by its file: another one whenever the story is,
 * or something that it may import. No story may import another one.
 */
export function versionsOfModules(
  prints: Fingerprints,
  picturesOf: (file: string) => readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const rootOf = rootsOfModules(prints);
  if (!rootOf) return new Map();
  const ofBrand = hashOf([...prints].filter(([file]) => isOfBrand(file)));
  const inRoot = new Map<string, string[]>();
  const stories = new Map<string, Story>();
  for (const file of prints.keys()) {
    const root = rootOf(file);
    if (root === undefined) continue;
    const known = inRoot.get(root) ?? [];
    inRoot.set(root, known);
    if (!/\.mdx?$/.test(file)) known.push(file);
    else if (isModule(file)) {
      const pictures = picturesOf(file);
      if (pictures) stories.set(file, { parts: known, pictures });
    }
  }
  const own = new Map<string, string>();
  for (const [file, { parts, pictures }] of stories) {
    const all = [file, ...parts, ...pictures].map((each) => [each, prints.get(each)]);
    own.set(file, hashOf([all, ofBrand]));
  }
  return own;
}

interface Story {
  readonly parts: readonly string[];
  readonly pictures: readonly string[];
}

function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 40);
}

function isModule(file: string): boolean {
  return file.endsWith('.mdx') && isArticleFile(file);
}
