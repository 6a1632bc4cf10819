import { escapeMarkup } from '../text/escape.ts';
import { checkDirective, isBlockName } from './check-directive.ts';
import { contentOf, labelOf, openingSpan } from './directive-parts.ts';
import { attributeOf, childrenOf, spanOf } from './tree.ts';
import type { Directive, Node, NodeOf, Span } from './tree.ts';
import { pictureOf, writeFigure, writeFigureBlock } from './write-figure.ts';
import type { Writing } from './writing.ts';

type Image = NodeOf<'image'> | NodeOf<'imageReference'>;

/** Columns on a wide screen. */
type Columns = 'one' | 'two' | 'three';

/**
 * Writes pictures that stand side by side, each with its own caption and credit.
 *
 * @returns a figure of figures; nothing where rights keep all of them from being shown, because
 * what is said of them says what they show.
 */
export function writeGallery(node: Directive, writing: Writing): string {
  const content = contentOf(node);
  const pictures = content.flatMap(picturesOf);
  reportContent(node, content, pictures.length, writing);
  const shown = pictures.filter((picture) => {
    return !writing.context.isWithheld?.(sourceOf(picture, writing));
  });
  const columns = columnsFor(shown.length);
  const figures = shown.map((picture, index) => {
    const isAlone = index === 0 && shown.length % 2 === 1;
    return writeOne(picture, sizesIn(columns, isAlone), writing);
  });
  const caption = captionOf(node, writing);
  const gallery = `<figure class="gallery gallery-of-${columns}">\n${figures.join('\n')}${caption}\n</figure>`;
  const others = writing.blocks(content.filter((child) => picturesOf(child).length === 0));
  return [shown.length > 0 && gallery, others].filter(Boolean).join('\n');
}

function columnsFor(pictures: number): Columns {
  if (pictures < 2) return 'one';
  return pictures === 2 || pictures === 4 ? 'two' : 'three';
}

/**
 * How wide a picture is shown. The widths are those of `.gallery` in `prose-blocks.css`: one column
 * on a phone, two in the measure of the text, two or three in the width of a lead picture.
 *
 * @param isAlone on its line, where there are two columns.
 */
function sizesIn(columns: Columns, isAlone: boolean): string | undefined {
  if (columns === 'one') return undefined;
  const wide = `(min-width: 76rem) ${columns === 'two' ? '26.5rem' : '17.4rem'}`;
  return isAlone
    ? `${wide}, (min-width: 42rem) 38.75rem, 100vw`
    : `${wide}, (min-width: 42rem) 18.9rem, (min-width: 30rem) 50vw, 100vw`;
}

function picturesOf(node: Node): readonly (Directive | Image)[] {
  if (isFigure(node)) return [node];
  if (node.type !== 'paragraph') return [];
  const images = childrenOf(node).filter(isImage);
  return childrenOf(node).every((child) => isImage(child) || isBlank(child)) ? images : [];
}

function sourceOf(picture: Directive | Image, writing: Writing): string {
  if (isImage(picture)) return pictureOf(picture, writing).src;
  return attributeOf(picture, 'src') ?? '';
}

function writeOne(picture: Directive | Image, sizes: string | undefined, writing: Writing): string {
  if (isImage(picture)) return writeFigure(pictureOf(picture, writing), writing, sizes);
  checkDirective(picture, writing);
  return writeFigureBlock(picture, writing, sizes);
}

function captionOf(node: Directive, writing: Writing): string {
  const captions = [escapeMarkup(attributeOf(node, 'caption') ?? ''), labelOf(node, writing)];
  const caption = captions.filter((part) => part !== '').join(' ');
  const credit = escapeMarkup(attributeOf(node, 'credit') ?? '');
  const parts = [
    caption && `<span class="caption">${caption}</span>`,
    credit && `<span class="credit">${credit}</span>`,
  ].filter((part) => part !== '');
  return parts.length > 0 ? `\n<figcaption>${parts.join(' ')}</figcaption>` : '';
}

function reportContent(
  node: Directive,
  content: readonly Node[],
  pictures: number,
  { observer, source }: Writing,
): void {
  for (const child of content) {
    if (picturesOf(child).length > 0 || isUnknownBlock(child)) continue;
    observer.fault({
      rule: 'body/broken-block',
      ...firstLine(spanOf(child), source),
      what: 'A gallery holds pictures and nothing else.',
      fix: 'move this out of the gallery, or make it the caption of a picture.',
    });
  }
  if (pictures >= 2) return;
  observer.fault({
    rule: 'body/broken-block',
    ...openingSpan(node, { source }),
    what: pictures === 0 ? 'This gallery holds no picture.' : 'This gallery holds one picture.',
    fix:
      pictures === 0
        ? 'write a line ::figure{src="..." alt="..."} in it for each picture.'
        : 'add another, or write the figure by itself, without the gallery.',
  });
}

function firstLine({ from, to }: Span, source: string): Span {
  const line = source.slice(from, to).split(/\r?\n/, 1)[0] ?? '';
  return { from, to: from + line.trimEnd().length };
}

function isFigure(node: Node): node is Directive {
  const isBlock = node.type === 'leafDirective' || node.type === 'containerDirective';
  return isBlock && node.name === 'figure';
}

/** Reported already, as that. */
function isUnknownBlock(node: Node): boolean {
  return 'name' in node && 'attributes' in node && !isBlockName(String(node.name));
}

function isImage(node: Node): node is Image {
  return node.type === 'image' || node.type === 'imageReference';
}

function isBlank(node: Node): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
