/** One build at a time: two would write the same files. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';

interface Holder {
  readonly host: string;
  readonly process: number;
  /** When the process began, as its system counts: numbers of processes are used again. */
  readonly began: string;
  /** ISO 8601. */
  readonly since: string;
}

export class SiteLockedError extends Error {
  override readonly name = 'SiteLockedError';
}

/**
 * Keeps other builds out until it is released. What a process left behind that is no more is taken
 * over.
 *
 * @throws SiteLockedError while another process builds the site.
 */
export function lockSite({ cache }: Pick<SiteFolder, 'cache'>): { release(): void } {
  const file = path.join(cache, 'build.lock');
  const own: Holder = {
    host: hostname(),
    process: process.pid,
    began: beginOf(process.pid),
    since: new Date().toISOString(),
  };
  if (!tryToLock(file, own)) {
    const holder = readHolder(file);
    if (holder && isBuilding(holder)) throw new SiteLockedError(refusal(holder, file));
    rmSync(file, { force: true });
    if (!tryToLock(file, own)) throw new SiteLockedError(refusal(readHolder(file), file));
  }
  return { release: () => rmSync(file, { force: true }) };
}

/** @returns false where the file is there already; of several that ask at once one makes it. */
function tryToLock(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** @returns undefined where the file is gone, or was being written when its process ended. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Of another machine that shares the disk nothing can be known. */
function isBuilding(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.began === beginOf(holder.process);
}

/** Field 22 of proc_pid_stat(5); empty where the system has no such file. */
function beginOf(id: number): string {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ').at(-1);
    return fields?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function refusal(holder: Holder | undefined, file: string): string {
  const who = holder
    ? `process ${holder.process} on ${holder.host}, since ${holder.since}`
    : 'it has just begun';
  return [
    `Another build of this site is running (${who}).`,
    'Wait until it has ended, or end it, and build again.',
    `If there is none, delete ${file}.`,
  ].join('\n');
}
