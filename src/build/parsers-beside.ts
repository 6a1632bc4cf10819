/** Threads that parse articles beside this one. */
import type { ParsedFile, ParseElsewhere, UnreadFile } from '../store/parse-file.ts';
import type { ParseSeed } from './parse-thread.ts';
import { collectOften } from './heap.ts';
import { openThread, worthwhileThreads } from './threads.ts';

/** For fewer files a thread is not worth its start. */
const worthThread = 1500;

/** @param threads how many there are to be, this one included; by the machine where absent. */
export function parsersBeside(
  files: number,
  seed: ParseSeed,
  threads = worthwhileThreads(files, worthThread),
): ParseElsewhere[] {
  if (files >= worthThread) collectOften();
  const script = new URL('./parse-thread.ts', import.meta.url);
  const count = files === 0 ? 0 : threads - 1;
  return Array.from({ length: count }, (): ParseElsewhere => async (lots, onParsed) => {
    const thread = openThread<UnreadFile[], ParsedFile[]>(script, seed);
    try {
      await thread.work(lots, (done) => done.forEach(onParsed));
    } finally {
      await thread.close();
    }
  });
}
