/** The import statements of a text, as far as words tell them: without running or compiling it. */

export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** Where in the text it begins. */
  readonly at: number;
}

const statements = [
  // Of a type, nothing is left in the page.
  /(?:^|;)[^\S\n]*import\b\s*(?!type\b)(?:[\w$*{][^'"`;=()]*?\bfrom\s*)?(['"])([^'"\n]+)\1/dgm,
  /(?:^|;)[^\S\n]*export\s+(?!type\b)[{*][^'"`;=()]*?\bfrom\s*(['"])([^'"\n]+)\1/dgm,
];
const calls = [
  /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/dg,
  /\bnew\s+URL\s*\(\s*(['"`])([^'"`\n]+)\1\s*,\s*import\.meta\.url/dg,
];
const globs = /\bimport\.meta\.glob\s*(?:<[^>]*>)?\s*\(\s*(?:\[[^\]]*\]|'[^']*'|"[^"]*"|`[^`]*`)/dg;
const quoted = /(['"`])!?([^'"`\n]+)\1/dg;

/** @param ending of the file's name: `.mdx`, `.astro`, or one of a script. */
export function importsIn(text: string, ending: string): Import[] {
  const code = codeIn(text, ending);
  const found = [
    ...statements.flatMap((pattern) => specifiers(scriptIn(code, ending), pattern)),
    ...calls.flatMap((pattern) => specifiers(code, pattern)),
    ...[...code.matchAll(globs)].flatMap((glob) =>
      specifiers(glob[0], quoted).map((each) => ({ ...each, at: each.at + glob.index })),
    ),
  ];
  return found.toSorted((a, b) => a.at - b.at);
}

function specifiers(text: string, pattern: RegExp): Import[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    specifier: match[2] ?? '',
    at: match.indices?.[2]?.[0] ?? match.index,
  }));
}

/** The fields of a story, and code that it shows to readers, import nothing: blanks take their place. */
function codeIn(text: string, ending: string): string {
  if (ending !== '.mdx') return text;
  return text
    .replace(/^\ufeff?---\r?\n[\s\S]*?\n---(?=\s)/, blank)
    .replace(/^( {0,3})(`{3,}|~{3,})[\s\S]*?(?:\n {0,3}\2|$(?![\s\S]))/gm, blank)
    .replace(/`[^`\n]*`/g, blank);
}

/** Of a component, statements stand between its two lines of hyphens. */
function scriptIn(text: string, ending: string): string {
  if (ending !== '.astro') return text;
  return /^\s*---[\s\S]*?\n---/.exec(text)?.[0] ?? '';
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
