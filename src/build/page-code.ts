/** The code of each page by itself, so that a change of one renders no outputs of another. */
import { createHash, hash } from 'node:crypto';
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
 * @param tell is given the hashes by the page's path in Stet's folder, with forward slashes.
 */
export function codeOfPages(
  tell: (codes: ReadonlyMap<string, string>) => void,
): AstroPlugins[number] {
  return {
    name: 'stet-page-code',
    buildEnd(error) {
      const codes = error ? undefined : hashesOfPages(this);
      if (codes && codes.size > 0) tell(codes);
    },
  };
}

/** @returns none for the bundle of what runs in browsers, and none for a page of unknown parts. */
export function hashesOfPages(modules: Modules): Map<string, string> {
  const sums = new Map<string, Buffer | undefined>();
  const sumOf = (id: string) => {
    if (!sums.has(id)) sums.set(id, sumOfModule(id, modules.getModuleInfo(id)?.code));
    return sums.get(id);
  };
  const codes = new Map<string, string>();
  for (const id of modules.getModuleIds()) {
    const page = path.relative(stetRoot, id).replaceAll('\\', '/');
    if (!page.startsWith('src/pages/')) continue;
    const parts = [...reachedFrom(id, modules)].toSorted().map(sumOf);
    if (parts.some((part) => part === undefined)) continue;
    codes.set(page, hash('sha256', Buffer.concat(parts as Buffer[]), 'base64url'));
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
function sumOfModule(id: string, code: string | null | undefined): Buffer | undefined {
  const [file = ''] = id.split('?');
  if (isNamed(id, file)) return sumOf(id, readFileSync(file));
  // Of what is not bundled, as Node's own modules are, there is only a name.
  if (typeof code !== 'string') return path.isAbsolute(file) ? undefined : sumOf(id, '');
  return sumOf(id, code.replaceAll(/^\/\/# sourceMappingURL=.*$/gm, ''));
}

function sumOf(id: string, content: Uint8Array | string): Buffer {
  return createHash('sha256').update(`${id}\0`).update(content).digest();
}
