import { linkKind, pathOf } from './links.ts';
import { isOwnPicture } from './picture-path.ts';
import { childrenOf, spanOf } from './tree.ts';
import type { Node } from './tree.ts';
import type { Writing } from './writing.ts';

/**
 * A node that is not Markdown: a component, an element, an expression or an import of MDX. Its
 * compiler renders and checks it; what is learned here is which pictures and links its attributes
 * name, as far as they are given as text.
 *
 * @returns the HTML of what it contains
 */
export function writeComponent(
  node: Node,
  writing: Writing,
  write: (nodes: readonly Node[]) => string,
): string {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
      const { name, value } = attribute;
      if (name === 'href' && linkKind(value) === 'inside') writing.observer.link(pathOf(value));
      if (name === 'src' && isOwnPicture(value)) writing.observer.picture(value, spanOf(node));
    }
  }
  return write(childrenOf(node));
}
