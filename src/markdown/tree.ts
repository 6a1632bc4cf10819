import { htmlToHast } from 'satteri';
import type { HastNode, MdastNode } from 'satteri';

/** A node of a parsed body: mdast with directives, and JSX where the format is MDX. */
export type Node = MdastNode;
type NodeType = Node['type'];
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>;
export type Directive = NodeOf<'containerDirective'> | NodeOf<'leafDirective'>;

/** From and to in UTF-16 code units of the body; the end is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** @returns where a node stands in the body; an empty span at the start for a node without place. */
export function spanOf(node: Node): Span {
  const { position } = node;
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

/** @returns the children of a node that can have some, otherwise none. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node.children as readonly Node[]) : [];
}

/** @returns the words below a node, without markup and alternative texts. */
export function wordsOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return childrenOf(node).map(wordsOf).join('');
}

/**
 * @returns the value of a directive's attribute with its character references (`&quot;`) resolved,
 * which the parser leaves as they are; undefined where there is no such attribute
 */
export function attributeOf(node: Directive, name: string): string | undefined {
  const value = node.attributes?.[name] ?? undefined;
  if (!value?.includes('&')) return value;
  return textOfHtml(htmlToHast(value.replaceAll('<', '&lt;'), { fragment: true }));
}

/** @returns the words of an HTML tree without those of scripts and styles, however deep it is. */
export function textOfHtml(root: HastNode, between = ''): string {
  const words: string[] = [];
  const rest: HastNode[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') words.push(node.value);
    if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) continue;
    if ('children' in node) rest.push(...(node.children.toReversed() as HastNode[]));
  }
  return words.join(between);
}
