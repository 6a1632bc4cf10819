/** What stories in MDX and a site's own components import: only what a build watches. */
import path from 'node:path';
import { importsIn, type Import } from '../markdown/imports-in.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { rootsOfModules } from './story-versions.ts';

const hasImports = /\.(?:mdx|astro|[cm]?[jt]sx?)$/;

export function checkImports(folder: SiteFolder, prints: Fingerprints): Problem[] {
  const rootOf = rootsOfModules(prints);
  const problems: Problem[] = [];
  for (const [file, blob] of prints) {
    if (!hasImports.test(file)) continue;
    const root = file.startsWith('brand/') ? 'brand' : rootOf?.(file);
    if (root === undefined) continue;
    const { text, problem } = readTextFile(folder.content, file, blob);
    if (text === undefined) {
      // Of a story, whoever reads the archive says so.
      if (!file.endsWith('.mdx')) problems.push(problem);
      continue;
    }
    for (const each of importsIn(text, path.extname(file))) {
      const fault = faultOf(each.specifier, file, root);
      if (fault !== undefined) problems.push(refusal(each, { text, file, fault, root }));
    }
  }
  return problems;
}

/** @returns what is wrong with an import, in words. */
function faultOf(specifier: string, file: string, root: string): string | undefined {
  if (/^astro(?:[:/]|$)/.test(specifier)) return undefined;
  const written = specifier.replace(/[?#].*$/s, '');
  if (!/^\.{1,2}\//.test(written)) return 'is no path of a file beside it or below';
  // A pattern has to say that it means no stories.
  const isOpen = written.includes('*') && !/\.\w+$/.test(written);
  if (/\.mdx?$/.test(written) || isOpen) return 'names stories';
  const target = path.posix.join(path.posix.dirname(file), written);
  const isWithin = [root, 'brand'].some((folder) => target.startsWith(`${folder}/`));
  return isWithin ? undefined : 'lies elsewhere';
}

function refusal(
  { specifier, at }: Import,
  { text, file, fault, root }: { text: string; file: string; fault: string; root: string },
): Problem {
  const lines = text.slice(0, at).split('\n');
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const within = root === 'brand' ? 'content/brand/' : `content/${root}/ or content/brand/`;
  return {
    rule: 'files/import-outside',
    level: 'error',
    file: `content/${file}`,
    place: { ...place, endLine: place.line, endColumn: place.column + specifier.length },
    what: `This imports ${specifier}, which ${fault}.`,
    why: 'When that file changes, no build would know that the page has.',
    fix: `put what it needs into ${within}, and import it by its path from here.`,
  };
}
