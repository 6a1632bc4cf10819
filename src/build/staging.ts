/** From staging to `dist/`, all or nothing. */
import { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { SiteFolder } from '../store/site-folder.ts';
import { writeFileAtomic } from '../store/write-file.ts';

interface Move {
  /** Relative to the staging folder. */
  readonly staged: string;
  /** Relative to `dist/`. */
  readonly file: string;
}

/** What is to happen to `dist/`, written down before the first file moves. */
export interface Journal {
  /** The staging folder that the moves start from. */
  readonly staging: string;
  readonly moves: readonly Move[];
  /** Files of `dist/`. */
  readonly removals: readonly string[];
}

const atOnce = { concurrency: 64 };

export interface StagingFolders {
  readonly staging: string;
  readonly dist: string;
  readonly journal: string;
  /** What `dist/` holds; its successor waits beside it until the journal is done. */
  readonly manifest: string;
  /** What makes a build that changes nothing end at once; it must not outlive a new `dist/`. */
  readonly lastBuild: string;
}

export function stagingFolders(folder: Pick<SiteFolder, 'cache' | 'dist'>): StagingFolders {
  return {
    staging: path.join(folder.cache, 'staging'),
    dist: folder.dist,
    journal: path.join(folder.cache, 'journal.json'),
    manifest: path.join(folder.cache, 'manifest'),
    lastBuild: path.join(folder.cache, 'last-build.json'),
  };
}

let stagings = 0;

/**
 * What killed builds have left in staging goes.
 *
 * @returns the folders with a staging folder that this process has not had yet: Astro imports its
 * bundle from there, and what is imported from the same place twice is the first one, with the
 * first one's list of pages.
 */
export async function freshStaging(folders: StagingFolders): Promise<StagingFolders> {
  const cache = path.dirname(folders.staging);
  const left = (await readdir(cache)).filter((name) => /^staging(?:-|$)/.test(name));
  await pMap(left, (name) => rm(path.join(cache, name), { recursive: true, force: true }), atOnce);
  stagings += 1;
  return { ...folders, staging: path.join(cache, `staging-${stagings}`) };
}

/**
 * Moves only what differs, and makes folders before the first move, so that a disk without room
 * fails while `dist/` is whole. A process that is killed while files move leaves its journal, and
 * the next build begins by finishing it; only then is `dist/` whole again.
 *
 * @param manifest the text that describes `dist/` once this is done.
 * @returns the files of `dist/` that were written anew or replaced.
 */
export async function commitStaging(
  folders: StagingFolders,
  journal: Omit<Journal, 'staging'>,
  manifest: string,
): Promise<{ created: string[]; replaced: string[] }> {
  // Should this build be interrupted, no later one may take what the last one said for granted.
  await rm(folders.lastBuild, { force: true });
  if (!existsSync(folders.dist) && (await publishWhole(folders, manifest))) {
    return { created: journal.moves.map(({ file }) => file), replaced: [] };
  }
  const compared = await pMap(
    journal.moves,
    async (move) => ({ ...move, state: await compare(move, folders) }),
    atOnce,
  );
  const moves = compared.filter((move) => move.state !== 'same');
  const parents = new Set(moves.map((move) => path.dirname(path.join(folders.dist, move.file))));
  await pMap(parents, makeFolder, atOnce);
  writeFileAtomic(`${folders.manifest}.next`, manifest);
  const { staging } = folders;
  const written: Journal = { staging, moves, removals: journal.removals };
  writeFileAtomic(folders.journal, JSON.stringify(written));
  await applyJournal(folders);
  const files = (state: string) => moves.filter((m) => m.state === state).map((m) => m.file);
  return { created: files('new'), replaced: files('differs') };
}

/** A folder may have to wait until a file of its name is removed. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
}

/**
 * Where there is no `dist/` yet, the staging folder becomes it, in one step.
 *
 * @returns whether it did; it cannot where `dist/` is to be on another disk.
 */
async function publishWhole(folders: StagingFolders, manifest: string): Promise<boolean> {
  if (!(await isOneDisk(folders))) {
    await mkdir(folders.dist, { recursive: true });
    return false;
  }
  // Until the new manifest stands, none may: it would speak of a `dist/` that is gone.
  await rm(folders.manifest, { force: true });
  await rename(folders.staging, folders.dist);
  writeFileAtomic(folders.manifest, manifest);
  return true;
}

async function isOneDisk({ dist, staging }: StagingFolders): Promise<boolean> {
  // A link that leads nowhere is a place that somebody chose for `dist/`: it is not replaced.
  const link = await readlink(dist).catch(() => undefined);
  if (link !== undefined) return false;
  const [parent, staged] = await Promise.all([stat(path.dirname(dist)), stat(staging)]);
  return parent.dev === staged.dev;
}

/**
 * Finishes what the journal says, if there is one. Doing it twice does no harm. Where a file is
 * neither staged nor moved any more, somebody has deleted one of the folders, and nothing that is
 * known of `dist/` can be relied on: all of it is forgotten.
 */
export async function applyJournal(folders: StagingFolders): Promise<void> {
  if (!existsSync(folders.journal)) return;
  const { staging, moves, removals }: Journal = JSON.parse(await readFile(folders.journal, 'utf8'));
  const nextManifest = `${folders.manifest}.next`;
  const isLost = ({ staged, file }: Move) =>
    !existsSync(path.join(staging, staged)) && !existsSync(path.join(folders.dist, file));
  if (moves.some(isLost)) {
    const known = [folders.lastBuild, folders.manifest, nextManifest, folders.journal];
    for (const file of known) await rm(file, { force: true });
    return;
  }
  // What goes may stand where something else is to come: a file where there will be a folder.
  for (const file of removals) {
    await rm(path.join(folders.dist, file), { force: true });
    await removeEmptyParents(folders.dist, file);
  }
  const moveOne = async ({ staged, file }: Move) => {
    const from = path.join(staging, staged);
    const to = path.join(folders.dist, file);
    if (existsSync(from)) await move(from, to);
  };
  await pMap(moves, moveOne, atOnce);
  if (existsSync(nextManifest)) await rename(nextManifest, folders.manifest);
  await rm(folders.journal, { force: true });
}

async function compare(
  { staged, file }: Move,
  folders: StagingFolders,
): Promise<'new' | 'same' | 'differs'> {
  const before = await readFile(path.join(folders.dist, file)).catch(() => undefined);
  if (!before) return 'new';
  return before.equals(await readFile(path.join(folders.staging, staged))) ? 'same' : 'differs';
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    // `dist/` is on another disk: copy beside the target first, so that it is never half a file.
    await copyFile(from, `${to}.stet-new`);
    await rename(`${to}.stet-new`, to);
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}

export async function removeEmptyParents(root: string, file: string): Promise<void> {
  let parent = path.dirname(file);
  while (parent !== '.') {
    try {
      await rmdir(path.join(root, parent));
    } catch {
      return; // Not empty, or gone already.
    }
    parent = path.dirname(parent);
  }
}
