/**
 * How Zotero reads a page that has no translator of its own: the rules of its translators "Embedded
 * Metadata" and "RDF" (https://github.com/zotero/translators), as far as they concern newspapers.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface ZoteroItem {
  readonly itemType: string;
  readonly [field: string]: string | readonly string[] | undefined;
}

/** Prefixes that it knows without a declaration. */
const prefixes = ['dc', 'dcterms', 'prism', 'z', 'og', 'article', 'eprints', 'bib', 'bibo', 'so'];

type Statements = ReadonlyMap<string, readonly string[]>;

export function readByZotero(html: string): ZoteroItem {
  const { statements, isHighwire } = statementsOf(html);
  const first = (...names: string[]) =>
    names.map((name) => statements.get(name)?.[0]).find((value) => value !== undefined);
  const item: Record<string, string | readonly string[] | undefined> = {
    title: first('dc title', 'dcterms title', 'eprints title', 'og title'),
    creators: statements.get('dc creator') ?? statements.get('dcterms creator') ?? [],
    publicationTitle: first('prism publicationName', 'dc source', 'og site_name'),
    section: first('article section', 'so genre'),
    date: first('prism publicationDate', 'article published_time', 'dc date', 'dcterms issued'),
    rights: first('prism copyright', 'dc rights', 'dcterms rights'),
    language: first('dc language', 'dcterms language'),
    url: first('prism url', 'og url') ?? canonicalOf(html),
    abstractNote: first('prism teaser', 'og description', 'dcterms abstract', 'dc description'),
    archiveLocation: first('dc coverage', 'dcterms coverage'),
    place: first('eprints place_of_pub'),
    archive: undefined,
    ISSN: statements.get('dc identifier')?.find(looksLikeIssn),
  };
  // Its own fields by their own names, which override the others.
  for (const [name, [value]] of statements) {
    if (name.startsWith('z ') && name !== 'z itemType') item[name.slice(2)] = value;
  }
  return { itemType: typeOf(first, isHighwire), ...item };
}

/** Its own type, then PRISM's, Dublin Core's; Open Graph's `article` is a last guess. */
function typeOf(first: (...names: string[]) => string | undefined, isHighwire: boolean): string {
  const own = first('z itemType', 'z type');
  if (own !== undefined) return own;
  if (first('prism aggregationType') === 'newspaper') return 'newspaperArticle';
  if (first('og type') === 'website') return 'webpage';
  const kinds: Readonly<Record<string, string>> = {
    newsitem: 'newspaperArticle',
    newspaperarticle: 'newspaperArticle',
    article: 'journalArticle',
    journalarticle: 'journalArticle',
    webpage: 'webpage',
  };
  const kind = kinds[(first('dc type', 'dcterms type') ?? '').toLowerCase().replace(/\s/g, '')];
  return kind ?? (isHighwire ? 'journalArticle' : 'webpage');
}

function statementsOf(html: string): { statements: Statements; isHighwire: boolean } {
  const statements = new Map<string, string[]>();
  let isHighwire = false;
  for (const attributes of elementsOf(html, 'meta')) {
    const { name: given, property: other, content } = attributes;
    const tags = given || other;
    if (!tags || !content) continue;
    for (const tag of tags.split(/\s+/)) {
      const parts = tag.split(/[.:_]/);
      const at = parts.length > 2 && prefixes.includes(parts[1]?.toLowerCase() ?? '') ? 1 : 0;
      const prefix = parts[at]?.toLowerCase() ?? '';
      if (tag.includes('citation_title')) isHighwire = true;
      if (!prefixes.includes(prefix)) continue;
      const own = tag.slice(parts.slice(0, at + 1).join('.').length + 1);
      const name = `${prefix} ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
      statements.set(name, [...(statements.get(name) ?? []), content]);
    }
  }
  return { statements, isHighwire };
}

function canonicalOf(html: string): string | undefined {
  const { href } = elementsOf(html, 'link').find(({ rel }) => rel === 'canonical') ?? {};
  return href;
}

function elementsOf(html: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    if (!('tagName' in node) || node.tagName === 'body') continue;
    if (node.tagName === name) {
      found.push(Object.fromEntries(node.attrs.map((each) => [each.name, each.value])));
    }
    open.push(...node.childNodes);
  }
  return found;
}

/** Eight digits, of which the last one checks the others: any id may be such a number by chance. */
function looksLikeIssn(text: string): boolean {
  const [, digits = ''] = /(?:^|\D)(\d{4}-?\d{3}[\dX])(?:\D|$)/i.exec(text) ?? [];
  const all = digits.replace('-', '').toUpperCase();
  const sum = [...all].reduce((total, digit, at) => {
    return total + (digit === 'X' ? 10 : Number(digit)) * (8 - at);
  }, 0);
  return all.length === 8 && sum % 11 === 0;
}
