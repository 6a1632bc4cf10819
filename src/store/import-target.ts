/** What an import must know of the archive: which file holds which id, and what such a file says. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SiteFolder } from './site-folder.ts';
import { walk } from './walk.ts';

/** A file of the archive as an import compares it. */
export interface TargetFile {
  /** Relative to the site folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Verbatim, as far as the front matter gives them and can be read. */
  readonly facts: {
    readonly headline?: string;
    readonly published?: string;
    readonly section?: string;
    readonly language?: string;
    readonly topics?: readonly string[];
    readonly authors?: readonly string[];
  };
}

const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m;

/**
 * Reads the ids of all articles and drafts. Files whose front matter has no `ids` are read and
 * passed over without being parsed, so that a large archive takes seconds.
 *
 * @returns for each id, verbatim, the files that have it, relative to the site folder
 */
export function readKnownIds(site: SiteFolder): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const folder of ['content/articles', 'content/drafts']) {
    for (const { path } of walk(site.root, folder)) {
      if (!/\.mdx?$/.test(path)) continue;
      const head = frontMatter.exec(readFileSync(join(site.root, path), 'utf8'))?.[1];
      // A copy, since an id cut out of a file's text holds all of that text in memory.
      for (const id of structuredClone(idsOf(head))) {
        const paths = known.get(id) ?? [];
        if (!paths.includes(path)) known.set(id, [...paths, path]);
      }
    }
  }
  return known;
}

/**
 * Reads what `content/agencies` calls its agencies. A record that cannot be read counts by its id;
 * what is wrong with it is told elsewhere, when the site is checked.
 *
 * @returns ids and names, in the order of the ids
 */
export function readAgencyNames(
  site: SiteFolder,
): readonly { readonly id: string; readonly name: string }[] {
  const folder = 'content/agencies';
  const records = [...walk(site.root, folder)].flatMap(({ path }) => {
    const id = /([^/]+)\.ya?ml$/.exec(path)?.[1];
    if (id === undefined) return [];
    const { name } = parseVerbatim(readFileSync(join(site.root, path), 'utf8'));
    return [{ id, name: typeof name === 'string' && name !== '' ? name : id }];
  });
  return records.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @returns the file at a path below the site folder; undefined where there is none. */
export function readTarget(site: SiteFolder, path: string): TargetFile | undefined {
  const file = join(site.root, path);
  // Of thousands of stories most are new, and to ask costs a fraction of an error.
  if (!statSync(file, { throwIfNoEntry: false })) return undefined;
  const text = readFileSync(file, 'utf8');
  return { path, text, facts: factsOf(text) };
}

/** Removes a file below the site folder, as the last step of replacing it by another one. */
export function removeTarget(site: SiteFolder, path: string): void {
  rmSync(join(site.root, path));
}

/**
 * What the front matter of a file says of the facts that an editor may also give on import.
 * Scalars stay text. Front matter that cannot be read says nothing.
 */
export function factsOf(text: string): TargetFile['facts'] {
  const fields = parseVerbatim(frontMatter.exec(text)?.[1] ?? '');
  const facts: Record<string, string | readonly string[]> = {};
  for (const field of ['headline', 'published', 'section', 'language']) {
    const value = fields[field];
    if (typeof value === 'string' && value !== '') facts[field] = value;
  }
  for (const field of ['topics', 'authors']) {
    const value = fields[field];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      if (value.length > 0) facts[field] = value;
    }
  }
  return facts;
}

/** Cuts `ids` out of the front matter, since parsing all of it would take ten times as long. */
function idsOf(head: string | undefined): readonly string[] {
  const block = head && /^ids[ \t]*:.*(?:\r?\n(?:[ \t-].*)?)*/m.exec(head)?.[0];
  const ids = block ? parseVerbatim(block).ids : undefined;
  return (Array.isArray(ids) ? ids : [ids]).filter((id) => typeof id === 'string');
}

function parseVerbatim(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const fields: unknown = parse(yaml, { schema: 'failsafe', logLevel: 'silent' });
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}
