/**
 * What two sites that are built from one archive have in common: their addresses, and the blocks on
 * each kind of page. A block is an element with a class or a role, a type of JSON-LD, a kind of
 * metadata; in XML an element, in JSON a key.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOfFile } from '../../../src/build/file-kinds.ts';

export interface Difference {
  readonly urls: Sides;
  /** By kind of file. */
  readonly blocks: ReadonlyMap<string, Sides>;
}

export interface Sides {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/** @param first folder of the built files. @param second of the other site's. */
export function compareSites(first: string, second: string): Difference {
  const [ofFirst, ofSecond] = [filesOf(first), filesOf(second)];
  const files = sidesOf(ofFirst, ofSecond);
  const blocks = new Map<string, Sides>();
  for (const [kind, some] of Map.groupBy(files.both, kindOfPage)) {
    const of = (folder: string) => blocksOf(sampled(some).map((file) => path.join(folder, file)));
    blocks.set(kind, sidesOf(of(first), of(second)));
  }
  return { urls: files, blocks };
}

/** @returns one line for each thing that only one of the two has; none when they are alike. */
export function writeDifference(
  { urls, blocks }: Difference,
  [first, second]: readonly [string, string],
): string[] {
  const lines = [`${urls.both.length} addresses in both.`];
  const tell = (what: string, { onlyFirst, onlySecond }: Sides) => {
    for (const [name, only] of [
      [first, onlyFirst],
      [second, onlySecond],
    ] as const) {
      if (only.length > 0) lines.push(`${what}, only ${name}: ${shortened(only)}`);
    }
  };
  tell('Addresses', urls);
  for (const [kind, sides] of blocks) {
    lines.push(`${kind}: ${sides.both.length} blocks in both.`);
    tell(kind, sides);
  }
  return lines;
}

const atMost = 12;

function shortened(names: readonly string[]): string {
  const some = names.slice(0, atMost).join(', ');
  return names.length > atMost ? `${some} and ${names.length - atMost} more` : some;
}

function sidesOf(first: ReadonlySet<string>, second: ReadonlySet<string>): Sides {
  return {
    both: [...first.intersection(second)].toSorted(),
    onlyFirst: [...first.difference(second)].toSorted(),
    onlySecond: [...second.difference(first)].toSorted(),
  };
}

/** Files that each site names after their own bytes are no addresses of the archive. */
function filesOf(folder: string): Set<string> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    items
      .filter((item) => item.isFile())
      .map((item) =>
        path.relative(folder, path.join(item.parentPath, item.name)).replaceAll('\\', '/'),
      )
      .filter((file) => !file.startsWith('_astro/')),
  );
}

/** Finer than the kinds of a report: pages of one template are compared with one another. */
function kindOfPage(file: string): string {
  const kind = kindOfFile(file);
  if (kind === 'feeds') return file.replace(/\d{4}-\d\d|(?<=feeds\/)[a-z]+\/.*(?=\.xml)/, '*');
  if (kind === 'sitemaps') return file.replace(/\d{4}-\d\d/, '*');
  if (kind === 'citations') return path.extname(file);
  if (kind === 'calendar' || kind === 'lists') {
    return `${file.replace(/\d{4}(?=\/)/, 'year').replace(/(?<=\/)[^/]*\d[^/]*(?=\/)/g, '*')}`.replace(
      /^(?:sections|topics|places|agencies|authors)\//,
      'group/',
    );
  }
  return kind === 'stories and pages' && !/^\d{4}\//.test(file) ? file : kind;
}

/** A kind's pages differ in what they have to show: the more are looked at, the more is seen. */
function sampled(files: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(files.length / 100));
  return files.filter((_, at) => at % step === 0);
}

function blocksOf(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const read = readers[path.extname(file)];
    for (const block of read?.(text) ?? []) found.add(block);
  }
  return found;
}

const readers: Readonly<Record<string, (text: string) => Iterable<string>>> = {
  '.html': htmlBlocks,
  '.xml': xmlBlocks,
  '.json': (text) => jsonKeys(JSON.parse(text)),
  '.ris': (text) => text.match(/^[A-Z0-9]{2}(?= {2}-)/gm) ?? [],
  '.bib': (text) => text.match(/^(?:@\w+| *\w+(?= *=))/gm)?.map((word) => word.trim()) ?? [],
  '.txt': (text) => text.match(/^[\w-]+(?=:)/gm) ?? [],
};

/** Both sites write HTML that names its attributes plainly: no parser is needed to see them. */
function* htmlBlocks(html: string): Generator<string> {
  for (const [, tag, attributes = ''] of html.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)) {
    const value = (name: string) =>
      new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>]+))`).exec(` ${attributes}`)?.slice(1).join('');
    for (const name of value('class')?.split(/\s+/) ?? []) if (name) yield `${tag}.${name}`;
    const role = value('role');
    if (role) yield `${tag}[role=${role}]`;
    const meta = tag === 'meta' ? (value('name') ?? value('property')) : undefined;
    if (meta) yield `meta ${meta}`;
    const rel = tag === 'link' ? value('rel') : undefined;
    if (rel) yield `link ${rel} ${value('type') ?? ''}`.trim();
  }
  for (const [, json = ''] of html.matchAll(
    /<script type="?application\/ld\+json"?>(.*?)<\/script>/gs,
  )) {
    yield* jsonLdTypes(JSON.parse(json));
  }
}

function* jsonLdTypes(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '@type') yield `JSON-LD ${inner}`;
    else yield* jsonLdTypes(inner);
  }
}

function* xmlBlocks(xml: string): Generator<string> {
  for (const [, name = ''] of xml.matchAll(/<([a-zA-Z][\w:.-]*)/g)) {
    yield `<${name}>`;
  }
}

function* jsonKeys(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key;
    yield* jsonKeys(inner);
  }
}
