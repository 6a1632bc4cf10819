/** Writing XML 1.0: every text that goes in comes out equal when the document is read. */

const notAllowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Code units that are not allowed, or are where they stand alone: quicker to find, and rare. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const suspicious = /[\0-\x08\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/** @returns `text` without the characters that no XML 1.0 document may hold (section 2.2, Char). */
export function xmlText(text: string): string {
  return suspicious.test(text) ? text.replace(notAllowed, '') : text;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * @returns `text` as an element's content. A carriage return is a reference, since readers turn a
 * bare one into a line feed (section 2.11).
 */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>\r]/g, (character) => references[character] ?? '');
}

/** @returns `text` as an attribute's value, whose white space readers would make plain (3.3.3). */
export function escapeXmlAttribute(text: string): string {
  return xmlText(text).replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? '');
}

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/**
 * @param attributes those that are undefined are left out.
 * @param content markup: other elements, or text from `escapeXml`.
 */
export function element(
  name: string,
  attributes: XmlAttributes,
  content: string | readonly string[] = '',
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeXmlAttribute(String(value))}"`;
  }
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

/** @returns an element that holds a text; nothing for a text that is not there. */
export function textElement(
  name: string,
  text: string | undefined,
  attributes: XmlAttributes = {},
): string {
  return text === undefined ? '' : element(name, attributes, escapeXml(text));
}

/** @returns a whole document in UTF-8. */
export function xmlDocument(root: string, instructions = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${instructions}${root}\n`;
}
