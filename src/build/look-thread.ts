/** A thread that looks at the files of a site as soon as it is there, and tells when it is asked. */
import { workerData } from 'node:worker_threads';
import { find, type Looked, type Looking, pack, see } from './look.ts';
import { serveLots } from './serve-lots.ts';

const looking = workerData as Looking;
const seen = see(looking);

serveLots(async (question: 'isChanged' | 'found'): Promise<boolean | Looked<string>> =>
  question === 'isChanged' ? !seen.isKnown : pack(await find(seen, looking)),
);
