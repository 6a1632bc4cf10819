/** Where in the YAML of a file a change to its fields goes; the smallest part that can change. */
import { type Pair, type YAMLMap, type YAMLSeq, parseDocument } from 'yaml';
import { isCollection, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import { articleSchema } from './article-schema.ts';
import type { FieldChange, ListItem } from './field-change.ts';
import { fieldNamesAt } from './schema-shape.ts';
import { writeScalar, writeYaml } from './yaml-text.ts';

/** Replaces the characters from `start` to `end` (exclusive). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

interface Source {
  readonly yaml: string;
  readonly fields: YAMLMap;
}

/**
 * @param yaml the fields, with line feeds, readable.
 * @returns ways to make the change, the best one first; none where there is none.
 */
export function splicesFor(yaml: string, change: FieldChange): Splice[] {
  const { contents } = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  if (contents === null) return insertField({ yaml, fields: undefined }, change);
  if (!isMap(contents) || contents.flow) return [];
  const source = { yaml, fields: contents };
  const name = change.kind === 'set' ? change.field[0] : change.field;
  const pair = pairOf(contents, name);
  if (!pair) return insertField(source, change);
  switch (change.kind) {
    case 'set':
      return setValue(source, pair, change.field.slice(1), change.value);
    case 'append':
      return append(source, pair, change.value);
    case 'take-out':
      return takeOut(source, pair, change.value);
    case 'remove':
      return [removeLines(source, pair.key, pair)];
  }
}

function pairOf(map: YAMLMap, name: unknown): Pair | undefined {
  return map.items.find(
    (pair): pair is Pair => isPair(pair) && isScalar(pair.key) && pair.key.value === String(name),
  );
}

function insertField(
  { yaml, fields }: { readonly yaml: string; readonly fields: YAMLMap | undefined },
  change: FieldChange,
): Splice[] {
  if (change.kind === 'remove' || change.kind === 'take-out') return [];
  if (change.kind === 'set' && change.field.length > 1) return [];
  const name = String(change.kind === 'set' ? change.field[0] : change.field);
  const value = change.kind === 'set' ? change.value : [change.value];
  const pairs = fields?.items ?? [];
  const first = pairs[0];
  const margin = first ? columnOf(yaml, startOf(first.key)) : 0;
  const insert = indented(writeYaml({ [name]: value }), margin);
  const at = placeAmong(yaml, pairs, name);
  return [{ start: at, end: at, insert }];
}

/** Below the nearest field that the schema has before this one, else above the first field. */
function placeAmong(yaml: string, pairs: readonly Pair[], name: string): number {
  const order = fieldNamesAt(articleSchema, []);
  const rank = (pair: Pair) => order.indexOf(isScalar(pair.key) ? String(pair.key.value) : '');
  const own = order.indexOf(name);
  let before: Pair | undefined;
  for (const pair of pairs) {
    if (rank(pair) < own && (!before || rank(pair) > rank(before))) before = pair;
  }
  const [first] = pairs;
  if (before) return lineAfter(yaml, endOf(before));
  return first ? lineStart(yaml, startOf(first.key)) : yaml.length;
}

function setValue(
  { yaml }: Source,
  pair: Pair,
  path: readonly (string | number)[],
  value: string,
): Splice[] {
  const [step, ...rest] = path;
  if (step !== undefined) {
    const node = pair.value;
    if (isMap(node)) {
      const inner = pairOf(node, step);
      return inner ? setValue({ yaml, fields: node }, inner, rest, value) : [];
    }
    return [];
  }
  const node = pair.value;
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  if (node.value === '' && start === end) {
    const colon = yaml.indexOf(':', endOfKey(pair)) + 1;
    return [{ start: colon, end: colon, insert: ` ${writeScalar(value)}` }];
  }
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  const ending = isBlock ? '\n' : '';
  return notations(value, node.type).map((each) => ({ start, end, insert: each + ending }));
}

/** In the quotation marks that the old value had; between double ones every value can stand. */
function notations(value: string, type: string | undefined): string[] {
  const double = JSON.stringify(value);
  if (type === 'QUOTE_DOUBLE') return [double];
  if (type === 'QUOTE_SINGLE') return [`'${value.replaceAll("'", "''")}'`, double];
  return [writeScalar(value), double];
}

function append({ yaml }: Source, pair: Pair, item: ListItem): Splice[] {
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0) return [appendTo(yaml, list, item)];
  const isEmpty = isSeq(list) || (isScalar(list) && list.value === '');
  if (!isEmpty || !list.range) return [];
  // `corrections:` and `corrections: []` become a list on the lines below; a comment stays.
  const margin = columnOf(yaml, startOf(pair.key)) + 2;
  const start = yaml.indexOf(':', endOfKey(pair)) + 1;
  const valueEnd = isSeq(list) ? list.range[1] : start;
  const end = lineAfter(yaml, valueEnd);
  const comment = yaml.slice(valueEnd, end).trimEnd();
  return [{ start, end, insert: `${comment}\n${indented(writeYaml([item]), margin)}` }];
}

function appendTo(yaml: string, list: YAMLSeq, item: ListItem): Splice {
  const last = endOf(list.items.at(-1));
  if (list.flow) return { start: last, end: last, insert: `, ${inFlow(item)}` };
  const at = lineAfter(yaml, last);
  const margin = columnOf(yaml, startOf(list));
  return { start: at, end: at, insert: indented(writeYaml([item]), margin) };
}

function inFlow(item: ListItem): string {
  if (typeof item === 'string') {
    return /^[\p{L}\p{N}/][\p{L}\p{N}\p{M}/._-]*$/u.test(item) ? item : JSON.stringify(item);
  }
  const pairs = Object.entries(item).map(([name, value]) => `${name}: ${inFlow(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

function takeOut(source: Source, pair: Pair, value: string): Splice[] {
  const list = pair.value;
  if (!isSeq(list)) return [];
  const at = list.items.findIndex((item) => isScalar(item) && item.value === value);
  const item = list.items[at];
  if (list.items.length === 1) return [removeLines(source, pair.key, pair)];
  if (!list.flow) return [removeLines(source, item, item)];
  const next = list.items[at + 1];
  return next
    ? [{ start: startOf(item), end: startOf(next), insert: '' }]
    : [{ start: endOf(list.items[at - 1]), end: endOf(item), insert: '' }];
}

function removeLines({ yaml }: Source, from: unknown, to: unknown): Splice {
  return { start: lineStart(yaml, startOf(from)), end: lineAfter(yaml, endOf(to)), insert: '' };
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}

function endOfKey(pair: Pair): number {
  return (isNode(pair.key) && pair.key.range?.[1]) || 0;
}

/** Where what is written of a node ends: without the comments and blank lines below it. */
function endOf(node: unknown): number {
  if (isPair(node)) return isBlank(node.value) ? endOfKey(node) : endOf(node.value);
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return (isNode(node) && node.range?.[1]) || 0;
}

/** A value that is not there has its place behind the comment of its line. */
function isBlank(node: unknown): boolean {
  return !isNode(node) || (isScalar(node) && node.range?.[0] === node.range?.[1]);
}

/** The start of the line below; a block of text ends there already. */
function lineAfter(yaml: string, at: number): number {
  if (yaml[at - 1] === '\n') return at;
  const end = yaml.indexOf('\n', at);
  return end === -1 ? yaml.length : end + 1;
}

function lineStart(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

function columnOf(yaml: string, at: number): number {
  return at - lineStart(yaml, at);
}

function indented(lines: string, margin: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(margin));
}
