import { escapeMarkup } from '../text/escape.ts';
import { checkDirective, openingLineOf } from './check-directive.ts';
import { contentOf, labelOf, openingSpan } from './directive-parts.ts';
import { attributeOf, childrenOf } from './tree.ts';
import type { Directive } from './tree.ts';
import { writeFigureBlock } from './write-figure.ts';
import { writeGallery } from './write-gallery.ts';
import { languageAttributes } from './write-inlines.ts';
import { writeTable } from './write-table.ts';
import { writeTimeline } from './write-timeline.ts';
import type { Writing } from './writing.ts';

type WriteDirective = (node: Directive, writing: Writing) => string;

const writers: Readonly<Record<string, WriteDirective>> = {
  figure: (node, writing) => writeFigureBlock(node, writing),
  gallery: writeGallery,
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
