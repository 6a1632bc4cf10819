/** The command was understood and cannot be done: it says why, changes nothing, and exits 1. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}
