import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/**
 * A site's own components may have no style of their own: Astro marks their elements with a hash
 * of the file's place on the disk, and the same archive would have other bytes on another machine.
 */
export function checkComponents(folder: SiteFolder, prints: Fingerprints): Problem[] {
  const problems: Problem[] = [];
  for (const file of prints.keys()) {
    if (!file.endsWith('.astro')) continue;
    // Of one that cannot be read, `checkImports` says so.
    const { text = '' } = readTextFile(folder.content, file);
    const before = /^([\s\S]*?)<style\b/i.exec(text)?.[1];
    if (before === undefined) continue;
    const lines = before.split('\n');
    const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    problems.push({
      rule: 'files/component-style',
      level: 'error',
      file: `content/${file}`,
      place: { ...place, endLine: place.line, endColumn: place.column + '<style'.length },
      what: 'This component brings a style of its own.',
      why: 'A site has one stylesheet, and the same bytes on every machine.',
      fix: 'move the rules to content/brand/tokens.css.',
    });
  }
  return problems;
}
