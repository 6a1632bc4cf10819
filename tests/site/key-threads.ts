/** A process that opens threads which make keys, and closes them as soon as they are there. */
import { openThread } from '../../src/build/threads.ts';

const script = new URL('key-thread.ts', import.meta.url);

async function openAndClose(): Promise<void> {
  const thread = openThread<undefined, void>(script, undefined);
  await thread.work([], () => undefined);
  await thread.close();
}

for (let round = 0; round < 10; round += 1) {
  await Promise.all(Array.from({ length: 4 }, openAndClose));
}
