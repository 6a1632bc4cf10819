import { pathOf } from '../archive/routes.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { routesBesideStories } from '../views/all-routes.ts';
import type { ViewContext } from '../views/context.ts';
import { staticFiles } from './static-files.ts';

/** @returns whether a root-relative path without the base path leads to a page or a public file. */
export function isKnownPath(context: ViewContext, folder?: SiteFolder): (path: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  const isKnown = (path: string) => {
    if (context.index.byPermalink.has(path)) return true;
    known ??= new Set([
      // A former address is no page: links are to name the one that stands.
      ...[...routesBesideStories(context)].filter(({ kind }) => kind !== 'redirect').map(pathOf),
      ...(folder ? staticFiles(folder).map(({ file }) => `/${file}`) : []),
    ]);
    return known.has(path);
  };
  return (path) => isKnown(path) || isKnown(`${path}/`);
}
