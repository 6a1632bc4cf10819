/** The articles of a site, parsed; only those whose bytes have changed are read. */
import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from './fingerprints.ts';
import { type BaseDifference, BaseWriter, type IndexRow } from './index-base.ts';
import {
  type IndexFile,
  type IndexMark,
  indexPath,
  isYoung,
  keepRow,
  readIndexFile,
  rowFinder,
  rowsOf,
  writeIndexFile,
} from './index-file.ts';
import {
  type ParseArticle,
  type ParsedFile,
  type ParseElsewhere,
  readAndParse,
  type UnreadFile,
} from './parse-file.ts';
import { shareLots } from './share-lots.ts';
import type { SiteFolder } from './site-folder.ts';
import { findStrayArticleFiles, isArticleFile } from './stray-files.ts';

/** So many files are read and parsed together. */
const together = 64;

/** What is in `content/articles/`, in order of the files' paths. */
export interface Archive {
  readonly entries: readonly Entry[];
  /** Of all files, whether read in this run or not: warnings of a cached file come again. */
  readonly problems: readonly Problem[];
  /** Files that were read in this run: new, changed, or all when the version is another. */
  readonly changed: readonly string[];
  /** Files that the last run had and this one has not. */
  readonly removed: readonly string[];
  /** How many files were not read. */
  readonly unchanged: number;
  /** The index on the disk that has these entries. */
  readonly index?: IndexMark | undefined;
  /** Against the base of the last run's index. */
  readonly sinceLast?: BaseDifference | undefined;
  /** Against the base of this run's: the same, unless it was written anew. */
  readonly sinceThis?: BaseDifference | undefined;
}

/**
 * Reads the archive. What was parsed is kept in the cache folder under `version`, which must cover
 * the code behind `parse` and the settings it depends on (time zone, language, tag authority).
 * The answer is the same with and without that cache. No body is kept in memory, and of an entry
 * only what decides where it stands.
 *
 * Throws when the cache folder cannot be written, or when `parse` throws.
 */
export async function readArchive(from: {
  readonly folder: Pick<SiteFolder, 'content' | 'cache'>;
  readonly fingerprints: Fingerprints;
  readonly parse: ParseArticle;
  readonly version: string;
  /** The index on the disk, where somebody has read it already. */
  readonly index?: Promise<IndexFile | undefined> | undefined;
  /** Told how many of the files that must be read have been, of how many. */
  readonly onRead?: ((done: number, total: number) => void) | undefined;
  /** Parsers beside this one that are worth their start for so many files. */
  readonly elsewhere?: ((files: number) => readonly ParseElsewhere[]) | undefined;
}): Promise<Archive> {
  const { folder, fingerprints, parse, version } = from;
  const path = indexPath(folder);
  const found = await (from.index ?? readIndexFile(path));
  const before = found?.mark.version === version ? found : undefined;
  const { files, rows, changed, young, removed } = compare(fingerprints, before);
  const unchanged = files.length - changed.length;
  const hasChanged = !before || changed.length > 0 || removed.length > 0;
  // A few stories go into the index itself; for more, its base is written anew.
  const differing = [...young, ...changed.map(({ file }) => file)];
  const outdated = before ? before.base.count - (unchanged - young.length) : 0;
  const isSmall = Math.max(differing.length, outdated) <= Math.max(200, files.length / 50);

  const passing: Problem[] = [];
  const anew = hasChanged && !(isSmall && before) ? new BaseWriter(folder.cache) : undefined;
  for (const row of anew ? rows : []) if (row) anew?.add(row);
  const parsed = new Map<string, IndexRow>();
  let done = 0;
  const onParsed = ({ mayPass, ...row }: ParsedFile) => {
    done += 1;
    from.onRead?.(done, changed.length);
    if (mayPass) passing.push(...row.problems);
    else if (anew) anew.add(row);
    else parsed.set(row.file, keepRow(row));
  };
  const lots: UnreadFile[][] = [];
  for (let start = 0; start < changed.length; start += together) {
    lots.push(changed.slice(start, start + together));
  }
  const parseHere = async () => {
    for (let lot = lots.shift(); lot; lot = lots.shift()) {
      for (const each of lot) onParsed(readAndParse(folder, each, parse));
      // The other parsers ask for more meanwhile.
      await setImmediate();
    }
  };
  const elsewhere = from.elsewhere?.(changed.length).map((parser) => parser(lots, onParsed)) ?? [];
  await shareLots(lots, [parseHere(), ...elsewhere]);
  // What a parser that could not work has left.
  await parseHere();

  const base = anew?.finish(files) ?? before?.base;
  const all =
    anew && base ? base.rows : files.flatMap((file, at) => rows[at] ?? parsed.get(file) ?? []);
  let index = before?.mark;
  if (hasChanged && base) index = writeIndexFile(path, version, base, all);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const row of all) {
    if (row.entry) entries.push(row.entry);
    if (row.problems) problems.push(...row.problems);
  }
  problems.push(...passing, ...findStrayArticleFiles(fingerprints));
  const sinceLast = before && { base: before.base, files: differing };
  const sinceThis = anew && base ? { base, files: [] } : sinceLast;
  return {
    ...{ entries, problems, removed, unchanged, index, sinceLast, sinceThis },
    changed: changed.map(({ file }) => file),
  };
}

interface Comparison {
  /** All article files, in order. */
  readonly files: readonly string[];
  /** One for each of the files; none where it must be read. */
  readonly rows: readonly (IndexRow | undefined)[];
  readonly changed: readonly UnreadFile[];
  /** Files that are known, but not by the base of the index. */
  readonly young: readonly string[];
  readonly removed: readonly string[];
}

function compare(fingerprints: Fingerprints, before: IndexFile | undefined): Comparison {
  const rowOf = before ? rowFinder(before) : () => undefined;
  const files: string[] = [];
  const rows: (IndexRow | undefined)[] = [];
  const changed: UnreadFile[] = [];
  const young: string[] = [];
  let found = 0;
  for (const [file, blob] of fingerprints) {
    if (!isArticleFile(file)) continue;
    const row = rowOf(file);
    const known = row?.blob === blob ? row : undefined;
    if (row) found += 1;
    if (!known) changed.push({ file, blob });
    else if (isYoung(known)) young.push(file);
    files.push(file);
    rows.push(known);
  }
  const missing = before && before.count > found ? Array.from(rowsOf(before)) : [];
  const removed = missing.flatMap(({ file }) => (fingerprints.has(file) ? [] : file));
  return { files, rows, changed, young, removed };
}
