import { mdxToJs } from 'satteri';
import type { BodyFacts } from '../archive/article.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { rules } from '../problems/rules.ts';
import { controlCharacters } from './control-characters.ts';
import { byteOrderMarkFaults, doubleSpaceFaults } from './house-style.ts';
import { definitionsIn } from './notes.ts';
import { parseBody } from './parse-body.ts';
import type { BodyFormat, ParsedBody } from './parse-body.ts';
import { picturePath } from './picture-path.ts';
import { ledeOf } from './plain-text.ts';
import { startWriting, writeRoot } from './render-body.ts';
import { spanOf } from './tree.ts';
import type { NodeOf, Span } from './tree.ts';
import type { BodyContext, BodyFault, Observer, Writing } from './writing.ts';

export interface BodyOrigin {
  /** Path relative to `content/`; problems name it with `content/` before it. */
  readonly file: string;
  /** The line of the file (1-based) on which the body begins; its first line starts at column 1. */
  readonly bodyLine: number;
  /** The article's folder relative to `content/`, without a slash at its end. */
  readonly folder: string;
  readonly format?: BodyFormat;
  /** BCP 47, for the quotation marks of the lede; English where it is left out. */
  readonly language?: string;
}

/**
 * Reads what the archive must know of a body, and finds everything that is wrong with it.
 *
 * The body is written by the very writers that render it, with an observer: what they leave out
 * or change is what is reported. In MDX, components are left alone, since its compiler checks them.
 *
 * @returns facts, complete as far as the body can be read, and problems in the order of their places
 */
export function inspectBody(
  body: string,
  at: BodyOrigin,
): { facts: BodyFacts; problems: Problem[] } {
  const faults: BodyFault[] = [...controlFaults(body), ...byteOrderMarkFaults(body)];
  const pictures = new Set<string>();
  const links = new Set<string>();
  const observer: Observer = {
    fault: (fault) => faults.push(fault),
    link: (href) => links.add(href),
    picture: (src, span) => {
      const path = picturePath(src, at.folder);
      if (path !== undefined) pictures.add(path);
      else faults.push({ rule: 'body/picture-outside', ...span, ...leadsOut(src) });
    },
  };
  const language = at.language ?? 'en';
  const parsed = tryToParse(body, at.format ?? 'md', language, faults);
  if (parsed) {
    const writing = startWriting(parsed.root, body, contextFor(language), observer);
    writeRoot(parsed.root, writing);
    reportUnused(parsed.root, writing);
    faults.push(...doubleSpaceFaults(parsed.root, body));
    if (parsed.tooDeep) {
      const what = 'Something in this body is nested more than a hundred levels deep.';
      faults.push({ rule: 'body/too-deep', from: 0, to: 0, what });
    }
  }
  const lede = parsed ? ledeOf(parsed.root) : '';
  const facts = { line: at.bodyLine, lede, pictures: [...pictures], links: [...links] };
  faults.sort((a, b) => a.from - b.from || a.to - b.to);
  const lineStarts = faults.length > 0 ? lineStartsOf(body) : [];
  return { facts, problems: faults.map((fault) => problemOf(fault, lineStarts, at)) };
}

/** Nothing that this context returns is kept. */
function contextFor(language: string): BodyContext {
  return {
    language,
    resolveLink: (href) => href,
    picture: () => undefined,
    renditionHref: (name) => name,
    headingIds: false,
    phrases: { footnotes: '', backToText: '', table: '' },
  };
}

function controlFaults(body: string): BodyFault[] {
  return Array.from(body.matchAll(controlCharacters), ({ 0: character, index }) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const what = `There is an invisible control character (U+${code}) here.`;
    const fix = 'delete the character.';
    return { rule: 'body/control-character', from: index, to: index + 1, what, fix };
  });
}

/** The parser of MDX throws at the first fault, with its place at the start of the message. */
function tryToParse(
  body: string,
  format: BodyFormat,
  language: string,
  faults: BodyFault[],
): ParsedBody | undefined {
  try {
    const parsed = parseBody(body, format, language);
    // The code that a story brings along is read only where the story is made a module.
    if (format === 'mdx' && !parsed.tooDeep) mdxToJs(body, { features: { frontmatter: false } });
    return parsed;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const match = /^(\d+):(\d+): (.*)$/s.exec(message);
    if (format !== 'mdx' || !match) throw error;
    const from = (lineStartsOf(body)[Number(match[1]) - 1] ?? 0) + Number(match[2]) - 1;
    // Places inside the message count from the body's start, which is no line of the file.
    const reason = (match[3] ?? '')
      .replace(/ \((?:mdx[\w:-]*|\d+:\d+(?:-\d+:\d+)?)\)/g, '')
      .replace(/^Could not parse (?:esm|expression) with oxc: /, '');
    const what = 'From here on, this body cannot be read as MDX.';
    faults.push({ rule: 'body/mdx-syntax', from, to: from + 1, what, why: `${reason}.` });
    return undefined;
  }
}

function reportUnused(root: NodeOf<'root'>, { source, usedDefinitions, observer }: Writing): void {
  if (!source.includes(']:')) return;
  for (const definition of definitionsIn(root)) {
    if (definition.type !== 'definition' || usedDefinitions.has(definition)) continue;
    observer.fault({
      rule: 'body/definition-unused',
      ...spanOf(definition),
      what: `No link uses the address of [${definition.label ?? definition.identifier}], and this line is not printed.`,
      fix: 'delete the line, or put a backslash before the bracket if it is meant as text.',
    });
  }
}

function leadsOut(src: string): { what: string; fix: string } {
  return {
    what: `The path of the picture “${src}” leads out of the folder content.`,
    fix: 'put the file beside the story and name it by its file name.',
  };
}

function problemOf(fault: BodyFault, lineStarts: readonly number[], at: BodyOrigin): Problem {
  const { rule, what, why, fix, edits } = fault;
  const placed = (span: Span): Required<Place> => {
    const start = placeOf(span.from, lineStarts);
    const end = placeOf(span.to, lineStarts);
    const first = at.bodyLine - 1;
    return {
      line: first + start.line,
      column: start.column,
      endLine: first + end.line,
      endColumn: end.column,
    };
  };
  return {
    rule,
    level: rules[rule].level,
    file: `content/${at.file}`,
    place: placed(fault),
    what,
    ...(why && { why }),
    ...(fix && { fix }),
    ...(edits && { edits: edits.map((edit) => ({ ...placed(edit), text: edit.text })) }),
  };
}

function lineStartsOf(body: string): readonly number[] {
  return [0, ...Array.from(body.matchAll(/\n/g), ({ index }) => index + 1)];
}

function placeOf(offset: number, starts: readonly number[]): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
