import { isAttributeAllowed } from './html-allowed.ts';
import { isLanguageTag } from './language-tag.ts';
import { encodeAddress, linkKind, pathOf } from './links.ts';
import type { Span } from './tree.ts';
import { escapeMarkup } from '../text/escape.ts';
import type { Writing } from './writing.ts';

const attribute =
  /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/g;

/**
 * Writes the attributes of an allowed element anew: those on the list, in their order, escaped.
 *
 * @param rest what stands between the element's name and the `>`
 * @param span the whole tag, for faults
 * @returns with a space before each
 */
export function writeAttributes(
  element: string,
  rest: string,
  span: Span,
  writing: Writing,
): string {
  let html = '';
  const seen = new Set<string>();
  for (const { groups } of rest.matchAll(attribute)) {
    const name = (groups?.name ?? '').toLowerCase();
    const value = groups?.double ?? groups?.single ?? groups?.bare ?? '';
    const allowed = isAttributeAllowed(element, name);
    const written = allowed && !seen.has(name) && writeAttribute(name, value, writing);
    if (written) html += ` ${written}`;
    else if (!allowed) report(`The attribute ${name} is not allowed on <${element}>.`);
    else if (seen.has(name)) report(`The attribute ${name} stands twice on <${element}>.`);
    else report(`The attribute ${name} of <${element}> cannot have the value “${value}”.`);
    seen.add(name);
  }
  return html;

  function report(what: string): void {
    writing.observer.fault({
      rule: 'body/html-not-allowed',
      ...span,
      what,
      fix: 'delete the attribute, or correct it.',
    });
  }
}

function writeAttribute(name: string, value: string, writing: Writing): string | undefined {
  if (name === 'open') return 'open';
  if (name === 'cite') return writeCite(value, writing);
  if (name === 'lang' && !isLanguageTag(value)) return undefined;
  if (name === 'dir' && !['ltr', 'rtl', 'auto'].includes(value)) return undefined;
  if (name === 'datetime' && !/^[\dTWZPYMDHS:+\-. ]+$/i.test(value)) return undefined;
  return `${name}="${escapeKeepingReferences(value)}"`;
}

/** Only `&amp;` is read as a reference: any other stays text, so the address that is judged is the one written. */
function writeCite(value: string, writing: Writing): string | undefined {
  const address = value.replaceAll('&amp;', '&');
  const kind = linkKind(address);
  if (kind !== 'outside' && kind !== 'inside') return undefined;
  if (kind === 'inside') writing.observer.link(pathOf(address));
  const href = kind === 'inside' ? writing.context.resolveLink(address) : address;
  return `cite="${escapeMarkup(encodeAddress(href))}"`;
}

/**
 * Escapes text that is HTML already: named references stay, numeric ones become their character,
 * everything else that could be markup is escaped.
 */
export function escapeKeepingReferences(html: string): string {
  return html
    .replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (_, hex?: string, decimal?: string) =>
      characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&(?![a-z][a-z0-9]{1,31};)|[<>"']/gi, escapeMarkup);
}

/** An ampersand comes out as a reference of its own, which the next step leaves alone. */
function characterOf(codePoint: number): string {
  if (codePoint === 38) return '&amp;';
  const valid = codePoint > 0 && codePoint <= 0x10ffff && (codePoint & 0x1ff800) !== 0xd800;
  return valid ? String.fromCodePoint(codePoint) : '\ufffd';
}
