/** What commands do with their command line beyond reading it. */
import type { ArgsDef } from 'citty';
import { alternatives, nearest } from '../text/nearest.ts';
import { MisuseError, noSuchOption } from './misuse.ts';

/**
 * Refuses what a command does not know: an option that it has not, an option without its value,
 * a word too many.
 *
 * @param given as citty parsed it, the words under `_`.
 * @throws MisuseError
 */
export function refuseUnknown(given: Readonly<Record<string, unknown>>, known: ArgsDef): void {
  const names = Object.keys(known);
  for (const [name, value] of Object.entries(given)) {
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const definition = known[name] ?? known[kebab];
    if (name !== '_' && !definition) throw new MisuseError(noSuchOption(name, names));
    // `--dateline --site DIR`: what follows is the next option, not the dateline.
    const isMissing = typeof value === 'string' && /^\s*$|^--[a-z]/.test(value);
    if (definition?.type === 'string' && isMissing) {
      throw new MisuseError(`--${kebab} needs a value.`);
    }
  }
  const words = Array.isArray(given._) ? given._ : [];
  const positional = names.filter((name) => known[name]?.type === 'positional');
  if (words.length > positional.length) {
    const extra = words.slice(positional.length).join(' ');
    throw new MisuseError(
      `What does “${extra}” mean? A text of several words stands between quotation marks.`,
    );
  }
}

/**
 * Refuses an id that no record has.
 *
 * @param what `section`, `topic`.
 * @throws MisuseError with the ids that are most like it.
 */
export function refuseUnknownId(what: string, id: string, ids: Iterable<string>): void {
  const all = [...ids];
  if (all.includes(id)) return;
  const near = nearest(id, all);
  const hint =
    near.length > 0 ? `Did you mean ${alternatives(near)}?` : `There are: ${all.join(', ')}.`;
  throw new MisuseError(`There is no ${what} “${id}”. ${hint}`);
}
