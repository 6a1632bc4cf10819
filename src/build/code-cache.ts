/** What Node has made of the modules is kept: half of the time of a thread's or a process's start. */
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';

/** @returns the environment of a thread or a process that is to know the cache of this one. */
export function withCodeCache(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  // Node names a folder of its own in the one that it is given.
  return { ...environment, ...(folder && { NODE_COMPILE_CACHE: path.dirname(folder) }) };
}
