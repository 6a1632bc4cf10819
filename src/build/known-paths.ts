import { pathOf } from '../archive/routes.ts';
import { allRoutes } from '../views/all-routes.ts';
import type { ViewContext } from '../views/context.ts';

/** @returns whether a root-relative path without the base path leads to a page of this archive. */
export function isKnownPath(context: ViewContext): (path: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (path) => {
    known ??= new Set([...allRoutes(context)].map(pathOf));
    return known.has(path) || known.has(`${path}/`);
  };
}
