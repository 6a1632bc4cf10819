/**
 * What is known of every picture, in git, so that a build needs neither the originals nor an
 * encoder: `content/.ledger/2016-10.json`, one line a picture. A month whose articles
 * do not change keeps its file.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedMetadata, PictureFacts } from '../archive/rendition.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { SiteFolder } from './site-folder.ts';
import { blobIdOf } from './blob-id.ts';
import { writeFileAtomic } from './write-file.ts';

export interface LedgerEntry extends PictureFacts {
  /** Relative to `content/`. */
  readonly path: string;
  /** Of the original's file. */
  readonly bytes: number;
  readonly embedded?: EmbeddedMetadata;
  /** Names of those that have been made. */
  readonly renditions: readonly string[];
}

/** By path relative to `content/`. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

export interface ReadLedger {
  readonly ledger: Ledger;
  /** Files that are no ledger: guessing would encode, or lose, what they stand for. */
  readonly broken: readonly string[];
  /** Blob ids of all files as they were read, by path relative to the site's folder. */
  readonly prints: Fingerprints;
}

/** Reads the ledger of all months. A missing folder is an empty ledger. */
export async function readLedger(folder: Pick<SiteFolder, 'root'>): Promise<ReadLedger> {
  const files = (await readdir(ledgerFolder(folder)).catch(() => [])).filter(isMonth).toSorted();
  const ledger = new Map<string, LedgerEntry>();
  const broken: string[] = [];
  const prints = new Map<string, string>();
  for (const file of files) {
    const bytes = await readFile(path.join(ledgerFolder(folder), file));
    const entries = parseMonth(bytes.toString('utf8'));
    if (!entries) broken.push(`content/.ledger/${file}`);
    prints.set(`content/.ledger/${file}`, blobIdOf(bytes));
    for (const entry of entries ?? []) ledger.set(entry.path, entry);
  }
  return { ledger, broken, prints };
}

/**
 * Writes the months that have changed, each all or nothing.
 *
 * @param before as it was read.
 * @returns blob ids of the files that were written, by path relative to the site's folder.
 */
export function writeLedger(
  folder: Pick<SiteFolder, 'root'>,
  after: Ledger,
  before: Ledger,
): Fingerprints {
  const texts = (ledger: Ledger) =>
    new Map(
      [...Map.groupBy(ledger.values(), ({ path }) => monthOf(path))].map(([month, entries]) => [
        month,
        writeMonth(entries),
      ]),
    );
  const old = texts(before);
  const now = texts(after);
  const months = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  const changed = months.filter((month) => old.get(month) !== now.get(month));
  const written = new Map<string, string>();
  for (const month of changed) {
    const text = now.get(month) ?? writeMonth([]);
    writeFileAtomic(path.join(ledgerFolder(folder), `${month}.json`), text);
    written.set(`content/.ledger/${month}.json`, blobIdOf(Buffer.from(text)));
  }
  return written;
}

/** @returns `2016-10` for `articles/2016/10/27/map.png`; `other` for what lies under no date. */
export function monthOf(picture: string): string {
  const [, year, month] = /^articles\/(\d{4})\/(\d{2})\//.exec(picture) ?? [];
  return year && month ? `${year}-${month}` : 'other';
}

function writeMonth(entries: readonly LedgerEntry[]): string {
  const lines = entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256, width, height, bytes, embedded, renditions }) =>
      JSON.stringify({ path, sha256, width, height, bytes, embedded, renditions }),
    );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function parseMonth(text: string): LedgerEntry[] | undefined {
  try {
    const entries: unknown = JSON.parse(text);
    if (Array.isArray(entries) && entries.every(isEntry)) return entries;
  } catch {
    // No JSON is no ledger, either.
  }
  return undefined;
}

function isEntry(value: Partial<LedgerEntry> | null): value is LedgerEntry {
  return (
    typeof value?.path === 'string' &&
    typeof value.sha256 === 'string' &&
    Number.isInteger(value.width) &&
    Number.isInteger(value.height) &&
    Array.isArray(value.renditions)
  );
}

/** @param file relative to the site's folder. */
export function isLedgerFile(file: string): boolean {
  return path.posix.dirname(file) === 'content/.ledger' && isMonth(path.posix.basename(file));
}

function isMonth(file: string): boolean {
  return /^(?:\d{4}-\d{2}|other)\.json$/.test(file);
}

function ledgerFolder({ root }: Pick<SiteFolder, 'root'>): string {
  return path.join(root, 'content/.ledger');
}
