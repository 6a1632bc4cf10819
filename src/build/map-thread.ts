/** The thread that draws maps: what it is given is what it draws, and then it is over. */
import { workerData } from 'node:worker_threads';
import { drawMapFiles } from './map-files.ts';

await drawMapFiles(workerData);
