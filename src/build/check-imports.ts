/** What stories in MDX and a site's own components import: only what a build watches. */
import path from 'node:path';
import { importsIn, type Import } from '../markdown/imports-in.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { findStrayBrandFiles, isOfBrand } from '../store/stray-files.ts';
import { placeIn } from './code-faults.ts';
import { dataFault, importMissing, styleFault } from './import-faults.ts';
import { rootsOfModules } from './story-versions.ts';
import { styleParts } from './style-parts.ts';
import { importedBy } from './syntax-tree.ts';

const hasImports = /\.(?:mdx|astro|css|[cm]?[jt]sx?)$/;

export interface ImportReport {
  /** Of imports, and of files of the brand that nothing reads and nothing imports. */
  readonly problems: readonly Problem[];
  /** What stories in MDX import, and their parts, relative to `content/`. */
  readonly ofStories: ReadonlySet<string>;
}

export async function checkImports(
  folder: SiteFolder,
  prints: Fingerprints,
): Promise<ImportReport> {
  const rootOf = rootsOfModules(prints);
  const ofBrand = [...prints.keys()].filter(isOfBrand);
  const imports = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const [file, blob] of prints) {
    if (!hasImports.test(file)) continue;
    const root = isOfBrand(file) ? 'brand' : rootOf?.(file);
    if (root === undefined) continue;
    const { text, problem } = readTextFile(folder.content, file, blob);
    if (text === undefined) {
      // Of a story, whoever reads the archive says so.
      if (!file.endsWith('.mdx')) problems.push(problem);
      // It may import any of them.
      imports.set(file, ofBrand);
      continue;
    }
    const isStyle = file.endsWith('.css');
    const style = isStyle ? await styleParts(text) : undefined;
    const found = style ? [...style.imports, ...style.files] : importsIn(text, path.extname(file));
    imports.set(file, style?.fault ? ofBrand : [...filesNamed(found, { prints, file, root })]);
    if (style?.fault) problems.push(styleFault(file, text, style.fault));
    const inside: Import[] =
      style?.imports.filter(({ specifier }) => /^\.{1,2}\//.test(specifier)) ?? [];
    for (const each of isStyle ? [] : found) {
      const fault = faultOf(each.specifier, file, root);
      if (fault !== undefined) problems.push(refusal(each, { text, file, fault, root }));
      else if (each.specifier.startsWith('.')) inside.push(each);
    }
    problems.push(...(await faultsOfTargets(inside, { folder, prints, file, text })));
  }
  // Data that cannot be read may be imported more than once.
  const told = new Map(problems.map((each) => [JSON.stringify(each), each]));
  const outside = [...imports].filter(([file]) => !isOfBrand(file));
  return {
    problems: [...told.values(), ...findStrayBrandFiles(prints, imports)],
    ofStories: new Set(outside.flatMap(([, named]) => named)),
  };
}

/** @returns the files that imports name, one or many each. */
function* filesNamed(
  imports: readonly Import[],
  { prints, file, root }: { prints: Fingerprints; file: string; root: string },
): Generator<string> {
  for (const { specifier } of imports) {
    const target = targetOf(specifier, file);
    const isWithin = (other: string) => isOfBrand(other) || other.startsWith(`${root}/`);
    if (!isWithin(target)) continue;
    if (prints.has(target)) yield target;
    else yield* prints.keys().filter((other) => isWithin(other) && isNamedBy(target, other));
  }
}

interface Importing {
  readonly folder: SiteFolder;
  readonly prints: Fingerprints;
  readonly file: string;
  readonly text: string;
}

/** @returns problems of imports whose files are not there, or are data that cannot be read. */
async function faultsOfTargets(
  imports: readonly Import[],
  { folder, prints, file, text }: Importing,
): Promise<Problem[]> {
  const suspects = new Map<string, Problem>();
  for (const each of imports) {
    const target = targetOf(each.specifier, file);
    const fault = prints.has(target)
      ? faultOfData(each.specifier, target, folder)
      : isPattern(target) || prints.keys().some((other) => isNamedBy(target, other))
        ? undefined
        : importMissing(each, { file, text, all: prints.keys() });
    if (fault) suspects.set(each.specifier, fault);
  }
  if (suspects.size === 0) return [];
  if (file.endsWith('.css')) return [...suspects.values()];
  const imported = await importedBy(text, path.extname(file));
  return [...suspects].flatMap(([specifier, fault]) => (imported.has(specifier) ? fault : []));
}

/** With a query, as in `?raw`, it is imported as a text or a file. */
function faultOfData(specifier: string, target: string, folder: SiteFolder): Problem | undefined {
  if (!specifier.endsWith('.json')) return undefined;
  const { text } = readTextFile(folder.content, target);
  return text === undefined ? undefined : dataFault(target, text);
}

/** @returns the path that an import names, relative to `content/`; it may be a pattern. */
function targetOf(specifier: string, file: string): string {
  const pattern = pathIn(specifier).replace(/\$\{[^}]*\}/g, '*');
  return path.posix.join(path.posix.dirname(file), pattern);
}

function pathIn(specifier: string): string {
  return specifier.replace(/[?#].*$/s, '');
}

/** Of a script, an import may leave out the ending or name the one that it will have. */
function isNamedBy(target: string, file: string): boolean {
  const bare = (name: string) => name.replace(/(?:\/index)?(?:\.(?:[cm]?[jt]sx?|json))?$/, '');
  if (isPattern(target)) return path.posix.matchesGlob(file, target);
  return bare(target) === bare(file);
}

function isPattern(target: string): boolean {
  return /[*[{]/.test(target);
}

/** @returns what is wrong with an import, in words. */
function faultOf(specifier: string, file: string, root: string): string | undefined {
  if (/^astro(?:[:/]|$)/.test(specifier)) return undefined;
  const written = pathIn(specifier);
  if (!/^\.{1,2}\//.test(written)) return 'is no path of a file beside it or below';
  // A pattern has to say that it means no stories.
  const isOpen = written.includes('*') && !/\.\w+$/.test(written);
  if (/\.mdx?$/.test(written) || isOpen) return 'names stories';
  const target = targetOf(specifier, file);
  const isWithin = [root, 'brand'].some((folder) => target.startsWith(`${folder}/`));
  return isWithin ? undefined : 'lies elsewhere';
}

function refusal(
  { specifier, at }: Import,
  { text, file, fault, root }: { text: string; file: string; fault: string; root: string },
): Problem {
  const within = root === 'brand' ? 'content/brand/' : `content/${root}/ or content/brand/`;
  return {
    rule: 'files/import-outside',
    level: 'error',
    file: `content/${file}`,
    place: placeIn(text, at, at + specifier.length),
    what: `This imports ${specifier}, which ${fault}.`,
    why: 'When that file changes, no build would know that the page has.',
    fix: `put what it needs into ${within}, and import it by its path from here.`,
  };
}
