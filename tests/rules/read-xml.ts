/** XML as a tree whose names are resolved to their namespaces, in document order. */
import { XMLParser } from 'fast-xml-parser';
import { wellFormed } from '../well-formed.ts';

export interface XmlNode {
  /** Namespace and local name: `http://www.w3.org/2005/Atom entry`; the local name alone without. */
  readonly name: string;
  /** By local name, with the prefix `xml:` where it has that one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text. */
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { maxTotalExpansions: 1e8, maxExpandedLength: 1e9 },
  htmlEntities: true,
});

type Raw = Record<string, unknown>;

/** Several rules look at one document, which may be long. */
const known = new Map<string, XmlNode>();

/** @returns the root. Throws where the document is not well-formed. */
export function readXml(xml: string): XmlNode {
  const node = known.get(xml) ?? parse(xml);
  known.set(xml, node);
  return node;
}

function parse(xml: string): XmlNode {
  const roots = (parser.parse(wellFormed(xml)) as Raw[]).filter((raw) => !isInstruction(raw));
  const [root] = roots;
  if (!root || roots.length > 1) throw new Error('Not one root element.');
  return nodeOf(root, {});
}

/** @returns the children of that name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** @param name as in `attributes`. @returns undefined too for an element that is not there. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  return node?.attributes[name];
}

/** @returns the text of the only child of that name; undefined where there is none. */
export function textOf(node: XmlNode, name: string): string | undefined {
  return childrenOf(node, name)[0]?.text;
}

function isInstruction(raw: Raw): boolean {
  return Object.keys(raw).some((key) => key.startsWith('?') || key === '#text');
}

function nodeOf(raw: Raw, outer: Readonly<Record<string, string>>): XmlNode {
  const { ':@': given = {}, ...rest } = raw as { ':@'?: Record<string, string> };
  const [[qualified = '', content = []] = []] = Object.entries(rest);
  const spaces = { ...outer };
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === 'xmlns') spaces[''] = value;
    else if (name.startsWith('xmlns:')) spaces[name.slice(6)] = value;
    else attributes[name] = value;
  }
  const parts = content as Raw[];
  return {
    name: resolved(qualified, spaces),
    attributes,
    children: parts.filter((part) => !('#text' in part)).map((part) => nodeOf(part, spaces)),
    text: parts.map((part) => ('#text' in part ? String(part['#text']) : '')).join(''),
  };
}

function resolved(qualified: string, spaces: Readonly<Record<string, string>>): string {
  const at = qualified.indexOf(':');
  const prefix = at < 0 ? '' : qualified.slice(0, at);
  const space = spaces[prefix];
  if (prefix !== '' && space === undefined) throw new Error(`No namespace for ${qualified}.`);
  const local = qualified.slice(at + 1);
  return space ? `${space} ${local}` : local;
}
