/** What a block is made of: its name's label, its first line, what it holds. */
import { openingLineOf } from './check-directive.ts';
import { childrenOf, spanOf } from './tree.ts';
import type { Directive, Node, Span } from './tree.ts';
import type { Writing } from './writing.ts';

/** @returns the text in brackets after the name, as HTML. */
export function labelOf(node: Directive, writing: Writing): string {
  if (node.type === 'leafDirective') return writing.inlines(node.children);
  const label = childrenOf(node).find(isLabel);
  return label ? writing.inlines(childrenOf(label)) : '';
}

/** @returns what stands between a block's first line and its last. */
export function contentOf(node: Directive): readonly Node[] {
  return node.type === 'leafDirective' ? [] : childrenOf(node).filter((child) => !isLabel(child));
}

function isLabel(node: Node): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

/** @returns where a block's first line stands. */
export function openingSpan(node: Directive, { source }: Pick<Writing, 'source'>): Span {
  const { from } = spanOf(node);
  return { from, to: from + openingLineOf(node, source).length };
}
