/** HTML that a feed carries: it parses without a fault, is harmless and needs no page around it. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What readers throw away, and validators warn of. */
const harmful = new Set([
  ...['script', 'style', 'link', 'meta', 'base', 'title', 'head', 'body', 'html', 'frame'],
  ...['frameset', 'iframe', 'object', 'embed', 'applet', 'param', 'svg', 'math', 'plaintext'],
  ...['noframes', 'slot', 'font', 'center', 'marquee', 'isindex'],
]);

/** Elements that have no end. */
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

const addressed = new Set([
  ...['href', 'src', 'poster', 'cite', 'action', 'formaction', 'data', 'background', 'longdesc'],
  ...['srcset', 'imagesrcset', 'ping', 'manifest'],
]);

/** @returns what is wrong with it, in words. */
export function faultsOfHtml(html: string): string[] {
  const faults: string[] = [];
  const fragment = parseFragment(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => faults.push(`HTML: ${code}`),
  });
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...fragment.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    open.push(...node.childNodes);
    if (!empty.has(node.tagName) && node.sourceCodeLocation?.endTag === undefined) {
      faults.push(`HTML: <${node.tagName}> is not closed`);
    }
    if (harmful.has(node.tagName)) faults.push(`HTML: <${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (name === 'style' || name.startsWith('on')) faults.push(`HTML: attribute ${name}`);
      if (addressed.has(name)) faults.push(...relativeIn(name, value));
    }
  }
  return faults;
}

function relativeIn(name: string, value: string): string[] {
  const addresses = /srcset$/.test(name)
    ? value.split(/,\s+/).map((each) => each.trim().split(/\s+/)[0] ?? '')
    : [value];
  return addresses
    .filter((address) => !/^[a-z][a-z0-9+.-]*:/i.test(address))
    .map((address) => `HTML: ${name}=${address} is relative`);
}
