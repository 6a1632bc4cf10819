/** The inside of a thread: see `threads.ts`. */
import { parentPort } from 'node:worker_threads';
import { problemsOf } from '../problems/problem-error.ts';
import type { ThreadAnswer, ThreadTask } from './threads.ts';

/** What a thread is given to end in when it is over, where a site's own code would keep it. */
const grace = 2_000;

/** @param work does a lot; undefined where this thread cannot. Lots are done one after the other. */
export function serveLots<Lot, Done>(work: ((lot: Lot) => Promise<Done>) | undefined): void {
  const port = parentPort;
  if (!port) return;
  const answer = (message: ThreadAnswer<Done>) => port.postMessage(message);
  let last = Promise.resolve();
  let isOver = false;
  const end = () => {
    port.close();
    setTimeout(() => process.exit(), grace).unref();
  };
  port.on('message', (task: ThreadTask<Lot>) => {
    if (task === 'over') {
      isOver = true;
      last = last.then(end);
      return;
    }
    last = last.then(async () => {
      if (isOver) return;
      try {
        if (work) answer({ done: await work(task.lot) });
      } catch (error) {
        answer({ error, problems: problemsOf(error) });
      }
    });
  });
  answer({ isReady: work !== undefined });
}
