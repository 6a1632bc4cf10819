/** Where Astro has a page: not always where `dist/` is to have it. */
import { isFileRoute, pathOf, type Route } from '../archive/routes.ts';

/** Astro gives every page a folder of its own, also where the permalink names a file. */
export function fileOfAstro(route: Route): string {
  const path = pathOf(route);
  if (isFileRoute(route) || route.kind === 'not-found') return path.slice(1);
  return `${trimSlashes(path)}/index.html`.replace(/^\//, '');
}

/** As Astro names a page's path: without slashes at its ends, the page for what is missing as `404`. */
export function pathOfAstro(route: Route): string {
  if (route.kind === 'not-found') return '404';
  return fileOfAstro(route).replace(/(^|\/)index\.html$/, '');
}

export function trimSlashes(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}
