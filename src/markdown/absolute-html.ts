/** HTML that leaves its page: in a feed an address is worth something only when it is whole. */
import { escapeMarkup } from '../text/escape.ts';

const tag =
  /<[a-z][^\s"'<>/]*(?:\s+(?:[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\/))*\s*\/?>/gi;

/** Attributes of HTML that hold an address, and those that hold several. */
const addressed =
  /(\s)((?:xlink:)?href|src|poster|cite|action|formaction|data|background|longdesc|manifest|srcset|imagesrcset|ping)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+)/gi;

/**
 * @param html as Stet's own writers give it: well-formed tags.
 * @param base absolute URL of the page; relative addresses and fragments are those of this page.
 * @returns the same HTML with every address absolute; one that cannot be read stays as it is.
 */
export function absoluteHtml(html: string, base: string): string {
  return html.replace(tag, (whole) =>
    whole.replace(addressed, (_, space: string, name: string, equals: string, quoted: string) => {
      const value = decode(quoted.replace(/^(["'])(.*)\1$/s, '$2'));
      const written = escapeMarkup(absoluteValue(name.toLowerCase(), value, base));
      return `${space}${name}${equals}"${written}"`;
    }),
  );
}

function absoluteValue(name: string, value: string, base: string): string {
  if (name.endsWith('srcset')) {
    return [...value.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(\s+[^,]+)?\s*(?:,|$)/g)]
      .map(([, address = '', size = '']) => absolute(address, base) + size.trimEnd())
      .join(', ');
  }
  if (name === 'ping') {
    return value
      .split(/\s+/)
      .filter((address) => address !== '')
      .map((address) => absolute(address, base))
      .join(' ');
  }
  return absolute(value, base);
}

function absolute(address: string, base: string): string {
  // What has a scheme is absolute already, and stays as it was written.
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
