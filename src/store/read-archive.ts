/** The articles of a site, parsed; only those whose bytes have changed are read. */
import { mkdirSync } from 'node:fs';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from './fingerprints.ts';
import { indexPath, keepRow, readIndexFile, writeIndexFile } from './index-file.ts';
import type { IndexMark, KeptRow, RowSource } from './index-file.ts';
import {
  type ParseArticle,
  type ParsedFile,
  type ParseElsewhere,
  readAndParse,
  type UnreadFile,
} from './parse-file.ts';
import type { SiteFolder } from './site-folder.ts';
import { findStrayArticleFiles, isArticleFile } from './stray-files.ts';
import { WordsFile } from './words-file.ts';

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
  /** Parsers beside this one that are worth their start for so many files. */
  readonly elsewhere?: ((files: number) => readonly ParseElsewhere[]) | undefined;
}): Promise<Archive> {
  const { folder, fingerprints, parse, version } = from;
  const path = indexPath(folder);
  const before = await readIndexFile(path, version);
  const files = [...fingerprints.keys()].filter(isArticleFile);
  const rows = new Map<string, KeptRow>();
  const changed: string[] = [];
  for (const file of files) {
    const kept = before?.rows.get(file);
    if (kept && kept.row.blob === fingerprints.get(file)) rows.set(file, kept);
    else changed.push(file);
  }
  const removed = [...(before?.rows.keys() ?? [])].filter((file) => !fingerprints.has(file));
  const unchanged = rows.size;
  const hasChanged = !before || changed.length > 0 || removed.length > 0;
  // A few stories' words go into the index itself; for more, all words are written anew.
  const isSmall = before && youngOf(rows) + changed.length <= Math.max(200, files.length / 50);
  const words = hasChanged && !isSmall ? newWords(folder, rows) : undefined;

  const passing: Problem[] = [];
  const onParsed = ({ file, blob, entry, problems, mayPass }: ParsedFile) => {
    if (mayPass) passing.push(...problems);
    else rows.set(file, keepRow({ file, blob, entry, problems }, words));
  };
  const lots: UnreadFile[][] = [];
  for (let start = 0; start < changed.length; start += together) {
    const some = changed.slice(start, start + together);
    lots.push(some.map((file) => ({ file, blob: fingerprints.get(file) ?? '' })));
  }
  const parseHere = async () => {
    for (let lot = lots.shift(); lot; lot = lots.shift()) {
      await Promise.all(lot.map(async (each) => onParsed(await readAndParse(folder, each, parse))));
    }
  };
  const elsewhere = from.elsewhere?.(changed.length).map((parser) => parser(lots, onParsed)) ?? [];
  await Promise.all([parseHere(), ...elsewhere]);
  // What a parser that could not work has left.
  await parseHere();

  const lines: RowSource[] = [];
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const kept = rows.get(file);
    if (!kept) continue;
    lines.push(kept.line);
    if (kept.row.entry) entries.push(kept.row.entry);
    if (kept.row.problems) problems.push(...kept.row.problems);
  }
  problems.push(...passing, ...findStrayArticleFiles(fingerprints));
  const kept = words ?? before?.words;
  let index = before?.mark;
  if (hasChanged && kept) {
    index = writeIndexFile(path, version, { rows: lines, words: kept, before: before?.bytes });
  }
  return { entries, problems, changed, removed, unchanged, index };
}

/** @returns how many rows have their words in the index itself. */
function youngOf(rows: ReadonlyMap<string, KeptRow>): number {
  let young = 0;
  for (const { at } of rows.values()) if (!at) young += 1;
  return young;
}

/** @returns a new file of words, to which the rows that stand have moved. */
function newWords(folder: Pick<SiteFolder, 'cache'>, rows: Map<string, KeptRow>): WordsFile {
  mkdirSync(folder.cache, { recursive: true });
  const words = WordsFile.create(folder.cache);
  for (const [file, { row }] of rows) {
    const entry = row.entry && (JSON.parse(JSON.stringify(row.entry)) as Entry);
    rows.set(file, keepRow({ ...row, entry }, words));
  }
  return words;
}
