/** The code of each page by itself, so that a change of one renders no outputs of another. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPlugins } from './astro.ts';
import { stetRoot } from './code-version.ts';
import { moduleOfStories } from './story-modules.ts';

/** What of the bundler's modules is looked at. */
interface Modules {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): ModuleInfo | null;
}

interface ModuleInfo {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

/** What pages are made from, but for stories in MDX. */
export interface PageCode {
  /**
   * A hash of each page's own code and that of all that it imports, down to Astro's, by its path in
   * Stet's folder, with forward slashes; none for a page of unknown parts.
   */
  readonly codes: ReadonlyMap<string, string>;
  /** Absolute paths of what they import that is no code. */
  readonly files: ReadonlySet<string>;
}

/**
 * A plugin that tells what the pages of `src/pages/` are made from, once all modules are known.
 *
 * @param content the site's folder of that name, which may lie elsewhere the next time.
 */
export function tellPageCode(
  content: string,
  tell: (code: PageCode) => void,
): AstroPlugins[number] {
  return {
    name: 'stet-page-code',
    buildEnd(error) {
      const code = error ? undefined : pageCodeIn(this, content);
      // The bundle of what runs in browsers has no pages.
      if (code && code.codes.size > 0) tell(code);
    },
  };
}

export function pageCodeIn(modules: Modules, content: string): PageCode {
  const atAnyPlace = (text: string) => text.replaceAll(content, '').replaceAll(stetRoot, '');
  const sums = new Map<string, string | undefined>();
  const sumOf = (id: string) => {
    if (!sums.has(id)) {
      const code = codeOfModule(id, modules.getModuleInfo(id)?.code);
      const plain = typeof code === 'string' ? atAnyPlace(code) : code;
      sums.set(id, plain && hash('sha256', plain) + atAnyPlace(id));
    }
    return sums.get(id);
  };
  const codes = new Map<string, string>();
  const files = new Set<string>();
  for (const id of modules.getModuleIds()) {
    const page = path.relative(stetRoot, id).replaceAll('\\', '/');
    if (!page.startsWith('src/pages/')) continue;
    const reached = reachedFrom(id, modules);
    for (const each of reached) if (isNamed(each)) files.add(fileOf(each));
    const parts = Array.from(reached, sumOf);
    if (parts.includes(undefined)) continue;
    codes.set(page, hash('sha256', parts.sort().join('\n'), 'base64url'));
  }
  return { codes, files };
}

/** Stories in MDX are left out: which of them an output shows, and as what, is in its view. */
function reachedFrom(page: string, modules: Modules): Set<string> {
  const reached = new Set<string>();
  const next = [page];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (reached.has(id) || id === moduleOfStories) continue;
    reached.add(id);
    const info = modules.getModuleInfo(id);
    next.push(...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? []));
  }
  return reached;
}

/** What is no code, or wanted as a file, is named in the bundle by its bytes: until then, by none of them. */
export function isNamed(id: string): boolean {
  const file = fileOf(id);
  const isCode = /\.(?:[cm]?[jt]sx?|astro|css|json|mdx?)$/.test(file);
  return path.isAbsolute(file) && (!isCode || /[?&]url\b/.test(id));
}

export function fileOf(id: string): string {
  return id.split('?', 1)[0] ?? '';
}

/** @returns undefined where a file's code is not told. */
function codeOfModule(id: string, code: string | null | undefined): Buffer | string | undefined {
  if (isNamed(id)) return readFileSync(fileOf(id));
  // Of what is not bundled, as Node's own modules are, there is only a name.
  if (typeof code !== 'string') return path.isAbsolute(fileOf(id)) ? undefined : id;
  return `code ${code.replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '')}`;
}
