import { escapeMarkup } from '../text/escape.ts';
import { parseTimelineDate } from './timeline-date.ts';
import { childrenOf, spanOf, wordsOf } from './tree.ts';
import type { Node, NodeOf } from './tree.ts';
import type { Writing } from './writing.ts';

/**
 * Writes the lists in a timeline as lists of times and what happened then: an entry such as
 * `- 27 October 2016: text` becomes a `time` and a `div`. What is not a list stays what it is.
 */
export function writeTimeline(nodes: readonly Node[], writing: Writing): string {
  const parts = nodes.map((node) => {
    if (node.type !== 'list') return writing.blocks([node]);
    const entries = node.children.map((item) => writeEntry(item, writing));
    return `<ol class="timeline">\n${entries.join('\n')}\n</ol>`;
  });
  return parts.filter((part) => part !== '').join('\n');
}

function writeEntry(item: NodeOf<'listItem'>, writing: Writing): string {
  const [first, ...others] = item.children;
  const entry = first?.type === 'paragraph' ? splitEntry(first) : undefined;
  if (!entry || first?.type !== 'paragraph') {
    writing.observer.fault({
      rule: 'body/timeline-entry',
      ...spanOf(first ?? item),
      what: 'This entry of the timeline does not start with a time.',
      fix: 'write it as “- 27 October 2016: what happened”.',
    });
    return `<li><div class="what">${writing.blocks(item.children)}</div></li>`;
  }
  const date = parseTimelineDate(entry.when, writing.context.language);
  const label = escapeMarkup(entry.when);
  const when = date
    ? `<time class="when" datetime="${date}">${label}</time>`
    : `<span class="when">${label}</span>`;
  const paragraph = { ...first, children: entry.what } as Node;
  return `<li>${when} <div class="what">${writing.blocks([paragraph, ...others])}</div></li>`;
}

/** The time ends at the first colon before a space, so that `10:30: text` keeps its own. */
function splitEntry(
  paragraph: NodeOf<'paragraph'>,
): { when: string; what: readonly Node[] } | undefined {
  const [first, second, ...rest] = childrenOf(paragraph);
  if (first?.type === 'text') {
    const match = /^(.{1,80}?):(?:\s+|$)/.exec(first.value);
    if (!match?.[1]) return undefined;
    const text = { ...first, value: first.value.slice(match[0].length) };
    return { when: match[1], what: [text, ...(second ? [second] : []), ...rest] };
  }
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return undefined;
  const words = wordsOf(first);
  if (words.endsWith(':')) {
    return { when: words.slice(0, -1), what: [...(second ? [second] : []), ...rest] };
  }
  if (second?.type !== 'text' || !/^:\s/.test(second.value)) return undefined;
  return { when: words, what: [{ ...second, value: second.value.slice(2) }, ...rest] };
}
