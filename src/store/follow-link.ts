/** Where symbolic links lead. */
import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * @returns every place that is named on the way from a link to what it leads to, which need not be
 * there; none for what is no link. A link that leads back to itself is followed once around.
 * @throws what the disk refuses to tell.
 */
export function leadsTo(path: string): string[] {
  const places: string[] = [];
  for (let at = path; isLink(at);) {
    // Two dots in a link lead up from where it really lies.
    at = resolve(realpathSync(dirname(at)), readlinkSync(at));
    if (places.includes(at)) break;
    places.push(at);
  }
  return places;
}

/** @returns whether a link is there, wherever it leads. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
