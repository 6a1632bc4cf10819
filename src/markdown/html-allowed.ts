/**
 * The HTML that a body may contain: elements for which Markdown has no sign. Nothing that loads,
 * runs, styles or identifies.
 */

/** Elements inside a paragraph, with the attributes that each may have besides `lang` and `dir`. */
const inline: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  b: [],
  bdi: [],
  bdo: [],
  br: [],
  cite: [],
  code: [],
  del: ['cite', 'datetime'],
  dfn: ['title'],
  em: [],
  i: [],
  ins: ['cite', 'datetime'],
  kbd: [],
  mark: [],
  q: ['cite'],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  time: ['datetime'],
  u: [],
  var: [],
  wbr: [],
};

/** Elements that stand between paragraphs and may hold some. */
const block: Readonly<Record<string, readonly string[]>> = {
  dd: [],
  details: ['open'],
  dl: [],
  dt: [],
  summary: [],
};

const everywhere = ['dir', 'lang'];

/** Which element must be around, for those that mean nothing alone. */
export const parentOf: Readonly<Record<string, string>> = {
  dd: 'dl',
  dt: 'dl',
  rp: 'ruby',
  rt: 'ruby',
  summary: 'details',
};

export const voidElements: ReadonlySet<string> = new Set(['br', 'wbr']);

/** @returns `block`, `inline`, or undefined for an element that is not allowed. */
export function elementKind(name: string): 'block' | 'inline' | undefined {
  if (Object.hasOwn(block, name)) return 'block';
  return Object.hasOwn(inline, name) ? 'inline' : undefined;
}

/** @returns whether an allowed element may have the attribute. */
export function isAttributeAllowed(element: string, attribute: string): boolean {
  const own = Object.hasOwn(block, element) ? block[element] : inline[element];
  return everywhere.includes(attribute) || (own?.includes(attribute) ?? false);
}

const instead: Readonly<Record<string, string>> = {
  a: 'write the link as `[text](https://...)`.',
  blockquote: 'Start the lines of a quotation with `> `.',
  center: 'delete the tags: how a text looks is the design’s part.',
  div: 'delete the tags: paragraphs are separated by a blank line.',
  figure: 'write the picture as `::figure{src="..." alt="..."}`.',
  font: 'delete the tags: how a text looks is the design’s part.',
  h1: 'write headings as `## Heading`.',
  h2: 'write headings as `## Heading`.',
  h3: 'write headings as `### Heading`.',
  h4: 'write headings as `#### Heading`.',
  iframe: 'link to the page that the frame shows.',
  img: 'write the picture as `::figure{src="..." alt="..."}`.',
  li: 'Start the entries of a list with `- `.',
  ol: 'Start the entries of a list with `1. `.',
  p: 'delete the tags: paragraphs are separated by a blank line.',
  script: 'delete it: pages of the archive work without scripts.',
  style: 'delete it: the design is in the site’s own style sheet.',
  table: 'write the table in Markdown, with `|` between the cells.',
  ul: 'Start the entries of a list with `- `.',
  video: 'link to the page that has the video.',
};

/** @returns what to write instead of an element that is not allowed, where that is known. */
export function insteadOf(name: string): string | undefined {
  return Object.hasOwn(instead, name) ? instead[name] : undefined;
}
