/** A look at all files of a site: which there are, and whether any is another than the last time. */
import { statSync } from 'node:fs';
import { type Fingerprints, readFingerprints, statsPath } from '../store/fingerprints.ts';
import { filesBeside, readBeside } from '../store/files-beside.ts';
import { PairsInOrder } from '../store/in-order.ts';
import { hashOfMany } from '../store/hash-of-many.ts';
import { lookAt, lookAtFiles } from '../store/look.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { FoundFile } from '../store/walk.ts';
import { type Input, stampOf, sumOfPrints } from './last-build.ts';
import { openThread, worthwhileThreads } from './threads.ts';

export interface Looking {
  readonly folder: SiteFolder;
  /** The version of the code that asks: its own change counts as one, too. */
  readonly code: string;
  /** The last look. */
  readonly known: string | null | undefined;
  /** Milliseconds from this machine's clock to the disk's. */
  readonly skew: number;
}

export interface Looked<Prints = Fingerprints> {
  /** Of names, sizes and times; null where it could not tell a change from none. */
  readonly look: string | null;
  /** Absent where the look is the known one. */
  readonly found?: Input & {
    /** Of `content/`. */
    readonly prints: Prints;
  };
}

/** @throws when a folder may not be read. */
export async function lookHere({ folder, code, known, skew }: Looking): Promise<Looked> {
  const clock = () => Date.now() + skew;
  const walked: FoundFile[] = [];
  // Taken before anything is read: what changes in between is seen the next time.
  const files = filesBeside(folder);
  const [content, others] = [lookAt(folder.content, clock, walked), lookAtFiles(files, clock)];
  const isSettled = content !== undefined && others !== undefined;
  const look = isSettled ? hashOfMany([code, content, others]) : null;
  if (look !== null && look === known) return { look };
  const beside = await readBeside(folder, files, clock);
  const prints = await readFingerprints(folder, { clock, walked });
  return { look, found: { prints, sum: sumOfPrints(prints), beside } };
}

/**
 * A look at the end of a build, when files that were too young for the first one have settled.
 *
 * @param built the stamp of what was built.
 * @returns the look; null where a file is another one by now, or may still change unseen.
 */
export async function lookAgain(looking: Looking, built: string): Promise<string | null> {
  const { look, found } = await lookHere({ ...looking, known: undefined });
  const stamp = found && stampOf(looking.code, found);
  return stamp === built ? look : null;
}

/** The same in a thread of its own, which begins at once, while this one does something else. */
export async function lookBeside(looking: Looking): Promise<Looked> {
  const script = new URL('./look-thread.ts', import.meta.url);
  const thread = openThread<'look', Looked<string>>(script, looking);
  let looked: Looked<string> | undefined;
  try {
    await thread.work(['look'], (answer) => {
      looked = answer;
    });
  } catch {
    // An error loses its code on the way: here it is thrown with it.
  }
  void thread.close();
  return looked ? unpack(looked) : lookHere(looking);
}

/** @returns the fingerprints alone. */
export async function printsBeside(folder: SiteFolder): Promise<Fingerprints> {
  const { found } = await lookBeside({ folder, code: '', known: undefined, skew: 0 });
  return found?.prints ?? readFingerprints(folder);
}

/** What is kept of 16,000 files, in bytes. */
const keptOfMany = 2 << 20;

/**
 * @param threads how many there are to be; by the machine and the last run's work where absent.
 * @returns whether a thread that looks at the files is worth its start.
 */
export function isWorthThread({ cache }: SiteFolder, threads?: number): boolean {
  if (threads !== undefined) return threads > 1;
  const kept = statSync(statsPath(cache), { throwIfNoEntry: false })?.size ?? 0;
  return worthwhileThreads(kept, keptOfMany) > 1;
}

const between = '\0';

/** One text goes from thread to thread in a fraction of the time of a map. */
export function pack({ look, found }: Looked): Looked<string> {
  if (!found) return { look };
  const { prints } = found;
  const parts = prints instanceof PairsInOrder ? prints.parts : [...prints].flat();
  return { look, found: { ...found, prints: parts.join(between) } };
}

function unpack({ look, found }: Looked<string>): Looked {
  if (!found) return { look };
  const parts = found.prints === '' ? [] : found.prints.split(between);
  return { look, found: { ...found, prints: new PairsInOrder(parts) } };
}
