import type { ArgsDef } from 'citty';
import { alternatives, nearest } from '../text/nearest.ts';

/** The command was called in a way that it does not understand: usage is shown, exit 2. */
export class MisuseError extends Error {
  override name = 'MisuseError';
}

/**
 * Citty passes over what it does not know; a slip in a flag would then build another site than the
 * one that was meant.
 *
 * @param rawArgs what follows the name of the command.
 * @throws MisuseError for an unknown flag, a flag without its value, and a word too many.
 */
export function refuseMisuse(rawArgs: readonly string[], args: ArgsDef): void {
  const known = new Map<string, ArgsDef[string]>();
  for (const [name, definition] of Object.entries(args)) {
    if (definition.type === 'positional') continue;
    const alias = 'alias' in definition ? (definition.alias ?? []) : [];
    for (const each of [name, ...[alias].flat()]) known.set(each, definition);
  }
  const takesWords = Object.values(args).some(({ type }) => type === 'positional');
  for (let at = 0; at < rawArgs.length; at++) {
    const word = rawArgs[at] ?? '';
    if (word === '--') return;
    const [, name = '', value] = /^--?([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === '' || word === '-') {
      if (!takesWords) throw new MisuseError(`“${word}” is one word too many.`);
      continue;
    }
    const definition = known.get(name) ?? known.get(name.replace(/^no-/, ''));
    if (!definition) throw new MisuseError(noSuchOption(name, known.keys()));
    if (definition.type === 'boolean') continue;
    const given = value ?? rawArgs[++at];
    if (!given || (value === undefined && given.startsWith('--'))) {
      throw new MisuseError(`The option --${name} needs a value.`);
    }
  }
}

export function noSuchOption(name: string, known: Iterable<string>): string {
  const near = nearest(name, known).map((each) => `--${each}`);
  const hint = near.length > 0 ? ` Did you mean ${alternatives(near)}?` : '';
  return `There is no option --${name}.${hint}`;
}
