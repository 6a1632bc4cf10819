/** A thread that makes a key as Astro does, and in which a component's code may never be done. */
import { workerData } from 'node:worker_threads';
import { serveLots } from '../../src/build/serve-lots.ts';

if (workerData === 'never done') setInterval(() => undefined, 1_000);
void crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
serveLots(async () => undefined);
