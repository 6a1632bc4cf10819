/** The command was called in a way that it does not understand: usage is shown, exit 2. */
export class MisuseError extends Error {
  override name = 'MisuseError';
}
