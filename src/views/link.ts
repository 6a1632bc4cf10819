import type { Site } from '../archive/site.ts';

export interface Link {
  /** Ready to print: with the site's base path, or absolute. */
  readonly href: string;
  readonly text: string;
  /** BCP 47, where it differs from the page around it. */
  readonly language?: string;
}

/** @param path root-relative without the base path. @returns it below the site's base path. */
export function hrefOf(site: Pick<Site, 'base'>, path: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(path) ? path : site.base + path.replace(/^\//, '');
}

/** @param path root-relative without the base path. @returns the absolute URL. */
export function urlOf(site: Pick<Site, 'base' | 'origin'>, path: string): string {
  const href = hrefOf(site, path);
  return href.startsWith('/') ? site.origin + href : href;
}

/**
 * @param path root-relative without the base path, in the letters that people read.
 * @returns the absolute URL, escaped as RFC 3986 asks, for programs.
 */
export function addressOf(site: Pick<Site, 'base' | 'origin'>, path: string): string {
  return encodeURI(urlOf(site, path));
}
