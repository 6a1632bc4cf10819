import type { Paragraph } from '../import.ts';

/** One line without the white space around it; a form feed is a line of its own. */
export interface Line {
  readonly text: string;
  /** From 1, as an editor counts them. */
  readonly number: number;
}

export const formFeed = '\f';

/**
 * Takes a text apart into lines. White space at the ends of a line is layout and goes.
 *
 * @param text lines that end in line feeds, without control characters except form feeds
 */
export function parseLines(text: string): readonly Line[] {
  return text.split('\n').flatMap((raw, index) => {
    const number = index + 1;
    if (!raw.includes(formFeed)) return [{ text: raw.trim(), number }];
    return raw
      .split(/(\f)/)
      .map((piece) => (piece === formFeed ? formFeed : piece.trim()))
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, number }));
  });
}

/** As a sentence ends; a page may end in the middle of one. */
const sentenceEnd = /[.!?؟…:”"’»)\]]$/u;

/**
 * Joins lines to paragraphs, which blank lines part, and form feeds where a sentence ends before
 * them; line breaks inside stay.
 */
export function parseParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  const close = () => {
    const line = open[0]?.number;
    if (line !== undefined)
      paragraphs.push({ text: open.map(({ text }) => text).join('\n'), line });
    open = [];
  };
  for (const line of lines) {
    if (line.text === formFeed) {
      if (sentenceEnd.test(open.at(-1)?.text ?? '')) close();
    } else if (line.text === '') close();
    else open.push(line);
  }
  close();
  return paragraphs;
}

/**
 * Takes the first line off a text.
 *
 * @returns the line, and the paragraphs without it; `joined` says whether text follows directly
 */
export function takeLine(paragraphs: readonly Paragraph[]):
  | {
      readonly text: string;
      readonly line: number;
      readonly joined: boolean;
      readonly rest: readonly Paragraph[];
    }
  | undefined {
  const [first, ...others] = paragraphs;
  if (!first) return undefined;
  const end = first.text.indexOf('\n');
  if (end < 0) return { ...first, joined: false, rest: others };
  const below = { text: first.text.slice(end + 1), line: first.line + 1 };
  return {
    text: first.text.slice(0, end),
    line: first.line,
    joined: true,
    rest: [below, ...others],
  };
}

/** Typewriters had no dash: two hyphens between spaces are a dash between spaces. */
export function spaceDashes(text: string): string {
  return text.replace(/(?<=\s)--(?=\s)/g, '–');
}
