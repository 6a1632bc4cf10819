/** From staging to `dist/`, all or nothing. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
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
}

export function stagingFolders(folder: Pick<SiteFolder, 'cache' | 'dist'>): StagingFolders {
  return {
    staging: path.join(folder.cache, 'staging'),
    dist: folder.dist,
    journal: path.join(folder.cache, 'journal.json'),
    manifest: path.join(folder.cache, 'manifest.json'),
  };
}

/**
 * Moves only what differs, and makes every folder before the first move, so that a disk without
 * room fails while `dist/` is whole. A process that is killed half-way leaves its journal, and
 * the next build begins by finishing it.
 *
 * @param manifest the text that describes `dist/` once this is done.
 * @returns the files of `dist/` that were written anew or replaced.
 */
export async function commitStaging(
  folders: StagingFolders,
  journal: Journal,
  manifest: string,
): Promise<{ created: string[]; replaced: string[] }> {
  if (!existsSync(folders.dist)) {
    return { created: await publishWhole(folders, journal, manifest), replaced: [] };
  }
  const compared = await pMap(
    journal.moves,
    async (move) => ({ ...move, state: await compare(move, folders) }),
    atOnce,
  );
  const moves = compared.filter((move) => move.state !== 'same');
  const parents = new Set(moves.map((move) => path.dirname(path.join(folders.dist, move.file))));
  await pMap(parents, (parent) => mkdir(parent, { recursive: true }), atOnce);
  writeFileAtomic(`${folders.manifest}.next`, manifest);
  writeFileAtomic(folders.journal, JSON.stringify({ moves, removals: journal.removals }));
  await applyJournal(folders);
  const files = (state: string) => moves.filter((m) => m.state === state).map((m) => m.file);
  return { created: files('new'), replaced: files('differs') };
}

/** Where there is no `dist/` yet, the staging folder becomes it, in one step. */
async function publishWhole(
  folders: StagingFolders,
  { moves }: Journal,
  manifest: string,
): Promise<string[]> {
  const renamed = moves.filter(({ staged, file }) => staged !== file);
  for (const { staged, file } of renamed) {
    const target = path.join(folders.staging, file);
    await mkdir(path.dirname(target), { recursive: true });
    // Astro's folder has the very name that the file is to have: the folder goes first.
    await rename(path.join(folders.staging, staged), `${target}.stet-new`);
    await removeEmptyParents(folders.staging, staged);
    await rename(`${target}.stet-new`, target);
  }
  // Until the new manifest stands, none may: it would speak of a `dist/` that is gone.
  await rm(folders.manifest, { force: true });
  await rename(folders.staging, folders.dist);
  writeFileAtomic(folders.manifest, manifest);
  return moves.map(({ file }) => file);
}

/** Finishes what the journal says, if there is one. Doing it twice does no harm. */
export async function applyJournal(folders: StagingFolders): Promise<void> {
  if (!existsSync(folders.journal)) return;
  const { moves, removals }: Journal = JSON.parse(await readFile(folders.journal, 'utf8'));
  const moveOne = async ({ staged, file }: Move) => {
    const from = path.join(folders.staging, staged);
    if (existsSync(from)) await move(from, path.join(folders.dist, file));
  };
  await pMap(moves, moveOne, atOnce);
  for (const file of removals) {
    await rm(path.join(folders.dist, file), { force: true });
    await removeEmptyParents(folders.dist, file);
  }
  const nextManifest = `${folders.manifest}.next`;
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
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // `dist/` is on another disk: copy beside the target first, so that it is never half a file.
    await copyFile(from, `${to}.stet-new`);
    await rename(`${to}.stet-new`, to);
  }
}

async function removeEmptyParents(root: string, file: string): Promise<void> {
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
