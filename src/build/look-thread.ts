/** A thread that looks at the files of a site as soon as it is there, and tells when it is asked. */
import { workerData } from 'node:worker_threads';
import { type Looking, lookHere, pack } from './look.ts';
import { serveLots } from './serve-lots.ts';

const looked = lookHere(workerData as Looking);
// Whoever asks is told what went wrong.
looked.catch(() => {});

serveLots(async (_: 'look') => pack(await looked));
