/** What a style sheet names and whether its brackets match, without a parser of CSS. */
import type { Import } from '../markdown/imports-in.ts';

export interface StyleParts {
  /** Style sheets of `@import`. */
  readonly imports: readonly Import[];
  /** Files in `url()`. */
  readonly files: readonly Import[];
  /** The first bracket that closes nothing, or is never closed. */
  readonly unmatched?: { readonly at: number; readonly isOpen: boolean } | undefined;
}

/** Comments and escaped signs are passed over, and so are texts that nothing looks for. */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|\\[\s\S]|(?<import>@import\s+)?(?<url>url\(\s*(?!["'\s])[^)]*\)|(?:url\(\s*)?(?<quote>["'])(?:\\[\s\S]|(?!\k<quote>)[^\\\n])*\k<quote>?)|(?<bracket>[{}()[\]])/dgi;

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

export function styleParts(text: string): StyleParts {
  const imports: Import[] = [];
  const files: Import[] = [];
  const open: { sign: string; at: number }[] = [];
  let stray: number | undefined;
  for (const match of text.matchAll(tokens)) {
    const { url, bracket, import: isImport } = match.groups ?? {};
    if (url !== undefined) {
      const found = fileIn(url, match.indices?.groups?.url?.[0] ?? match.index);
      if (isImport) imports.push(found);
      else if (/^url/i.test(url)) files.push(found);
      // The other bracket of one with a text in it comes by itself.
      if (/^url\(\s*["']/i.test(url)) open.push({ sign: '(', at: match.index });
    }
    if (bracket === undefined) continue;
    if (bracket in closing) open.push({ sign: bracket, at: match.index });
    else if (closing[open.at(-1)?.sign ?? ''] === bracket) open.pop();
    else stray ??= match.index;
  }
  const [unclosed] = open;
  if (stray !== undefined) return { imports, files, unmatched: { at: stray, isOpen: false } };
  return { imports, files, unmatched: unclosed && { at: unclosed.at, isOpen: true } };
}

function fileIn(written: string, at: number): Import {
  const before = /^(?:url\(\s*)?["']?/i.exec(written)?.[0].length ?? 0;
  const specifier = written.slice(before).replace(/["']?\s*\)?$/, '');
  return { specifier, at: at + before };
}
