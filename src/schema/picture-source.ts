import { posix } from 'node:path';

/**
 * Whether a text can be a picture's path from its article: relative, with forward slashes, not an
 * address and not encoded as one.
 */
export function isPictureSource(text: string): boolean {
  // An object of the web has a scheme or begins with a slash; `?`, `#` and `%` belong to addresses.
  return !/^(?:[a-z][a-z0-9+.-]*:|\/)|[\\?#%]|\/$/i.test(text);
}

/**
 * @param src a path from the article: `hass-map.png`, `../26/hass-map.png`.
 * @param file the article, relative to `content/`.
 * @returns the picture, relative to `content/`; undefined for a path that leads out of it.
 */
export function resolvePicture(src: string, file: string): string | undefined {
  const resolved = posix.normalize(posix.join(posix.dirname(file), src));
  return resolved.startsWith('../') || resolved === '..' ? undefined : resolved;
}
