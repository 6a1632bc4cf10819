import { closest, distance } from 'fastest-levenshtein';
import { childrenOf, spanOf } from './tree.ts';
import type { Directive, Span } from './tree.ts';
import type { Writing } from './writing.ts';

/** The blocks that exist, with the attributes that each may have. */
const known: Readonly<Record<string, readonly string[]>> = {
  figure: ['src', 'alt', 'caption', 'credit'],
  gallery: ['caption', 'credit'],
  lang: ['lang'],
  pullquote: ['by'],
  table: ['caption'],
  timeline: [],
};

export function isBlockName(name: string): boolean {
  return Object.hasOwn(known, name);
}

/** Reports everything in a directive that would otherwise be lost. */
export function checkDirective(node: Directive, writing: Writing): void {
  const { observer, source } = writing;
  const line = openingLineOf(node, source);
  const { from } = spanOf(node);
  const span = { from, to: from + line.length };
  const attributes = isBlockName(node.name) ? known[node.name] : undefined;
  if (!attributes) {
    const guess = nearest(node.name, Object.keys(known));
    observer.fault({
      rule: 'body/unknown-block',
      ...span,
      what: `There is no block named “${node.name}”.`,
      why: `The blocks are ${Object.keys(known).join(', ')}.`,
      fix: guess
        ? `did you mean “${guess}”?`
        : 'correct the name, or put a backslash before the first colon if it is meant as text.',
    });
  } else if (!reportBrokenLine(node, line, span, writing)) {
    for (const name of Object.keys(node.attributes ?? {})) {
      if (!attributes.includes(name)) reportAttribute(node, name, attributes, span, writing);
    }
  }
  if (node.type === 'containerDirective' && !isClosed(node, source)) {
    observer.fault({
      rule: 'body/block-not-closed',
      ...span,
      what: `The block “${node.name}” is not closed.`,
      fix: endsInFence(node, source)
        ? 'put an empty line before the closing :::, which is read as part of what stands before it, or close the inner block as well.'
        : 'add a line with ::: after the last line of the block.',
    });
  }
}

/** @returns the line on which a directive begins, without the space around it. */
export function openingLineOf(node: Directive, source: string): string {
  const { from, to } = spanOf(node);
  return source.slice(from, to).split(/\r?\n/, 1)[0]?.trimEnd() ?? '';
}

/** The parser reads what it can of the line and drops the rest without a word. */
function reportBrokenLine(node: Directive, line: string, span: Span, writing: Writing): boolean {
  const rest = line.replace(/^:+/, '').slice(node.name.length);
  const curled = /=\s*[“”„«»‘’]/.test(rest);
  const unread = rest !== '' && !/^(?:\[.*\])?(?:\{(?:"[^"]*"|'[^']*'|[^{}])*\})?$/.test(rest);
  const openQuote = /\{.*"/.test(rest) && (rest.match(/"/g)?.length ?? 0) % 2 === 1;
  if (!curled && !unread && !openQuote) return false;
  writing.observer.fault({
    rule: 'body/broken-block',
    ...span,
    what: curled
      ? 'The values of this block stand in typographic quotation marks.'
      : 'Part of this line cannot be read.',
    fix: curled
      ? 'put the values in straight quotation marks: alt="...".'
      : `write it as ${node.type === 'leafDirective' ? '::' : ':::'}${node.name}{attribute="value"}, without a space before the brace and all on one line.`,
  });
  return true;
}

function reportAttribute(
  node: Directive,
  name: string,
  attributes: readonly string[],
  span: Span,
  { observer }: Writing,
): void {
  const guess = nearest(name, attributes);
  const list = attributes.length > 0 ? `It has ${attributes.join(', ')}.` : 'It has none.';
  observer.fault({
    rule: 'body/unknown-attribute',
    ...span,
    what: `The block “${node.name}” has no attribute “${name}”.`,
    why: list,
    fix: guess ? `did you mean “${guess}”?` : 'delete the attribute.',
  });
}

/** @returns the name that was probably meant, or undefined where none is near. */
function nearest(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const guess = closest(name.toLowerCase(), names);
  return distance(name.toLowerCase(), guess) <= Math.max(1, guess.length / 3) ? guess : undefined;
}

function endsInFence(node: Directive, source: string): boolean {
  const { from, to } = spanOf(node);
  return /\n[\s>]*:{3,}\s*$/.test(source.slice(from, to));
}

/** The last line of an open block is not its own fence: it has none, or it is an inner block's. */
function isClosed(node: Directive, source: string): boolean {
  const { from, to } = spanOf(node);
  if (!endsInFence(node, source)) return false;
  const lastLine = source.slice(from, to).trimEnd().lastIndexOf('\n') + 1;
  const inner = childrenOf(node).at(-1);
  return !inner || spanOf(inner).to <= from + lastLine;
}
