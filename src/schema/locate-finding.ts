import {
  type Document,
  LineCounter,
  type Node,
  type Pair,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { Edit, FieldPath, Finding, Place, Problem } from '../problems/problem.ts';
import { mendValue } from './mend-value.ts';
import { type FileParts, splitFrontMatter, wholeAsFields } from './split-front-matter.ts';

/**
 * Turns findings about one file into problems with places. The file is parsed once, with
 * positions, when the first finding asks.
 *
 * @param text the whole file, as it is on disk.
 * @param file its name: what ends in .yaml is all fields.
 */
export function createLocator(text: string, file: string): (finding: Finding) => Problem {
  const parts = file.endsWith('.yaml') ? wholeAsFields(text) : splitFrontMatter(text);
  let fields: FieldPlaces | undefined;
  return (finding) => {
    const { field, atKey, bodyText, mend, ...problem } = finding;
    if (bodyText !== undefined) return { ...problem, place: placeInBody(parts, bodyText) };
    if (field === undefined) return problem;
    fields ??= openFields(parts);
    const edits = mend ? editsOf(fields, field, mend) : [];
    const [first] = edits;
    if (!first) return { ...problem, place: placeOf(fields, field, atKey === true) };
    const { text: _, ...place } = first;
    return { ...problem, place, edits };
  };
}

/** @returns the finding as a problem, at its line and column of the whole file. */
export function locateFinding(text: string, finding: Finding): Problem {
  return createLocator(text, finding.file)(finding);
}

interface FieldPlaces {
  readonly parts: FileParts;
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

function openFields(parts: FileParts): FieldPlaces {
  const counter = new LineCounter();
  const document = parseDocument(parts.yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    lineCounter: counter,
  });
  return { parts, document, counter };
}

/** The edits that mend a value: none where the field is not there or cannot be mended safely. */
function editsOf(
  { parts, document, counter }: FieldPlaces,
  path: FieldPath,
  mend: (text: string) => string,
): Edit[] {
  let node: unknown = document.contents;
  for (const step of path) node = childOf(node, step)?.value;
  if (!isScalar(node) || !node.range) return [];
  const [from, to] = node.range;
  const start = counter.linePos(from);
  const at = { line: start.line + parts.yamlLine - 1, column: start.col };
  return mendValue(parts.yaml.slice(from, to), at, mend);
}

/** The value, or the nearest thing that there is: a missing field is shown at what should hold it. */
function placeOf(places: FieldPlaces, path: FieldPath, atKey: boolean): Place | undefined {
  let node: unknown = places.document.contents;
  let key: unknown;
  for (const [depth, step] of path.entries()) {
    const pair = childOf(node, step);
    if (!pair) return depth === 0 ? topOf(places.parts) : rangeOf(places, key ?? node);
    key = pair.key;
    node = pair.value;
  }
  if (path.length === 0) return topOf(places.parts);
  // A picture or a list begins on the line below its name: the name is what a writer looks for.
  const byName = atKey || !isNode(node) || isBlock(node) || isBlank(node);
  return rangeOf(places, byName ? (key ?? node) : node);
}

function childOf(
  node: unknown,
  step: string | number,
): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? undefined : { value };
  }
  if (!isMap(node)) return undefined;
  // With a field given twice the last one counts, as in the reader.
  return node.items.findLast(
    (pair): pair is Pair => isPair(pair) && isScalar(pair.key) && pair.key.value === String(step),
  );
}

function isBlock(node: Node): boolean {
  return isCollection(node) && !node.flow;
}

function isBlank(node: Node): boolean {
  return isScalar(node) && node.value === '';
}

/** Where the fields begin: the first line of the file. */
function topOf(parts: FileParts): Place {
  const first = parts.yamlLine === 1 ? (parts.yaml.split('\n')[0] ?? '') : '---';
  return { line: 1, column: 1, endLine: 1, endColumn: Math.max(2, first.length + 1) };
}

function rangeOf(places: FieldPlaces, node: unknown): Place | undefined {
  const range = isNode(node) ? node.range : undefined;
  if (!range) return undefined;
  const start = places.counter.linePos(range[0]);
  const end = places.counter.linePos(Math.max(range[1], range[0] + 1));
  const shift = places.parts.yamlLine - 1;
  return {
    line: start.line + shift,
    column: start.col,
    endLine: end.line + shift,
    endColumn: end.col,
  };
}

function placeInBody(parts: FileParts, words: string): Place | undefined {
  const offset = offsetIn(parts.body, words);
  if (offset === -1) return undefined;
  const before = parts.body.slice(0, offset);
  const line = parts.bodyLine + before.split('\n').length - 1;
  const column = offset - before.lastIndexOf('\n');
  const length = words.includes('\n') ? words.indexOf('\n') : words.length;
  return { line, column, endLine: line, endColumn: column + length };
}

/** Where the words stand by themselves: `/2016/` is not meant where `/2016/10/` is written. */
function offsetIn(body: string, words: string): number {
  for (let at = body.indexOf(words); at !== -1; at = body.indexOf(words, at + 1)) {
    const before = body[at - 1] ?? ' ';
    const after = body[at + words.length] ?? ' ';
    if (!/[\p{L}\p{N}/%-]/u.test(before) && !/[\p{L}\p{N}/%-]/u.test(after)) return at;
  }
  return body.indexOf(words);
}
