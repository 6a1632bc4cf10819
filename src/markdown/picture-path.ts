/** @returns whether a picture is named as a file beside its story, not by an address. */
export function isOwnPicture(src: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file of an archive has such a name.
  return src !== '' && !/^[/\\#?]|^[a-z][a-z0-9+.-]*:|[\u0000-\u001f\u007f\\]/i.test(src);
}

/**
 * @param src a picture's name as written in a body: `map.png`, `../28/map.png`, `my%20map.png`
 * @param folder the article's folder, relative to `content/`, without a slash at its end
 * @returns the path relative to `content/`, or undefined for a name that leads out of it
 */
export function picturePath(src: string, folder: string): string | undefined {
  if (!isOwnPicture(src)) return undefined;
  const path = folder.split('/').filter((segment) => segment !== '');
  for (const segment of decoded(src).split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') path.push(segment);
    else if (path.pop() === undefined) return undefined;
  }
  return path.join('/');
}

/** A percent sign that begins no valid sequence is part of the name. */
function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
