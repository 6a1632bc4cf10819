/** The articles of a site, parsed; only those whose bytes have changed are read. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { forEachFile } from './each-file.ts';
import type { Fingerprints } from './fingerprints.ts';
import { keepRow, readIndexFile, writeIndexFile } from './index-file.ts';
import type { IndexRow, KeptRow, RowSource } from './index-file.ts';
import { readTextFile } from './read-text.ts';
import type { SiteFolder } from './site-folder.ts';
import { findStrayArticleFiles, isArticleFile } from './stray-files.ts';
import { WordsFile } from './words-file.ts';

/**
 * Turns one file's text into its entry, or into problems, or both (warnings). `file` is relative
 * to `content/`; the entry carries that `file` and that `blob`. Must depend on nothing but its
 * arguments and what the version of `readArchive` covers.
 */
export type ParseArticle = (
  file: string,
  text: string,
  blob: string,
) => { readonly entry?: Entry | undefined; readonly problems: readonly Problem[] };

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
}): Promise<Archive> {
  const { folder, fingerprints, parse, version } = from;
  const indexPath = join(folder.cache, 'index.ndjson');
  const before = await readIndexFile(indexPath, version);
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
  await forEachFile(changed, async (file) => {
    const read = await readTextFile(folder.content, file);
    // A disk that refuses today may give the file tomorrow, with the same bytes: not kept.
    if (read.problem && read.mayPass) passing.push(read.problem);
    else
      rows.set(file, parseFile(file, read, { blob: fingerprints.get(file) ?? '', parse, words }));
  });

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
  if (hasChanged && kept) {
    writeIndexFile(indexPath, version, { rows: lines, words: kept, before: before?.bytes });
  }
  return { entries, problems, changed, removed, unchanged };
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

function parseFile(
  file: string,
  read: { readonly text?: string | undefined; readonly problem?: Problem | undefined },
  { blob, parse, words }: { blob: string; parse: ParseArticle; words: WordsFile | undefined },
): KeptRow {
  const parsed =
    read.text === undefined
      ? { problems: read.problem ? [read.problem] : [] }
      : parse(file, read.text, blob);
  const row: IndexRow = { file, blob, ...parsed };
  if (row.entry && (row.entry.article.file !== file || row.entry.blob !== blob)) {
    throw new Error(`The entry of ${file} carries another file or blob.`);
  }
  return keepRow(row, words);
}
