/** The inside of a thread: see `threads.ts`. */
import { parentPort } from 'node:worker_threads';
import { problemsOf } from '../problems/problem-error.ts';
import type { ThreadAnswer } from './threads.ts';

/** @param work does a lot; undefined where this thread cannot. Lots are done one after the other. */
export function serveLots<Lot, Done>(work: ((lot: Lot) => Promise<Done>) | undefined): void {
  const answer = (message: ThreadAnswer<Done>) => parentPort?.postMessage(message);
  let last = Promise.resolve();
  parentPort?.on('message', (lot: Lot) => {
    last = last.then(async () => {
      try {
        if (work) answer({ done: await work(lot) });
      } catch (error) {
        answer({ error, problems: problemsOf(error) });
      }
    });
  });
  answer({ isReady: work !== undefined });
}
