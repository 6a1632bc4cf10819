import { escapeMarkup } from '../text/escape.ts';
import { slugify } from '../text/slug.ts';
import { elementKind } from './html-allowed.ts';
import { closeElements, writeRawHtml } from './raw-html.ts';
import type { OpenElement } from './raw-html.ts';
import { spanOf, wordsOf } from './tree.ts';
import type { Node, NodeOf } from './tree.ts';
import { writeDirective } from './write-directives.ts';
import { pictureOf, writeFigure } from './write-figure.ts';
import { writeComponent } from './write-component.ts';
import { writeTable } from './write-table.ts';
import type { Writing } from './writing.ts';

/**
 * @param tight whether paragraphs go without `p`, as in a list without blank lines
 * @returns blocks as HTML, one a line
 */
export function writeBlocks(nodes: readonly Node[], writing: Writing, tight = false): string {
  const open: OpenElement[] = [];
  const lines = nodes.map((node) =>
    node.type === 'html' ? writeHtmlBlock(node, open, writing) : writeBlock(node, writing, tight),
  );
  lines.push(closeElements(open, 0, writing));
  return lines.filter((line) => line !== '').join('\n');
}

function writeBlock(node: Node, writing: Writing, tight: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return writeParagraph(node, writing, tight);
    case 'heading':
      return writeHeading(node, writing);
    case 'list':
      return writeList(node, writing);
    case 'blockquote':
      return `<blockquote>\n${writing.blocks(node.children)}\n</blockquote>`;
    case 'code':
      return writeCode(node);
    case 'thematicBreak':
      return '<hr>';
    case 'table':
      return writeTable(node, '', writing);
    case 'containerDirective':
    case 'leafDirective':
      return writeDirective(node, writing);
    case 'definition':
    case 'footnoteDefinition':
      return '';
    default:
      return writeComponent(node, writing, writing.blocks);
  }
}

/** Pictures among the words of a paragraph become figures between two paragraphs. */
function writeParagraph(node: NodeOf<'paragraph'>, writing: Writing, tight: boolean): string {
  reportBrokenBlocks(node, writing);
  const blocks: string[] = [];
  let words: Node[] = [];
  const flush = () => {
    const html = trimBreaks(writing.inlines(words));
    if (html !== '') blocks.push(tight ? html : `<p>${html}</p>`);
    words = [];
  };
  for (const child of node.children) {
    if (child.type === 'image' || child.type === 'imageReference') {
      flush();
      blocks.push(writeFigure(pictureOf(child, writing), writing));
    } else words.push(child);
  }
  flush();
  return blocks.filter((block) => block !== '').join('\n');
}

function trimBreaks(html: string): string {
  const trimmed = html.trim();
  // Searching for a break at the end stops at every space of a paragraph; few have one.
  if (!trimmed.startsWith('<br>') && !trimmed.endsWith('<br>')) return trimmed;
  return trimmed.replace(/^(?:\s|<br>)+/, '').replace(/(?:<br>\s*|\s)+$/, '');
}

/** Lines that look like a block's, but that the parser took for text. */
function reportBrokenBlocks(node: NodeOf<'paragraph'>, { source, observer }: Writing): void {
  const { from, to } = spanOf(node);
  const text = source.slice(from, to);
  if (!text.includes('::')) return;
  for (const match of text.matchAll(/^[ \t>]*(:{3,}.*|::[A-Za-z][\w-]*[[{].*)$/gm)) {
    const line = match[1] ?? '';
    const start = from + match.index + match[0].length - line.length;
    observer.fault({
      rule: 'body/broken-block',
      from: start,
      to: start + line.length,
      what: /^:+\s*$/.test(line)
        ? 'These colons close a block, but none is open.'
        : 'This line looks like the start of a block, but it cannot be read as one.',
      fix: 'write the opening line as :::name{attribute="value"}, alone on its line, and close the block with :::.',
    });
  }
}

function writeHeading(node: NodeOf<'heading'>, writing: Writing): string {
  const level = Math.max(2, node.depth);
  reportHeading(node, writing);
  writing.headingLevel = level;
  const html = writing.inlines(node.children);
  if (html.trim() === '') return '';
  const id = writing.context.headingIds ? ` id="${headingId(node, writing)}"` : '';
  return `<h${level}${id}>${html}</h${level}>`;
}

/** The prefix keeps headings such as “Contents” apart from the ids that the page itself uses. */
function headingId(node: Node, { context, ids }: Writing): string {
  const slug = slugify(wordsOf(node), `${ids.size + 1}`);
  let id = `${context.idPrefix ?? ''}section-${slug}`;
  for (let count = 2; ids.has(id); count += 1) {
    id = `${context.idPrefix ?? ''}section-${slug}-${count}`;
  }
  ids.add(id);
  return id;
}

function reportHeading(node: NodeOf<'heading'>, { observer, headingLevel }: Writing): void {
  const span = spanOf(node);
  if (node.depth === 1) {
    observer.fault({
      rule: 'body/heading-one',
      ...span,
      what: 'This heading is of the same level as the headline.',
      fix: 'write ## instead of #, or delete the line if it repeats the headline.',
    });
  } else if (node.depth > headingLevel + 1) {
    observer.fault({
      rule: 'body/heading-skips-level',
      ...span,
      what: `This heading is of level ${node.depth}, the one before it of level ${headingLevel}.`,
      fix: `write ${'#'.repeat(headingLevel + 1)} instead of ${'#'.repeat(node.depth)}.`,
    });
  }
}

function writeList(node: NodeOf<'list'>, writing: Writing): string {
  const name = node.ordered ? 'ol' : 'ul';
  const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : '';
  const tight = !node.spread && !node.children.some((item) => item.spread);
  const items = node.children.map(
    (item) => `<li>${writing.blocks(withCheckMark(item), tight)}</li>`,
  );
  return `<${name}${start}>\n${items.join('\n')}\n</${name}>`;
}

/** A box that cannot be ticked is a sign, not a form. */
function withCheckMark(item: NodeOf<'listItem'>): readonly Node[] {
  if (typeof item.checked !== 'boolean') return item.children;
  const mark: Node = { type: 'text', value: item.checked ? '☑ ' : '☐ ' };
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: [mark] }, ...item.children];
  return [{ ...first, children: [mark, ...first.children] }, ...others];
}

function writeCode({ lang, value }: NodeOf<'code'>): string {
  const named = lang && /^[\w+#-]+$/.test(lang) ? ` class="language-${escapeMarkup(lang)}"` : '';
  return `<pre><code${named}>${escapeMarkup(value)}\n</code></pre>`;
}

/** An HTML block without an element that can stand by itself is a paragraph. */
function writeHtmlBlock(node: NodeOf<'html'>, open: OpenElement[], writing: Writing): string {
  const before = open.length;
  const html = writeRawHtml(node.value, spanOf(node).from, open, 'block', writing);
  const inline = open.findIndex(({ name }) => elementKind(name) === 'inline');
  const whole = inline < 0 ? html : html + closeElements(open, inline, writing);
  const standsAlone = open.length !== before || /<\/?(?:details|summary|d[ltd])[ >]/.test(whole);
  return whole.trim() === '' || standsAlone ? whole.trim() : `<p>${whole.trim()}</p>`;
}
