import { escapeMarkup } from '../text/escape.ts';
import { contentOf, labelOf, openingSpan } from './directive-parts.ts';
import { isOwnPicture } from './picture-path.ts';
import { writePicture } from './picture-html.ts';
import { attributeOf, spanOf } from './tree.ts';
import type { Directive, NodeOf, Span } from './tree.ts';
import type { Writing } from './writing.ts';

/** A picture as the body names it. */
export interface BodyPicture {
  readonly src: string;
  readonly alt: string;
  /** HTML. */
  readonly caption: string;
  /** Plain text. */
  readonly credit: string;
  readonly span: Span;
}

/** How wide pictures of a body are shown: the measure of the text on a wide screen. */
const bodySizes = '(min-width: 42rem) 38.75rem, 100vw';

/** @returns the picture of Markdown's own `![alt](src "caption")`. */
export function pictureOf(
  node: NodeOf<'image'> | NodeOf<'imageReference'>,
  writing: Writing,
): BodyPicture {
  const target = node.type === 'image' ? node : writing.definitions.get(node.identifier);
  if (target?.type === 'definition') writing.usedDefinitions.add(target);
  return {
    src: target?.url ?? '',
    alt: node.alt ?? '',
    caption: escapeMarkup(target?.title ?? ''),
    credit: '',
    span: spanOf(node),
  };
}

/**
 * @param sizes how wide the picture is shown; the measure of the text unless given.
 * @returns the picture of a block `figure`.
 */
export function writeFigureBlock(node: Directive, writing: Writing, sizes?: string): string {
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
    sizes,
  );
}

/**
 * @returns a figure with its picture, or with the alternative text where the file is not known;
 * caption and credit stay in any case
 */
export function writeFigure(picture: BodyPicture, writing: Writing, sizes = bodySizes): string {
  if (writing.context.isWithheld?.(picture.src)) return '';
  const image = writeImage(picture, writing, sizes);
  const shown = image === '' ? `<p class="alt">${escapeMarkup(picture.alt)}</p>` : image;
  const block = picture.caption.startsWith('<p>') ? 'div' : 'span';
  const parts = [
    picture.caption && `<${block} class="caption">${picture.caption}</${block}>`,
    picture.credit && `<span class="credit">${escapeMarkup(picture.credit)}</span>`,
  ].filter((part) => part !== '');
  if (image === '' && picture.alt === '' && parts.length === 0) return '';
  const caption = parts.length > 0 ? `\n<figcaption>${parts.join(' ')}</figcaption>` : '';
  return `<figure class="figure">\n${shown}${caption}\n</figure>`;
}

/** @returns a picture where no figure can stand: in a link, a heading or a table's cell. */
export function writeInlinePicture(picture: BodyPicture, writing: Writing): string {
  if (writing.context.isWithheld?.(picture.src)) return '';
  const image = writeImage(picture, writing, bodySizes) || escapeMarkup(picture.alt);
  return picture.caption === '' ? image : `${image} ${picture.caption}`;
}

function writeImage(
  { src, alt, span }: BodyPicture,
  { context, observer }: Writing,
  sizes: string,
): string {
  if (alt.trim() === '') {
    observer.fault({
      rule: 'body/figure-without-alt',
      ...span,
      what: 'This picture has no alternative text.',
      why: 'Readers who cannot see the picture would not learn what it shows.',
      fix: 'say in `alt` what the picture shows.',
    });
  }
  if (src === '') {
    observer.fault({
      rule: 'body/missing-attribute',
      ...span,
      what: 'This picture names no file.',
      fix: 'name the file of the picture in `src`.',
    });
    return '';
  }
  if (!isOwnPicture(src)) {
    observer.fault({
      rule: 'body/picture-outside',
      ...span,
      what: `The picture “${src}” is not a file beside the story.`,
      fix: 'put the file beside the story and name it by its file name.',
    });
    return '';
  }
  observer.picture(src, span);
  const set = context.picture(src);
  return set ? writePicture(set, { alt, sizes, href: context.renditionHref }) : '';
}
