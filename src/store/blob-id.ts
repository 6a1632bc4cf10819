/** The ids that git gives to files. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The id that git gives to a file of these bytes: SHA-1, hex. */
export function blobIdOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** @returns whether it is the id of these bytes, or of what git makes of their line endings. */
export function isBlobOf(bytes: Buffer, id: string): boolean {
  if (blobIdOf(bytes) === id) return true;
  if (!bytes.includes('\r\n')) return false;
  return blobIdOf(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) === id;
}

/** Bytes that are read at once: a film is not to fill the memory. */
const piece = 1 << 18;

/** @returns the id of a file however large it is; undefined where it cannot be read. */
export function blobIdOnDisk(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const hash = createHash('sha1').update(`blob ${fstatSync(file).size}\0`);
    const buffer = Buffer.allocUnsafe(piece);
    let count: number;
    do {
      count = readSync(file, buffer, 0, piece, null);
      hash.update(buffer.subarray(0, count));
    } while (count > 0);
    return hash.digest('hex');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
