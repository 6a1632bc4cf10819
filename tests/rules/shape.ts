/** What an element may hold: which children, how often, with which attributes. */
import { childrenOf, type XmlNode } from './read-xml.ts';

export interface Shape {
  /** By name: how often at least and at most. */
  readonly children: Readonly<Record<string, readonly [least: number, most: number]>>;
  readonly attributes?: readonly string[];
  /** Whether it may hold text of its own. */
  readonly isText?: boolean;
}

export const any = Number.POSITIVE_INFINITY;
export const once = [1, 1] as const;
export const optional = [0, 1] as const;
export const many = [0, any] as const;
/** An element that holds a text and nothing else. */
export const textShape: Shape = { children: {}, isText: true };

/** @returns what is wrong with it, in words. */
export function faultsOfShape(node: XmlNode, shape: Shape): string[] {
  const faults: string[] = [];
  const about = shortName(node.name);
  for (const [name, [least, most]] of Object.entries(shape.children)) {
    const { length } = childrenOf(node, name);
    if (length < least) faults.push(`${about}: no ${shortName(name)}`);
    if (length > most) faults.push(`${about}: ${shortName(name)} ${length} times`);
  }
  for (const { name } of node.children) {
    if (!Object.hasOwn(shape.children, name)) faults.push(`${about}: unknown ${shortName(name)}`);
  }
  for (const name of Object.keys(node.attributes)) {
    if (!shape.attributes?.includes(name)) faults.push(`${about}: unknown attribute ${name}`);
  }
  if (!shape.isText && node.text.trim() !== '') faults.push(`${about}: text`);
  if (shape.isText && node.text.trim() === '') faults.push(`${about}: is empty`);
  return faults;
}

export function shortName(name: string): string {
  return name.replace(/^\S+ /, '');
}

/** What validators ask of every XML file of the site. */
export function faultsOfDocument(xml: string, root: string): string[] {
  const faults: string[] = [];
  if (!/^<\?xml version="1\.0" encoding="UTF-8"\?>/.test(xml)) faults.push('no XML declaration');
  if (xml.includes('<!DOCTYPE')) faults.push('a document type');
  // Programs that are told of no media type look for the root here.
  if (!xml.slice(0, 512).includes(`<${root}`)) faults.push(`no <${root} in its first 512 bytes`);
  if (/[\u0080-\u009f\ufffd]/.test(xml)) faults.push('characters that were decoded wrong');
  return faults;
}
