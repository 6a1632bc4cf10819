import type { Paragraph } from '../import.ts';

export interface CaptionLine {
  /** One line, without the credit; empty where only a credit stands. */
  readonly caption: string;
  /** Empty where the label stands alone. */
  readonly credit: string;
  /** The line on which the caption begins, and the one on which the credit stands. */
  readonly line: number;
  readonly creditLine: number;
  /** False where only its place under the id line makes it a caption. */
  readonly labelled: boolean;
}

const label =
  /(?:^|\s)(?:(?:Image|Picture|Photo) Credits?|Crédits? photos?|Bildnachweis|Bildquelle|Crédito de la (?:imagen|foto)|مصدر الصورة|حقوق الصورة)\s*:\s*(.*)$/iu;

/** @returns what stands before the label and behind it; undefined where a line has none. */
function credited(line: string): { readonly words: string; readonly credit: string } | undefined {
  const match = line.includes(':') ? label.exec(line) : null;
  return match ? { words: line.slice(0, match.index), credit: match[1] ?? '' } : undefined;
}

/**
 * Reads the picture's caption: the first paragraph when one of its lines ends in "Image Credit: X".
 * Without that label, the text that stands directly under the id line is the caption, since that
 * is its place in the layout.
 *
 * @param paragraphs the text without its id line
 * @param underId whether the first paragraph stands directly under the id line
 * @returns the caption, if there is one, and what follows it
 */
export function parseCaption(
  paragraphs: readonly Paragraph[],
  underId: boolean,
): { readonly caption?: CaptionLine; readonly rest: readonly Paragraph[] } {
  const [first, ...others] = paragraphs;
  if (!first) return { rest: [] };
  const lines = first.text.split('\n');
  const at = lines.findIndex((line) => credited(line) !== undefined);
  if (at >= 0) {
    const { words = '', credit = '' } = credited(lines[at] ?? '') ?? {};
    const caption = oneLine([...lines.slice(0, at), words]);
    const below = { text: lines.slice(at + 1).join('\n'), line: first.line + at + 1 };
    return {
      caption: {
        caption,
        credit,
        line: first.line,
        creditLine: first.line + at,
        labelled: true,
      },
      rest: below.text === '' ? others : [below, ...others],
    };
  }
  if (!underId || others.length === 0) return { rest: paragraphs };
  const { line } = first;
  const caption = { caption: oneLine(lines), credit: '', line, creditLine: line, labelled: false };
  return { caption, rest: others };
}

/** @returns whether a whole paragraph is a caption: its last line ends in the credit's label. */
export function isCaption(paragraph: Paragraph): boolean {
  return credited(paragraph.text.slice(paragraph.text.lastIndexOf('\n') + 1)) !== undefined;
}

/** @returns whether a line of the paragraph ends in the credit's label. */
export function hasCredit(paragraph: Paragraph): boolean {
  return paragraph.text.split('\n').some((line) => credited(line) !== undefined);
}

function oneLine(lines: readonly string[]): string {
  return lines.join(' ').trim();
}
