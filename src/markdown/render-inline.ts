import { withoutControlCharacters } from './control-characters.ts';
import { parseBody } from './parse-body.ts';
import { startWriting } from './render-body.ts';
import { childrenOf } from './tree.ts';
import type { Node } from './tree.ts';
import { silent } from './writing.ts';
import type { BodyContext } from './writing.ts';

export type InlineContext = Pick<BodyContext, 'language' | 'resolveLink'>;

/** Stands before the text while it is parsed, so that nothing in it can begin a block. */
const guard = 'x ';

/**
 * Renders a text of the front matter that may have links and emphasis, such as a correction's.
 * Lists, headings and other blocks do not exist here: `1. May` and `# 3` are text. A picture shows
 * its alternative text.
 *
 * @returns HTML that may stand inside a paragraph
 */
export function renderInline(text: string, context: InlineContext): string {
  const body = guard + text.replace(/\s+/gu, ' ').trim();
  const { root } = parseBody(body, 'md', context.language);
  const writing = startWriting(root, body, { ...noPictures, ...context }, silent);
  const [paragraph] = root.children;
  const [first, ...others] = paragraph ? childrenOf(paragraph) : [];
  if (first?.type !== 'text') return '';
  const nodes: readonly Node[] = [{ ...first, value: first.value.slice(guard.length) }, ...others];
  return withoutControlCharacters(writing.inlines(nodes));
}

const noPictures = {
  picture: () => undefined,
  renditionHref: (name: string) => name,
  headingIds: false,
  phrases: { footnotes: '', backToText: '', table: '' },
} as const;
