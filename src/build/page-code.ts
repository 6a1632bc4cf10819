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

/**
 * A plugin that tells, once all modules are known, a hash of what each page of `src/pages/` is made
 * from: its own code and that of all that it imports, down to Astro's.
 *
 * @param content the site's folder of that name, which may lie elsewhere the next time.
 * @param tell is given the hashes by the page's path in Stet's folder, with forward slashes.
 */
export function codeOfPages(
  content: string,
  tell: (codes: ReadonlyMap<string, string>) => void,
): AstroPlugins[number] {
  return {
    name: 'stet-page-code',
    buildEnd(error) {
      const codes = error ? undefined : hashesOfPages(this, content);
      if (codes && codes.size > 0) tell(codes);
    },
  };
}

/** @returns none for the bundle of what runs in browsers, and none for a page of unknown parts. */
export function hashesOfPages(modules: Modules, content: string): Map<string, string> {
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
  for (const id of modules.getModuleIds()) {
    const page = path.relative(stetRoot, id).replaceAll('\\', '/');
    if (!page.startsWith('src/pages/')) continue;
    const parts = Array.from(reachedFrom(id, modules), sumOf);
    if (parts.includes(undefined)) continue;
    codes.set(page, hash('sha256', parts.sort().join('\n'), 'base64url'));
  }
  return codes;
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
const isNamed = (id: string, file: string) =>
  path.isAbsolute(file) &&
  (/[?&]url\b/.test(id) || !/\.(?:[cm]?[jt]sx?|astro|css|json|mdx?)$/.test(file));

/** @returns undefined where a file's code is not told. */
function codeOfModule(id: string, code: string | null | undefined): Buffer | string | undefined {
  const [file = ''] = id.split('?');
  if (isNamed(id, file)) return readFileSync(file);
  // Of what is not bundled, as Node's own modules are, there is only a name.
  if (typeof code !== 'string') return path.isAbsolute(file) ? undefined : id;
  return `code ${code.replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '')}`;
}
