import { entryOf } from '../archive/archive-index.ts';
import type { Route } from '../archive/routes.ts';
import { readBody } from './body-text.ts';
import type { CurrentArchive } from './handover.ts';
import type { OpenArchive } from './open-archive.ts';

/** What the pages may see: the archive, and the routes that they are to render. */
export function archiveFor(
  { context, folder }: Pick<OpenArchive, 'context' | 'folder'>,
  routes: Iterable<Route>,
): CurrentArchive {
  const byKind = Map.groupBy(routes, (route) => route.kind);
  return {
    context,
    routes: <K extends Route['kind']>(kind: K) =>
      (byKind.get(kind) ?? []) as Extract<Route, { kind: K }>[],
    entry: (file) => entryOf(context.index, file),
    readBody: (file) => readBody(folder, file),
  };
}
