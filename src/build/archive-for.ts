import { entryOf } from '../archive/archive-index.ts';
import { outputOf, type Route } from '../archive/routes.ts';
import type { ViewContext } from '../views/context.ts';
import { type RouteOf, viewOf, type Views } from '../views/view-of.ts';
import { bodiesOf, rememberBodies } from './body-text.ts';
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
    view: rememberView(context),
    entry: (file) => entryOf(context.index, file),
    readBody: rememberBodies(bodiesOf(folder)),
  };
}

/** The key of an output is made of its view, and so is the output: one after the other. */
export function rememberView(context: ViewContext): CurrentArchive['view'] {
  let last: { readonly name: string; readonly view: unknown } | undefined;
  return <K extends Route['kind']>(route: RouteOf<K>) => {
    const name = nameOfView(route);
    if (last?.name !== name) last = { name, view: viewOf<K>(route, context) };
    return last.view as Views[K];
  };
}

function nameOfView(route: Route): string {
  // Of a month's citations there are three forms of one view.
  const isCitation = route.kind === 'ris' || route.kind === 'bibtex' || route.kind === 'csl';
  return isCitation ? `citations ${route.month}` : outputOf(route);
}
