/** Threads beside this one that take lots of work from a list, as long as there are some. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ProblemError, problemsOf } from '../problems/problem-error.ts';
import type { Problem } from '../problems/problem.ts';
import { withCodeCache } from './code-cache.ts';

/** What a thread says: whether it can work at all, and then what became of each lot. */
export type ThreadAnswer<Done> =
  | { readonly isReady: boolean }
  | { readonly done: Done }
  | { readonly error: unknown; readonly problems?: readonly Problem[] | undefined };

/** What a thread is told. */
export type ThreadTask<Lot> = { readonly lot: Lot } | 'over';

export interface Thread<Lot, Done> {
  /**
   * Takes lots from the list until none is left; none at all where the thread cannot do the work.
   *
   * @throws what a lot threw.
   */
  work(lots: Lot[], onDone: (done: Done) => void): Promise<void>;
  /** Lets it end by itself, after the lot that it is at: those that wait are not begun. */
  close(): Promise<void>;
}

/** More of them wait for the disk. */
const mostThreads = 8;

/** @returns how many threads, this one included, are worth their start for so much work. */
export function worthwhileThreads(amount: number, least: number): number {
  return amount < least ? 1 : Math.min(availableParallelism(), mostThreads);
}

/** @param script a module that calls `serveLots`. @param workerData what it begins with. */
export function openThread<Lot, Done>(script: URL, workerData: unknown): Thread<Lot, Done> {
  const worker = new Worker(script, {
    workerData,
    env: withCodeCache(process.env),
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  const next = answersOf<Done>(worker);
  const ended = once(worker, 'exit').catch(() => undefined);
  const tell = (task: ThreadTask<Lot>) => worker.postMessage(task);
  return {
    work: async (lots, onDone) => {
      const sent: Lot[] = [];
      const send = () => {
        const lot = lots.shift();
        if (lot === undefined) return;
        sent.push(lot);
        tell({ lot });
      };
      // One lies ready while the other is worked on, and both before the thread is there: this one
      // answers between its own lots only.
      send();
      send();
      const first = await next();
      if (!('isReady' in first && first.isReady)) {
        lots.unshift(...sent);
        return;
      }
      while (sent.length > 0) {
        const answer = await next();
        sent.shift();
        if ('error' in answer) {
          throw answer.problems ? new ProblemError(answer.problems) : answer.error;
        }
        send();
        if ('done' in answer) onDone(answer.done);
      }
    },
    // One that is made to end while Node makes a key in it, as Astro asks, takes the process along.
    close: async () => {
      tell('over');
      await ended;
    },
  };
}

/** @returns what gives the answers of a thread, one after the other; where it dies, that it did. */
function answersOf<Done>(worker: Worker): () => Promise<ThreadAnswer<Done>> {
  const come: ThreadAnswer<Done>[] = [];
  let wake: (() => void) | undefined;
  const add = (answer: ThreadAnswer<Done>) => {
    come.push(answer);
    wake?.();
  };
  worker.on('message', add);
  worker.once('error', (error) => add({ error, problems: problemsOf(error) }));
  worker.once('exit', () => add({ error: new Error('A thread of the build has ended.') }));
  return async () => {
    for (;;) {
      const answer = come.shift();
      if (answer) return answer;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
