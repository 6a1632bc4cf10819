/** The key of an output: the hash of all that it shows. */
import { hash } from 'node:crypto';
import { outputOf, type Route } from '../archive/routes.ts';
import type { ViewContext } from '../views/context.ts';
import { viewOf } from '../views/view-of.ts';

/**
 * The key of an output that is rendered whatever its key would be: its view, from which both are
 * made, need not be made for the plan already.
 */
export const unmade = '';

/** The list of the files of data. */
export const listFile = outputOf({ kind: 'data-index' });

export function keyOf(route: Route, context: ViewContext): string {
  return keyOfView(viewOf(route, context));
}

/** The list is made of its files, whose routes came before it: their keys stand for their bytes. */
export function keyOfList(context: ViewContext, keys: ReadonlyMap<string, string>): string {
  const view = viewOf<'data-index'>({ kind: 'data-index' }, context);
  return keyOfView([view, view.files.map(({ file }) => keys.get(file))]);
}

/** So many that no two of any archive's keys are ever the same by chance; millions are kept. */
const bytesOfKey = 16;

/** @returns the hash of all that a view shows: what JSON leaves out of it, such as a Map, it must not have. */
export function keyOfView(value: unknown): string {
  const sum = hash('sha256', JSON.stringify(value), 'buffer');
  return sum.toString('base64url', 0, bytesOfKey);
}

/**
 * @param plan changed: of a large archive, a second map of keys takes longer than rendering a story.
 * @param made keys of the plan's pages, made as they were rendered.
 * @throws where a key was not made.
 */
export function makeKeysWhole(
  { keys }: { readonly keys: Map<string, string> },
  made: ReadonlyMap<string, string>,
  context: ViewContext,
): void {
  for (const [file, planned] of keys) {
    if (planned !== unmade || file === listFile) continue;
    const key = made.get(file);
    if (key === undefined) throw new Error(`The key of ${file} was not made.`);
    keys.set(file, key);
  }
  if (keys.get(listFile) === unmade) keys.set(listFile, keyOfList(context, keys));
}
