/** From staging to `dist/`, all or nothing. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import { ProblemError } from '../problems/problem-error.ts';
import type { Problem } from '../problems/problem.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import { carryOut, codeOf, type Move } from './journal.ts';
import { atOnce, type StagingFolders } from './staging.ts';

/** What is to happen to `dist/`. */
export interface Changes {
  readonly moves: readonly Move[];
  /** Files of `dist/`. */
  readonly removals: readonly string[];
  /** Whether the moves are all that `dist/` is to have. */
  readonly isWhole: boolean;
}

/**
 * Moves only what differs, and makes folders before the first move, so that a disk without room
 * fails while `dist/` is whole. A process that is killed while files move leaves its journal, and
 * the next build begins by finishing it; only then is `dist/` whole again.
 *
 * @param manifest the text that describes `dist/` once this is done.
 * @returns the files of `dist/` that were written anew or replaced.
 * @throws ProblemError where somebody has taken `dist/` away and not all of it is staged.
 */
export async function commitStaging(
  folders: StagingFolders,
  { moves: planned, removals, isWhole }: Changes,
  manifest: string,
): Promise<{ created: string[]; replaced: string[] }> {
  // Should this build be interrupted, no later one may take what the last one said for granted.
  await rm(folders.lastBuild, { force: true });
  if (!existsSync(folders.dist)) {
    if (!isWhole) throw new ProblemError([distIsGone]);
    if (await publishWhole(folders, manifest)) {
      return { created: planned.map(({ file }) => file), replaced: [] };
    }
  }
  const compared = await pMap(
    planned,
    async (move) => ({ ...move, state: await compare(move, folders) }),
    atOnce,
  );
  const moves = compared.filter((move) => move.state !== 'same');
  const parents = new Set(moves.map((move) => path.dirname(path.join(folders.dist, move.file))));
  await pMap(parents, makeFolder, atOnce);
  await carryOut(folders, moves, removals, manifest);
  const files = (state: string) => moves.filter((m) => m.state === state).map((m) => m.file);
  return { created: files('new'), replaced: files('differs') };
}

const distIsGone: Problem = {
  rule: 'files/changed',
  level: 'error',
  file: 'dist/',
  what: 'This folder was taken away while the site was built.',
  why: 'Only what has changed was rendered, to be put beside what stood in it.',
  fix: 'build once more: everything is rendered then.',
};

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
  // A link that leads nowhere yet is a place that somebody chose for `dist/`: it is not replaced.
  const chosen = await readlink(folders.dist).catch(() => undefined);
  if (chosen !== undefined || !(await isOneDisk(folders))) {
    await mkdir(path.resolve(path.dirname(folders.dist), chosen ?? folders.dist), {
      recursive: true,
    });
    return false;
  }
  // Until the new manifest stands, none may: it would speak of a `dist/` that is gone.
  await rm(folders.manifest, { force: true });
  await rename(folders.staging, folders.dist);
  writeFileAtomic(folders.manifest, manifest);
  return true;
}

async function isOneDisk({ dist, staging }: StagingFolders): Promise<boolean> {
  const [parent, staged] = await Promise.all([stat(path.dirname(dist)), stat(staging)]);
  return parent.dev === staged.dev;
}

async function compare(
  { staged, file }: Move,
  folders: StagingFolders,
): Promise<'new' | 'same' | 'differs'> {
  const before = await readFile(path.join(folders.dist, file)).catch(() => undefined);
  if (!before) return 'new';
  return before.equals(await readFile(path.join(folders.staging, staged))) ? 'same' : 'differs';
}
