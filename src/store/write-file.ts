import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that at every moment either the old one or the whole new one is there: into a
 * hidden neighbour first, which then takes the name. Folders on the way are made.
 *
 * @param path where the file goes
 * @param text its content; a string is written as UTF-8
 * @throws what the disk says; nothing is left behind then
 */
export function writeFileAtomic(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const neighbour = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}`);
  try {
    writeFileSync(neighbour, text, { flag: 'wx' });
    renameSync(neighbour, path);
  } catch (fault) {
    rmSync(neighbour, { force: true });
    throw fault;
  }
}
