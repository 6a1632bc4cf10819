import { escapeMarkup } from '../text/escape.ts';
import { elementKind, insteadOf, parentOf, voidElements } from './html-allowed.ts';
import { escapeKeepingReferences, writeAttributes } from './html-attributes.ts';
import type { Span } from './tree.ts';
import type { Writing } from './writing.ts';

/** An element that is open, with the place of its tag. */
export interface OpenElement extends Span {
  readonly name: string;
}

/** Comment, tag, declaration, text, or a lone `<`; together they match every text. */
const tokens =
  /(?<comment><!--(?:-?>|[\s\S]*?(?:-->|$)))|<(?<close>\/?)(?<name>[A-Za-z][A-Za-z0-9-]*)(?<rest>(?:"[^"]*"|'[^']*'|[^"'>])*)>|(?<declaration><[!?][^>]*>?)|[^<]+|</g;

/**
 * Writes a piece of raw HTML anew from its parts: only tags that are on the list, with escaped
 * values, all else as text. Comments are notes among colleagues and are left out.
 *
 * @param value one tag of a paragraph, or a whole HTML block
 * @param from where the piece begins in the body
 * @param open elements that are open, the innermost last; changed
 */
export function writeRawHtml(
  value: string,
  from: number,
  open: OpenElement[],
  where: 'block' | 'inline',
  writing: Writing,
): string {
  let html = '';
  for (const match of value.matchAll(tokens)) {
    const [token] = match;
    const { comment, close, name, rest, declaration } = match.groups ?? {};
    const span = { from: from + match.index, to: from + match.index + token.length };
    if (comment !== undefined) reportOpenComment(comment, span, writing);
    else if (declaration !== undefined) html += refuse(token, span, writing);
    else if (name === undefined) html += escapeKeepingReferences(token);
    else if (close) html += writeClosingTag(token, name.toLowerCase(), span, open, where, writing);
    else html += writeOpeningTag(token, name.toLowerCase(), rest ?? '', span, open, where, writing);
  }
  return html;
}

/**
 * Closes elements until `downTo` are left open.
 *
 * @returns their closing tags; every one of them is a fault, for its writer forgot it
 */
export function closeElements(open: OpenElement[], downTo: number, writing: Writing): string {
  let html = '';
  while (open.length > downTo) {
    const element = open.pop();
    if (!element) break;
    html += `</${element.name}>`;
    if (endsByItself(element.name)) continue;
    writing.observer.fault({
      rule: 'body/html-unbalanced',
      from: element.from,
      to: element.to,
      what: `The tag <${element.name}> is not closed where it should be.`,
      fix: `add </${element.name}> in the same paragraph, or delete <${element.name}>.`,
    });
  }
  return html;
}

function endsByItself(name: string): boolean {
  return name === 'dt' || name === 'dd' || name === 'rt' || name === 'rp';
}

function reportOpenComment(comment: string, span: Span, writing: Writing): void {
  if (/^<!--(?:-?>|[\s\S]*-->)$/.test(comment)) return;
  writing.observer.fault({
    rule: 'body/html-unbalanced',
    ...span,
    what: 'This comment is never closed, so that nothing after it would be printed.',
    fix: 'end the comment with -->.',
  });
}

function writeOpeningTag(
  token: string,
  name: string,
  rest: string,
  span: Span,
  open: OpenElement[],
  where: 'block' | 'inline',
  writing: Writing,
): string {
  const kind = elementKind(name);
  if (kind === undefined) return refuse(token, span, writing, name);
  if (kind === 'block' && where === 'inline') {
    return refuse(token, span, writing, name, 'It may not stand inside a paragraph.');
  }
  const ended = endsByItself(name) && endsByItself(open.at(-1)?.name ?? '');
  const before = ended ? closeElements(open, open.length - 1, writing) : '';
  const around = open.at(-1)?.name;
  const parent = parentOf[name];
  if (parent !== undefined && around !== parent) {
    return before + refuse(token, span, writing, name, `It belongs directly inside <${parent}>.`);
  }
  if (kind === 'block' && open.some((element) => elementKind(element.name) === 'inline')) {
    return refuse(token, span, writing, name, `It may not stand inside <${around}>.`);
  }
  if (!voidElements.has(name)) open.push({ name, ...span });
  return `${before}<${name}${writeAttributes(name, rest, span, writing)}>`;
}

function writeClosingTag(
  token: string,
  name: string,
  span: Span,
  open: OpenElement[],
  where: 'block' | 'inline',
  writing: Writing,
): string {
  const at = open.findLastIndex((element) => element.name === name);
  if (at >= 0) {
    const html = closeElements(open, at + 1, writing);
    open.pop();
    return `${html}</${name}>`;
  }
  const kind = elementKind(name);
  if (kind === undefined || (kind === 'block' && where === 'inline') || voidElements.has(name)) {
    const opened = new RegExp(`<${name}\\b`, 'i').test(writing.source);
    return opened ? escapeMarkup(token) : refuse(token, span, writing, name);
  }
  writing.observer.fault({
    rule: 'body/html-unbalanced',
    ...span,
    what: `The tag </${name}> closes nothing that is open here.`,
    fix: `delete it, or put <${name}> before it in the same paragraph.`,
  });
  return '';
}

/** @returns the token as visible text. */
function refuse(token: string, span: Span, writing: Writing, name?: string, why?: string): string {
  const fix = name === undefined ? undefined : insteadOf(name);
  writing.observer.fault({
    rule: 'body/html-not-allowed',
    ...span,
    what:
      name === undefined
        ? 'Declarations and processing instructions are not allowed in a body.'
        : `The tag <${name}> is not allowed ${why === undefined ? 'in a body' : 'here'}.`,
    ...(why !== undefined && { why }),
    fix: fix ?? 'delete it, or put a backslash before it if it is meant as text.',
  });
  return escapeMarkup(token);
}
