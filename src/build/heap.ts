/**
 * What the build asks of V8's garbage collection, so that memory stays bounded. One thing Node must
 * be told at its start, in `package.json` and at the head of `cli/stet.mjs`: the room of young objects
 * in the first thread. Unasked it comes to 128 MiB, of which 32 are enough.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has V8 collect garbage whenever the heap has grown by two fifths, from now on. Whoever parses or
 * renders a whole archive keeps little and makes much garbage; unasked, V8 lets the heap grow to
 * several times what is alive. Of 10,000 articles that takes the peak from 910 to 610 MiB and no
 * time that could be measured. At a fifth it takes 570, and a third of the time; where most of a
 * heap stays alive, it costs more than it is worth.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=40');
}

/**
 * Has V8 let the heap grow at once to what a large index takes, and not step by step, until
 * `growAsUsual`. Whoever reads one makes hundreds of thousands of objects that live on: each step of
 * the room for young ones copies them, and each of the whole heap looks at all of them, beside the
 * work and in vain.
 */
export function growQuickly(): void {
  setFlagsFromString('--semi-space-growth-factor=16');
  setFlagsFromString('--heap-growing-percent=1000');
}

/** The room for young objects keeps its growth: it has grown by now. */
export function growAsUsual(): void {
  setFlagsFromString('--heap-growing-percent=0');
}

type Collect = (options: { execution: 'sync'; flavor: 'last-resort'; type: 'major' }) => void;

let collect: Collect | undefined;

/**
 * Collects all garbage and gives the room back to the system. V8 itself does neither while a build
 * is busy: once 100,000 articles are read, 690 MiB of heap hold 160 that are alive, and what is
 * rendered comes on top. This takes 0.4 seconds there.
 */
export function collectNow(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  collect({ execution: 'sync', flavor: 'last-resort', type: 'major' });
}

/** Of articles or pages: their garbage comes to some 100 MiB. */
const many = 20_000;

/** @returns what is called for each article that is read, or page, and collects now and then. */
export function collectNowAndThen(): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % many === 0) collectNow();
  };
}
