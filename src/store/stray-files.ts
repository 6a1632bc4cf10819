/** Files of `content/` that nothing reads: a misspelt folder must not swallow a story. */
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from './fingerprints.ts';

const picture = /\.(?:png|jpe?g|webp|avif|gif|svg|tiff?|heic)$/i;
const companion = /\.(?:astro|ts|json|csv)$/;
const storyInOtherDress = /\.(?:mdx?|markdown|mdown|mkd|txt|html?|rtf|docx?|odt)$/i;

/** All that is read outside `articles/`, and the notes that a newsroom may keep beside it. */
const known = [
  /^site\.yaml$/,
  /^drawings\.yaml$/,
  /^redirects\.yaml$/,
  /^README\.md$/,
  // Stet's own guide: what writers look up beside it.
  /^reference\/[^/]+\.md$/,
  /^drafts\//,
  /^(?:sections|topics|places|agencies|authors)\/[^/]+\.yaml$/,
  /^pages\/.+\.md$/,
  /^pages\/.+\.(?:png|jpe?g|webp|avif|gif|svg|tiff?|heic)$/i,
];

/** What of the brand is read by its name. */
const knownOfBrand = [
  /^brand\/tokens\.css$/,
  /^brand\/logo\.svg$/,
  /^brand\/favicon\.[a-z]+$/,
  /^brand\/fonts\/[^/]+$/,
  /^brand\/components\/(?:Masthead|Footer|ArticleEnd)\.astro$/,
  // A slot's own parts, in a folder of theirs, so that a misspelt slot is not taken for one.
  /^brand\/components\/[^/]+\//,
];

const topFolders = new Set(
  'articles drafts sections topics places agencies authors pages brand reference'.split(' '),
);

/** Is this an article, by its name? Names are told apart by case: `.MD` is not one. */
export function isArticleFile(file: string): boolean {
  return file.startsWith('articles/') && (file.endsWith('.md') || file.endsWith('.mdx'));
}

/**
 * Problems for the files below `articles/` that are neither articles nor pictures nor, in a folder
 * with an `.mdx` story or below one, its companions. A text that may be a story is an error, all else a warning.
 */
export function findStrayArticleFiles(fingerprints: Fingerprints): Problem[] {
  const withMdx = new Set<string>();
  const others: string[] = [];
  for (const file of fingerprints.keys()) {
    // Nearly all of them.
    if (file.endsWith('.md')) continue;
    if (file.endsWith('.mdx')) withMdx.add(folderOf(file));
    if (file.startsWith('articles/') && !isArticleFile(file)) others.push(file);
  }
  const problems: Problem[] = [];
  for (const file of others) {
    if (picture.test(file)) continue;
    if (companion.test(file) && foldersOf(file).some((folder) => withMdx.has(folder))) continue;
    problems.push(storyInOtherDress.test(file) ? storyNotRead(file) : unknown(file));
  }
  return problems;
}

/**
 * The same for all of `content/` but `articles/` and `brand/`; a folder that is unknown is reported
 * once.
 */
export function findStrayFiles(fingerprints: Fingerprints): Problem[] {
  const problems = new Map<string, Problem>();
  for (const file of fingerprints.keys()) {
    if (file.startsWith('articles/') || isOfBrand(file)) continue;
    const [folder = '', ...below] = file.split('/');
    if (below.length > 0 && !topFolders.has(folder)) problems.set(folder, unknownFolder(folder));
    else if (!known.some((pattern) => pattern.test(file))) {
      problems.set(file, unknown(file));
    }
  }
  return [...problems.values()];
}

/**
 * The same for `brand/`, where a component's parts may have any name.
 *
 * @param imports what each file imports of the brand, those of stories in MDX among them.
 */
export function findStrayBrandFiles(
  fingerprints: Fingerprints,
  imports: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  const ofBrand = [...fingerprints.keys()].filter(isOfBrand);
  const isKnown = (file: string) => knownOfBrand.some((pattern) => pattern.test(file));
  const outside = [...imports.keys()].filter((file) => !isOfBrand(file));
  const read = new Set([...ofBrand.filter(isKnown), ...outside]);
  // It grows as it is gone through.
  for (const file of read) for (const part of imports.get(file) ?? []) read.add(part);
  return ofBrand.filter((file) => !read.has(file)).map(unknown);
}

/** Is this a part of the newspaper's own look? */
export function isOfBrand(file: string): boolean {
  return file.startsWith('brand/');
}

/** @returns the folder that a file lies in, and all above it. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

/** Is this one of the problems of this file? What a story in MDX imports is read all the same. */
export function isStray({ rule }: Problem): boolean {
  return rule === 'files/story-not-read' || rule === 'files/unknown';
}

function storyNotRead(file: string): Problem {
  return {
    rule: 'files/story-not-read',
    level: 'error',
    file: `content/${file}`,
    what: 'This file looks like a story, but Stet does not read files of its kind.',
    why: 'Stories are files that end in .md, or in .mdx for special ones, in small letters.',
    fix: 'make it an .md file, or move it out of content/articles/.',
  };
}

function unknown(file: string): Problem {
  return {
    rule: 'files/unknown',
    level: 'warning',
    file: `content/${file}`,
    what: 'Nothing reads this file.',
    fix: 'check the name of the file and of its folder, or move it out of content/.',
  };
}

function unknownFolder(folder: string): Problem {
  return {
    rule: 'files/unknown',
    level: 'warning',
    file: `content/${folder}`,
    what: 'Nothing reads this folder.',
    why: `The folders of content/ are ${[...topFolders].join(', ')}.`,
    fix: 'check its name, or move it out of content/.',
  };
}
