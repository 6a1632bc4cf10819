import { escapeMarkup } from '../text/escape.ts';
import { checkDirective, openingLineOf } from './check-directive.ts';
import { attributeOf, childrenOf, spanOf } from './tree.ts';
import type { Directive, Node } from './tree.ts';
import { writeFigure } from './write-figure.ts';
import { languageAttributes } from './write-inlines.ts';
import { writeTable } from './write-table.ts';
import { writeTimeline } from './write-timeline.ts';
import type { Writing } from './writing.ts';

type WriteDirective = (node: Directive, writing: Writing) => string;

const writers: Readonly<Record<string, WriteDirective>> = {
  figure: writeFigureBlock,
  lang: writeLanguageBlock,
  pullquote: writePullQuote,
  table: writeTableBlock,
  timeline: (node, writing) => writeTimeline(contentOf(node), writing),
};

/** @returns a block that begins with colons; one that is not known as its lines stand in the body. */
export function writeDirective(node: Directive, writing: Writing): string {
  checkDirective(node, writing);
  const write = Object.hasOwn(writers, node.name) ? writers[node.name] : undefined;
  if (write) return write(node, writing);
  const opening = `<p>${escapeMarkup(openingLineOf(node, writing.source))}</p>`;
  if (node.type === 'leafDirective') return opening;
  return [opening, writing.blocks(contentOf(node)), '<p>:::</p>']
    .filter((part) => part !== '')
    .join('\n');
}

function writeFigureBlock(node: Directive, writing: Writing): string {
  const captions = [escapeMarkup(attributeOf(node, 'caption') ?? ''), labelOf(node, writing)];
  const content = contentOf(node);
  const [only] = content;
  if (content.length === 1 && only?.type === 'paragraph') {
    captions.push(writing.inlines(only.children));
  } else captions.push(writing.blocks(content));
  return writeFigure(
    {
      src: attributeOf(node, 'src') ?? '',
      alt: attributeOf(node, 'alt') ?? '',
      caption: captions.filter((caption) => caption !== '').join(' '),
      credit: attributeOf(node, 'credit') ?? '',
      span: openingSpan(node, writing),
    },
    writing,
  );
}

function writePullQuote(node: Directive, writing: Writing): string {
  const by = attributeOf(node, 'by') ?? '';
  const attribution = by === '' ? '' : `\n<figcaption>${escapeMarkup(by)}</figcaption>`;
  const quote = writing.blocks(childrenOf(node));
  return `<figure class="pullquote">\n<blockquote>\n${quote}\n</blockquote>${attribution}\n</figure>`;
}

function writeLanguageBlock(node: Directive, writing: Writing): string {
  const language = attributeOf(node, 'lang');
  if (language === undefined) {
    writing.observer.fault({
      rule: 'body/missing-attribute',
      ...openingSpan(node, writing),
      what: 'This block does not say in which language it is.',
      fix: 'give the tag of the language: :::lang{lang=ar} for Arabic.',
    });
    return writing.blocks(childrenOf(node));
  }
  const attributes = languageAttributes(language, openingSpan(node, writing), writing);
  return `<div${attributes}>\n${writing.blocks(childrenOf(node))}\n</div>`;
}

function writeTableBlock(node: Directive, writing: Writing): string {
  const content = contentOf(node);
  const [only] = content;
  const captions = [escapeMarkup(attributeOf(node, 'caption') ?? ''), labelOf(node, writing)];
  const caption = captions.filter((part) => part !== '').join(' ');
  if (content.length === 1 && only?.type === 'table') return writeTable(only, caption, writing);
  writing.observer.fault({
    rule: 'body/broken-block',
    ...openingSpan(node, writing),
    what: 'A table block holds one table and nothing else.',
    fix: 'move everything but the table out of the block.',
  });
  return [caption && `<p>${caption}</p>`, writing.blocks(content)]
    .filter((part) => part)
    .join('\n');
}

/** @returns the text in brackets after the name, as HTML. */
function labelOf(node: Directive, writing: Writing): string {
  if (node.type === 'leafDirective') return writing.inlines(node.children);
  const label = childrenOf(node).find(isLabel);
  return label ? writing.inlines(childrenOf(label)) : '';
}

function contentOf(node: Directive): readonly Node[] {
  return node.type === 'leafDirective' ? [] : childrenOf(node).filter((child) => !isLabel(child));
}

function isLabel(node: Node): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function openingSpan(node: Directive, { source }: Writing): { from: number; to: number } {
  const { from } = spanOf(node);
  return { from, to: from + openingLineOf(node, source).length };
}
