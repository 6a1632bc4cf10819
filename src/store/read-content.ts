/** Everything of `content/` but the articles: settings, records, standing pages, the brand. */
import { compareCodeUnits } from '../archive/order.ts';
import { groupKinds } from '../archive/records.ts';
import type { GroupKind, RecordOf, Records } from '../archive/records.ts';
import type { Redirect } from '../archive/redirects.ts';
import type { Site, StandingPage } from '../archive/site.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from './fingerprints.ts';
import { findBrand } from './read-brand.ts';
import type { Brand } from './read-brand.ts';
import { readTextFile } from './read-text.ts';
import type { SiteFolder } from './site-folder.ts';
import { findStrayFiles } from './stray-files.ts';

export interface Content {
  /** Undefined when its problems forbid one; then the standing pages could not be read either. */
  readonly site?: Site | undefined;
  readonly records: Records;
  /** In order of their files' paths. */
  readonly pages: readonly StandingPage[];
  readonly redirects: readonly Redirect[];
  readonly brand: Brand;
  readonly problems: readonly Problem[];
}

interface SourceText {
  /** Path relative to `content/`. */
  readonly file: string;
  readonly text: string;
}

/** What turns the texts into settings, records and pages: the functions of `schema/`. */
export interface ContentParsers {
  parseSite(source: SourceText): {
    readonly site?: Site | undefined;
    readonly problems: readonly Problem[];
  };
  parseRecord<Kind extends GroupKind>(
    kind: Kind,
    source: SourceText,
  ): { readonly record?: RecordOf<Kind> | undefined; readonly problems: readonly Problem[] };
  parseRedirects(source: SourceText): {
    readonly redirects: readonly Redirect[];
    readonly problems: readonly Problem[];
  };
  parsePage(source: SourceText & { readonly site: Site }): {
    readonly page?: Omit<StandingPage, 'blob'> | undefined;
    readonly problems: readonly Problem[];
  };
}

/** Reads all of it: there are hundreds of these files, not hundreds of thousands. */
export async function readContent(from: {
  readonly folder: Pick<SiteFolder, 'content'>;
  readonly fingerprints: Fingerprints;
  readonly parsers: ContentParsers;
}): Promise<Content> {
  const { folder, fingerprints, parsers } = from;
  const problems: Problem[] = [];
  const read = async <Parsed extends { readonly problems: readonly Problem[] }>(
    file: string,
    parse: (source: SourceText) => Parsed,
  ): Promise<Parsed | undefined> => {
    // Where none was taken it is empty.
    const blob = fingerprints.get(file) || undefined;
    const { text, problem } = readTextFile(folder.content, file, blob);
    if (text === undefined) {
      if (problem) problems.push(problem);
      return undefined;
    }
    const parsed = parse({ file, text });
    problems.push(...parsed.problems);
    return parsed;
  };

  const files = [...fingerprints.keys()].filter((file) => !file.startsWith('articles/'));
  const site = (await read('site.yaml', (source) => parsers.parseSite(source)))?.site;

  const recordsOf = async <Kind extends GroupKind>(kind: Kind) => {
    const ofKind = new Map<string, RecordOf<Kind>>();
    for (const file of filesIn(kind, '.yaml', files)) {
      const record = (await read(file, (source) => parsers.parseRecord(kind, source)))?.record;
      if (record) ofKind.set(record.id, record);
    }
    return new Map([...ofKind].sort(([a], [b]) => compareCodeUnits(a, b)));
  };
  const records: Records = {
    sections: await recordsOf('sections'),
    topics: await recordsOf('topics'),
    places: await recordsOf('places'),
    agencies: await recordsOf('agencies'),
    authors: await recordsOf('authors'),
  };

  const pages: StandingPage[] = [];
  for (const file of site ? filesIn('pages', '.md', files) : []) {
    const page =
      site && (await read(file, (source) => parsers.parsePage({ ...source, site })))?.page;
    if (page) pages.push({ ...page, blob: fingerprints.get(file) ?? '' });
  }

  const listed = fingerprints.has('redirects.yaml')
    ? await read('redirects.yaml', (source) => parsers.parseRedirects(source))
    : undefined;
  const redirects = listed?.redirects ?? [];
  const brand = findBrand(fingerprints);
  return {
    site,
    records,
    pages,
    redirects,
    brand,
    problems: [...problems, ...findStrayFiles(fingerprints)],
  };
}

/** Files of a folder with an ending; records do not lie in subfolders, pages may. */
function filesIn(
  folder: GroupKind | 'pages',
  ending: string,
  among: readonly string[],
): readonly string[] {
  const isRecord = groupKinds.some((kind) => kind === folder);
  return among.filter(
    (file) =>
      file.startsWith(`${folder}/`) &&
      file.endsWith(ending) &&
      !(isRecord && file.slice(folder.length + 1).includes('/')),
  );
}
