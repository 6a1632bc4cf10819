/** The articles of a site, read again and again while somebody writes: kept in memory. */
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { forEachFile } from './each-file.ts';
import { type Archive, readArchive } from './read-archive.ts';
import { readTextFile } from './read-text.ts';
import { findStrayArticleFiles, isArticleFile } from './stray-files.ts';

interface Row {
  readonly blob: string;
  readonly entry?: Entry | undefined;
  readonly problems: readonly Problem[];
}

/**
 * @returns a `readArchive` with a memory: the first call goes through the index on disk, later
 * ones read and parse only what has changed since the last one, and write nothing. A file that
 * gives an entry no longer keeps its last one, beside its problems: whoever writes it would find
 * the page gone at every half-finished line.
 */
export function rememberArchive(): typeof readArchive {
  let version: string | undefined;
  let rows = new Map<string, Row>();
  return async (from) => {
    if (version !== from.version) {
      const archive = await readArchive(from);
      rows = rowsOf(archive, from.fingerprints);
      version = from.version;
      return archive;
    }
    const { archive, kept } = await readChanges(from, rows);
    rows = kept;
    return archive;
  };
}

type From = Parameters<typeof readArchive>[0];

async function readChanges(
  { folder, fingerprints, parse }: From,
  before: ReadonlyMap<string, Row>,
): Promise<{ archive: Archive; kept: Map<string, Row> }> {
  const files = [...fingerprints.keys()].filter(isArticleFile);
  const changed = files.filter((file) => before.get(file)?.blob !== fingerprints.get(file));
  const fresh = new Map<string, Row>();
  await forEachFile(changed, async (file) => {
    const blob = fingerprints.get(file) ?? '';
    const last = before.get(file)?.entry;
    const read = await readTextFile(folder.content, file);
    if (read.problem) {
      // What the disk refuses today is asked for again at the next change.
      fresh.set(file, { blob: read.mayPass ? '' : blob, entry: last, problems: [read.problem] });
    } else {
      const { entry = last, problems } = parse(file, read.text, blob);
      fresh.set(file, { blob, entry, problems });
    }
  });
  const kept = new Map<string, Row>();
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const row = fresh.get(file) ?? before.get(file);
    if (!row) continue;
    kept.set(file, row);
    if (row.entry) entries.push(row.entry);
    problems.push(...row.problems);
  }
  problems.push(...findStrayArticleFiles(fingerprints));
  const removed = [...before.keys()].filter((file) => !fingerprints.has(file));
  const unchanged = files.length - changed.length;
  return { archive: { entries, problems, changed, removed, unchanged }, kept };
}

function rowsOf({ entries, problems }: Archive, fingerprints: From['fingerprints']) {
  const entryOf = new Map(entries.map((entry) => [entry.article.file, entry]));
  const problemsOf = Map.groupBy(problems, ({ file }) => file.replace(/^content\//, ''));
  const rows = new Map<string, Row>();
  for (const [file, blob] of fingerprints) {
    if (!isArticleFile(file)) continue;
    rows.set(file, { blob, entry: entryOf.get(file), problems: problemsOf.get(file) ?? [] });
  }
  return rows;
}
