/** The ids that git gives to files. */
import { createHash } from 'node:crypto';

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
