/** What is to happen to `dist/`, written down before it does, so that a killed build can be finished. */
import { existsSync, statSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  utimes,
} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import { writeFileAtomic } from '../store/write-file.ts';
import { atOnce, removeEmptyParents, type StagingFolders } from './staging.ts';

export interface Move {
  /** Relative to the staging folder. */
  readonly staged: string;
  /** Relative to `dist/`. */
  readonly file: string;
}

/** A move as it is written down. */
interface PlannedMove extends Move {
  /** What the disk says of the staged file, and of none but this one once it is moved. */
  readonly stamp: string | undefined;
}

/** What is to happen to `dist/`, written down before the first file moves. */
interface Journal {
  /** The name of the staging folder that the moves start from: a site's folder may move. */
  readonly staging: string;
  readonly moves: readonly PlannedMove[];
  /** Files of `dist/`. */
  readonly removals: readonly string[];
}

/**
 * Writes it down, and does it.
 *
 * @param manifest the text that describes `dist/` once this is done.
 */
export async function carryOut(
  folders: StagingFolders,
  moves: readonly Move[],
  removals: readonly string[],
  manifest: string,
): Promise<void> {
  const stamped = moves.map(({ staged, file }) => {
    return { staged, file, stamp: stampOf(path.join(folders.staging, staged)) };
  });
  const journal: Journal = { staging: path.basename(folders.staging), moves: stamped, removals };
  writeFileAtomic(nextOf(folders.manifest), manifest);
  writeFileAtomic(folders.journal, JSON.stringify(journal));
  await applyJournal(folders);
}

/**
 * Finishes what the journal of a killed build says, if there is one. Where that cannot be done,
 * since somebody has deleted or changed one of the folders meanwhile, nothing that is known of
 * `dist/` can be relied on, and all of it is forgotten.
 */
export async function recover(folders: StagingFolders): Promise<void> {
  try {
    await applyJournal(folders);
  } catch {
    await forget(folders);
  }
}

/** What stands in `dist/` is then no more than files that the next build may find there. */
export async function forget(folders: StagingFolders): Promise<void> {
  const { lastBuild, manifest, journal } = folders;
  for (const file of [lastBuild, manifest, nextOf(manifest), journal]) {
    await rm(file, { force: true });
  }
}

/** Does what the journal says, if there is one. Doing it twice does no harm. */
async function applyJournal(folders: StagingFolders): Promise<void> {
  if (!existsSync(folders.journal)) return;
  const { staging, moves, removals }: Journal = JSON.parse(await readFile(folders.journal, 'utf8'));
  // What goes may stand where something else is to come: a file where there will be a folder.
  for (const file of removals) await remove(folders.dist, file);
  const moveOne = async ({ staged, file, stamp }: PlannedMove) => {
    const from = path.join(path.dirname(folders.staging), staging, staged);
    const to = path.join(folders.dist, file);
    if (stampOf(from) === stamp) await move(from, to);
    else if (stampOf(to) !== stamp) throw new Error(`The staged file ${from} is gone.`);
  };
  await pMap(moves, moveOne, atOnce);
  if (existsSync(nextOf(folders.manifest))) {
    await rename(nextOf(folders.manifest), folders.manifest);
  }
  await rm(folders.journal, { force: true });
}

function nextOf(manifest: string): string {
  return `${manifest}.next`;
}

/** Size and time outlive a move. */
function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? `${found.size} ${Math.round(found.mtimeMs)}` : undefined;
}

async function remove(dist: string, file: string): Promise<void> {
  const target = path.join(dist, file);
  try {
    // What stands there, or above it, may be a folder or a file that a move has brought.
    if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) await unlink(target);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
  await removeEmptyParents(dist, file);
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  // An empty folder of its name is nobody's.
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) await rmdir(to);
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    // `dist/` is on another disk: copy beside the target first, so that it is never half a file.
    const { atime, mtime } = await stat(from);
    await copyFile(from, `${to}.stet-new`);
    await utimes(`${to}.stet-new`, atime, mtime);
    await rename(`${to}.stet-new`, to);
  }
}

export function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
