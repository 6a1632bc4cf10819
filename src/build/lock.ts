/** One build at a time: two would write the same files. */
import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  /** Tells one lock of a process from another. */
  readonly id: string;
}

export class SiteLockedError extends Error {
  override readonly name = 'SiteLockedError';
}

export interface SiteLock {
  release(): void;
}

/** What cannot be read is being written, unless it has been there for so long. */
const writtenWithin = 10_000;

/**
 * Keeps other builds out until it is released. What a process left behind that is no more is taken
 * over.
 *
 * @throws SiteLockedError while another process builds the site.
 */
export function lockSite({ cache }: Pick<SiteFolder, 'cache'>): SiteLock {
  return take(path.join(cache, 'build.lock'));
}

function take(file: string): SiteLock {
  const own: Holder = {
    host: hostname(),
    process: process.pid,
    began: beginOf(process.pid),
    since: new Date().toISOString(),
    id: randomUUID(),
  };
  const text = JSON.stringify(own);
  const draft = `${file}.${own.id}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    while (!giveName(draft, file, text) && !takeOver(draft, file));
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      // Somebody may have deleted it by hand, and another build have begun since.
      if (readText(file) === text) rmSync(file, { force: true });
    },
  };
}

/**
 * Whole from the first moment: another process never finds a lock that is half written. Disks
 * without hard links have it written in place.
 *
 * @returns false where the file is there already; of several that ask at once one makes it.
 */
function giveName(draft: string, file: string, text: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
  }
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

/**
 * Puts the draft in the place of what a process left that is no more. Of several that find the same
 * text there, one at a time may, and looks again before it does: it may be another's by now.
 *
 * @returns false where the file is gone or another one: it is to be asked for anew.
 * @throws SiteLockedError where it is another's, or another takes it over just now.
 */
function takeOver(draft: string, file: string): boolean {
  const found = lookAt(file, draft);
  if (!found) return false;
  if (found.isHeld) throw new SiteLockedError(refusal(found.holder, file));
  const sum = createHash('sha256').update(found.text).digest('hex').slice(0, 16);
  const turn = take(`${file}.${sum}`);
  try {
    const again = lookAt(file, draft);
    if (again?.text !== found.text || again.isHeld) return false;
    renameSync(draft, file);
    return true;
  } finally {
    turn.release();
  }
}

interface Found {
  readonly text: string;
  /** Absent where the text is not whole. */
  readonly holder?: Holder;
  readonly isHeld: boolean;
}

/** @param draft has just been written: so the disk's own clock tells how old the file is. */
function lookAt(file: string, draft: string): Found | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  try {
    const holder: Holder = JSON.parse(text);
    return { text, holder, isHeld: isBuilding(holder) };
  } catch {
    const [written, now] = [file, draft].map((each) => statSync(each, { throwIfNoEntry: false }));
    const age = (now?.mtimeMs ?? 0) - (written?.mtimeMs ?? 0);
    return written && { text, isHeld: age < writtenWithin };
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

function isThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST';
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
