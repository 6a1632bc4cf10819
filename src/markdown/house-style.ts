/** House style of a body: what renders well and is mended all the same. */
import { childrenOf, spanOf } from './tree.ts';
import type { Node, Span } from './tree.ts';
import type { BodyFault } from './writing.ts';

const doubleSpaces = /(?<=\S) {2,}(?=\S)/g;

/** @returns one fault for a body in which a byte order mark stands, wherever it does. */
export function byteOrderMarkFaults(body: string): BodyFault[] {
  if (!body.includes('\ufeff')) return [];
  const edits = Array.from(body.matchAll(/\ufeff/g), ({ index }) => ({
    from: index,
    to: index + 1,
    text: '',
  }));
  return faultAtFirst(edits, {
    rule: 'style/byte-order-mark',
    what: 'An invisible byte order mark stands here.',
    why: 'It was left over where texts were joined; no search finds the word that holds it.',
    fix: 'run `npx stet check --fix`, which deletes it.',
  });
}

/**
 * Looks at the words of the text alone: code, tables' padding and line breaks made of two spaces
 * have spaces that mean something.
 *
 * @returns one fault for a body in which double spaces stand, however many there are
 */
export function doubleSpaceFaults(root: Node, source: string): BodyFault[] {
  if (!source.includes('  ')) return [];
  const edits: (Span & { text: string })[] = [];
  const rest: Node[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    rest.push(...childrenOf(node));
    if (node.type !== 'text') continue;
    const { from, to } = spanOf(node);
    for (const { 0: spaces, index } of source.slice(from, to).matchAll(doubleSpaces)) {
      edits.push({ from: from + index, to: from + index + spaces.length, text: ' ' });
    }
  }
  edits.sort((a, b) => a.from - b.from);
  return faultAtFirst(edits, {
    rule: 'style/double-spaces',
    what: `More than one space stands between two words here${others(edits.length - 1)}.`,
    fix: 'run `npx stet check --fix`, or delete the spaces that are too many.',
  });
}

function others(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' and in one other place' : ` and in ${count} other places`;
}

function faultAtFirst(
  edits: readonly (Span & { readonly text: string })[],
  fault: Omit<BodyFault, keyof Span | 'edits'>,
): BodyFault[] {
  const [first] = edits;
  return first ? [{ ...fault, from: first.from, to: first.to, edits }] : [];
}
