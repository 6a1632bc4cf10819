import type { Paragraph } from '../import.ts';

/**
 * Takes a text apart at its blank lines. White space at the ends of a line is layout and goes;
 * the line breaks inside a paragraph stay.
 *
 * @param text lines that end in line feeds, without control characters
 */
export function parseParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: string[] = [];
  let first = 0;
  const close = () => {
    if (lines.length > 0) paragraphs.push({ text: lines.join('\n'), line: first });
    lines = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') close();
    else if (lines.push(line) === 1) first = index + 1;
  });
  close();
  return paragraphs;
}

/** Typewriters had no dash: two hyphens between spaces are a dash between spaces. */
export function spaceDashes(text: string): string {
  return text.replace(/(?<=\s)--(?=\s)/g, '–');
}
