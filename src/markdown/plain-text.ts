import { htmlToHast } from 'satteri';
import { withoutControlCharacters } from './control-characters.ts';
import { type BodyFormat, type ParsedBody, parseBody } from './parse-body.ts';
import { attributeOf, childrenOf, textOfHtml } from './tree.ts';
import type { Directive, Node } from './tree.ts';

export interface PlainTextOptions {
  /** BCP 47: punctuation as the page prints it. Left out, it stays as it is typed. */
  readonly language?: string;
  readonly format?: BodyFormat;
}

/**
 * @param body Markdown without front matter
 * @returns its words without markup, for search and data: paragraphs, headings, entries of lists and
 * rows of tables separated by a blank line, captions and credits in place, notes at the end
 */
export function plainText(
  body: string,
  { format = 'md', language }: PlainTextOptions = {},
): string {
  return wordsOfBody(parseBody(body, format, language));
}

/**
 * @param isWithheld whether rights keep a picture, named as in the body, out of the text with all
 * that it says.
 * @returns the words of a body that was parsed already, as `plainText` gives them.
 */
export function wordsOfBody({ root }: ParsedBody, isWithheld?: (src: string) => boolean): string {
  return paragraphsOf(isWithheld ? withoutPictures(root, isWithheld) : root).join('\n\n');
}

/** About as many characters of the first paragraph are kept. */
const ledeLength = 200;

/**
 * @param root a parsed body
 * @returns the first paragraph of the text itself, cut at a word near 200 characters with `…` after
 * it, or nothing for a body without words
 */
export function ledeOf(root: Node): string {
  const paragraphs = childrenOf(root).filter((node) => node.type === 'paragraph');
  const first = paragraphs.find((paragraph) => oneLine(inlineText(paragraph)) !== '');
  const words = first ? oneLine(inlineText(first)) : '';
  if (words.length <= ledeLength) return words;
  const cut = words.slice(0, ledeLength + 1).replace(/\s+\S*$/u, '');
  const whole = cut.length > ledeLength ? cut.slice(0, ledeLength).toWellFormed() : cut;
  return `${whole.replace(/[\ufffd\s,;:.–—-]+$/u, '')}…`;
}

/** @returns a node without the pictures that are withheld; what has none of them may be the same. */
function withoutPictures(node: Node, isWithheld: (src: string) => boolean): Node {
  if (!('children' in node)) return node;
  const kept = childrenOf(node).flatMap((child) => {
    if (isWithheld(pictureSourceOf(child))) return [];
    const left = withoutPictures(child, isWithheld);
    // What is said of a gallery says what its pictures show.
    const isEmptied = childrenOf(child).length > 0 && childrenOf(left).length === 0;
    const isGallery = child.type === 'containerDirective' && child.name === 'gallery';
    return isEmptied && isGallery ? [] : [left];
  });
  return { ...node, children: kept } as Node;
}

function pictureSourceOf(node: Node): string {
  if (node.type === 'image') return node.url;
  const isDirective = node.type === 'containerDirective' || node.type === 'leafDirective';
  return isDirective && node.name === 'figure' ? (attributeOf(node, 'src') ?? '') : '';
}

function paragraphsOf(root: Node): string[] {
  const notes: string[] = [];
  const blocks = childrenOf(root).flatMap((node) => blockText(node, notes));
  return [...blocks, ...notes].filter((text) => text !== '');
}

function blockText(node: Node, notes: string[]): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [oneLine(inlineText(node))];
    case 'tableRow':
      return [
        childrenOf(node)
          .map((cell) => oneLine(inlineText(cell)))
          .join(' | ')
          .trim(),
      ];
    case 'code':
      return [withoutControlCharacters(node.value).trimEnd()];
    case 'html':
      return [oneLine(textOfHtml(htmlToHast(node.value, { fragment: true }), ' '))];
    case 'footnoteDefinition':
      notes.push(...node.children.flatMap((child) => blockText(child, notes)));
      return [];
    case 'containerDirective':
    case 'leafDirective':
      return directiveText(node, notes);
    default:
      return childrenOf(node).flatMap((child) => blockText(child, notes));
  }
}

/** What a block prints of its attributes stands where the page has it: after its contents. */
function directiveText(node: Directive, notes: string[]): string[] {
  const [caption, credit, by] = ['caption', 'credit', 'by'].map(
    (name) => attributeOf(node, name) ?? '',
  );
  const content =
    node.type === 'leafDirective'
      ? [oneLine(inlineText(node))]
      : node.children.flatMap((child) => blockText(child as Node, notes));
  if (node.name === 'table') return [oneLine(caption ?? ''), ...content];
  return [...content, ...[caption, credit, by].map((text) => oneLine(text ?? ''))];
}

function inlineText(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<(?:br|wbr)\b/i.test(node.value) ? ' ' : '';
    case 'image':
      return ` ${node.title ?? ''} `;
    default:
      return childrenOf(node).map(inlineText).join('');
  }
}

/** White space that is not one plain space already: prose has little of it. */
const unlikeOneSpace = /[^\S ]\s*| \s+/gu;

/** What one of the two may change: most lines have none of it, and are looked at once. */
const uneven =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufdd0-\uffff]| {2}/;

function oneLine(text: string): string {
  if (!uneven.test(text)) return text.trim();
  return withoutControlCharacters(text).replace(unlikeOneSpace, ' ').trim();
}
