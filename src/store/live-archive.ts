/** The articles of a site, read again and again while somebody writes: kept in memory. */
import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { finderIn } from './in-order.ts';
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
  let known: Known = { files: [], rows: [], strays: [] };
  return async (from) => {
    if (version !== from.version) {
      const archive = await readArchive(from);
      known = knownOf(archive, from.fingerprints);
      version = from.version;
      return archive;
    }
    const { archive, kept } = await readChanges(from, known);
    known = kept;
    return archive;
  };
}

type From = Parameters<typeof readArchive>[0];

/** What was read: lists, in the order of the files, since a map of all of them is slow to copy. */
interface Known {
  readonly files: readonly string[];
  /** One for each of the files. */
  readonly rows: readonly Row[];
  /** Problems of files that are no articles. */
  readonly strays: readonly Problem[];
}

const none: readonly Problem[] = [];

const unread: Row = { blob: '', problems: none };

async function readChanges(
  { folder, fingerprints, parse }: From,
  before: Known,
): Promise<{ archive: Archive; kept: Known }> {
  const sorted = sortedAs(fingerprints, before);
  const { files, strays } = sorted;
  const rows = [...sorted.rows];
  const changed = [...files.keys()].filter(
    (at) => rows[at]?.blob !== fingerprints.get(files[at] ?? ''),
  );
  for (const at of changed) {
    // A page may be asked for meanwhile.
    await setImmediate();
    const file = files[at] ?? '';
    const blob = fingerprints.get(file) ?? '';
    const last = rows[at]?.entry;
    const read = readTextFile(folder.content, file);
    if (read.problem) {
      // What the disk refuses today is asked for again at the next change.
      rows[at] = { blob: read.mayPass ? '' : blob, entry: last, problems: [read.problem] };
    } else {
      const { entry = last, problems } = parse(file, read.text, blob);
      rows[at] = { blob, entry, problems };
    }
  }
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    if (row.entry) entries.push(row.entry);
    if (row.problems.length > 0) problems.push(...row.problems);
  }
  problems.push(...strays);
  const archive = {
    entries,
    problems,
    changed: changed.map((at) => files[at] ?? ''),
    removed: before.files === files ? [] : before.files.filter((file) => !fingerprints.has(file)),
    unchanged: files.length - changed.length,
  };
  return { archive, kept: { files, rows, strays } };
}

/** @returns what is known of the files of today; the same lists as before where they are the same. */
function sortedAs(fingerprints: From['fingerprints'], before: Known): Known {
  const files = [...fingerprints.keys()].filter(isArticleFile);
  const strays = findStrayArticleFiles(fingerprints);
  const isSame =
    files.length === before.files.length && files.every((file, at) => file === before.files[at]);
  if (isSame) return { ...before, strays };
  const rowOf = new Map(before.files.map((file, at) => [file, before.rows[at]]));
  return { files, rows: files.map((file) => rowOf.get(file) ?? unread), strays };
}

function knownOf({ entries, problems }: Archive, fingerprints: From['fingerprints']): Known {
  const placeOf = finderIn(entries.length, (at) => entries[at]?.article.file ?? '');
  const problemsOf = Map.groupBy(problems, ({ file }) => file.replace(/^content\//, ''));
  const files = [...fingerprints.keys()].filter(isArticleFile);
  const rows = files.map((file) => ({
    blob: fingerprints.get(file) ?? '',
    entry: entries[placeOf(file) ?? -1],
    problems: problemsOf.get(file) ?? none,
  }));
  return { files, rows, strays: findStrayArticleFiles(fingerprints) };
}
