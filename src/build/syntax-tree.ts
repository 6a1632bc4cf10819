/** What a parser tells of the code that a site brings along, where words alone do not. */
import { parseBody } from '../markdown/parse-body.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';

/** @returns all parts of a tree that have a type, each before those in it. */
export function* nodesIn(node: unknown): Generator<{ readonly type: unknown }> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node) yield node;
  for (const part of Object.values(node)) yield* nodesIn(part);
}

/**
 * What a file imports, as it is written there: what stands in a comment or in a text is no import.
 *
 * @param ending of the file's name: `.mdx`, `.astro`, or one of a script.
 * @returns nothing where the file cannot be read.
 */
export async function importedBy(text: string, ending: string): Promise<ReadonlySet<string>> {
  const { parse } = await import('@astrojs/compiler-rs');
  const { ast, diagnostics } = parse(asComponent(text, ending));
  if (diagnostics.some(({ severity }) => severity === 'error')) return new Set();
  const sources = nodesIn(ast).map((node) => ('source' in node ? node.source : undefined));
  return new Set(
    sources.flatMap((source) => {
      const isText = typeof source === 'object' && source !== null && 'value' in source;
      return isText && typeof source.value === 'string' ? [source.value] : [];
    }),
  );
}

function asComponent(text: string, ending: string): string {
  if (ending === '.astro') return text;
  return `---\n${ending === '.mdx' ? codeOfStory(text) : text}\n---\n`;
}

function codeOfStory(text: string): string {
  try {
    const { root } = parseBody(splitFrontMatter(text).body, 'mdx');
    return root.children.flatMap((node) => (node.type === 'mdxjsEsm' ? node.value : [])).join('\n');
  } catch {
    // Whoever reads the story says what is wrong with it.
    return '';
  }
}
