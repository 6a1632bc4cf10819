/**
 * What holds for every body holds for a story in MDX as well, although Astro and not Stet writes
 * it: links below the base path, alignment as classes, no script and no style of its own.
 */
import { type DefaultTreeAdapterMap, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Attribute = Element['attrs'][number];

const forbidden = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'meta']);
const addresses = new Set(['href', 'src', 'poster', 'cite']);
const alignment = /^text-align:\s*(left|right|center);?$/;
const classes: Readonly<Record<string, string>> = {
  left: 'align-start',
  right: 'align-end',
  center: 'align-center',
};

/**
 * @param html of the story, as its components gave it.
 * @param resolveLink root-relative address to one below the site's base path.
 * @returns the HTML of the page, and what in it no page may have, in words.
 */
export function finishStory(
  html: string,
  resolveLink: (href: string) => string,
): { html: string; faults: string[] } {
  const faults: string[] = [];
  const root = parseFragment(html);
  for (const element of elements(root)) {
    if (forbidden.has(element.tagName)) faults.push(`an element <${element.tagName}>`);
    element.attrs = element.attrs.flatMap((attribute) => {
      const fault = faultOf(attribute);
      if (fault) faults.push(fault);
      return finishAttribute(attribute, resolveLink);
    });
  }
  return { html: serialize(root), faults };
}

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

function faultOf({ name, value }: Attribute): string | undefined {
  if (name === 'style' && !alignment.test(value)) return `an attribute style="${value}"`;
  if (/^on[a-z]/.test(name)) return `an attribute ${name}`;
  // Browsers skip white space and control characters in a scheme.
  const isAddress = addresses.has(name) || name === 'xlink:href';
  const scheme = isAddress && /^(\w+):/.exec(value.replace(/[^!-~]/g, ''))?.[1]?.toLowerCase();
  return scheme && ['javascript', 'vbscript', 'data'].includes(scheme)
    ? `an address that begins with ${scheme}:`
    : undefined;
}

function finishAttribute(
  attribute: Attribute,
  resolveLink: (href: string) => string,
): Attribute | [] {
  const { name, value } = attribute;
  const aligned = name === 'style' ? alignment.exec(value)?.[1] : undefined;
  if (aligned) return { name: 'class', value: classes[aligned] ?? '' };
  const isOwn = value.startsWith('/') && !value.startsWith('//');
  return addresses.has(name) && isOwn ? { ...attribute, value: resolveLink(value) } : attribute;
}
