/** What a style sheet names, and where it cannot be read: by the parser that the pages' style goes through. */
import type { Import } from '../markdown/imports-in.ts';

export interface StyleParts {
  /** Style sheets of `@import`. */
  readonly imports: readonly Import[];
  /** Files in `url()`. */
  readonly files: readonly Import[];
  /** Then nothing that it names is known. */
  readonly fault?: { readonly at: number; readonly why: string } | undefined;
}

/** What is leaned on of an error of the parser. */
interface ParserError {
  readonly message: string;
  /** Both from 1. */
  readonly loc?: { readonly line: number; readonly column: number };
  readonly data?: { readonly type?: string };
}

export async function styleParts(text: string): Promise<StyleParts> {
  const { transform } = await import('lightningcss');
  const lines = startsOfLines(text);
  const [imports, files]: [Import[], Import[]] = [[], []];
  const found = (specifier: string, line: number, column: number): Import => {
    const from = (lines[line] ?? 0) + column - 1;
    return { specifier, at: Math.max(from, text.indexOf(specifier, from)) };
  };
  const read = (code: string) =>
    transform({
      filename: 'style.css',
      code: Buffer.from(code),
      visitor: {
        Rule: {
          // The parser counts lines of rules from 0, and those of all else from 1.
          import: ({ value: { url, loc } }) => void imports.push(found(url, loc.line, loc.column)),
        },
        Url: ({ url, loc }) => void files.push(found(url, loc.line - 1, loc.column)),
      },
    });
  try {
    read(text);
  } catch (error) {
    return { imports: [], files: [], fault: faultOf(error as ParserError, text, lines) };
  }
  const parts = { imports: [...imports], files: [...files] };
  return isClosed(read, text) ? parts : { ...parts, fault: unclosed(text) };
}

/** What is left open at the end, the parser closes: then it can close one more. */
function isClosed(read: (code: string) => void, text: string): boolean {
  try {
    read(`${text}\n}`);
    return false;
  } catch {
    return true;
  }
}

function unclosed(text: string) {
  const why = 'The file ends here, and something in it is not closed.';
  return { at: text.trimEnd().length, why };
}

function faultOf({ message, loc, data }: ParserError, text: string, lines: readonly number[]) {
  const at = loc ? (lines[loc.line - 1] ?? 0) + loc.column - 1 : 0;
  // It tells of what should stand after such a bracket, or of what should stand in its place.
  const before = text.slice(0, at).trimEnd().length - 1;
  const stray = data?.type === 'EndOfInput' ? before : at;
  const isEmpty = data?.type === 'EndOfInput' || message === 'Invalid empty selector';
  if (isEmpty && text[stray] === '}') return { at: stray, why: 'This bracket closes nothing.' };
  return { at, why: `What the reader of styles says of it: ${message.replace(/\.$/, '')}.` };
}

/** @returns the offset at which each line begins. */
function startsOfLines(text: string): number[] {
  return [0, ...text.matchAll(/\n/g).map(({ index }) => index + 1)];
}
