/**
 * Replaces a path wherever it stands by itself: `/2016/10/27/hass/` is not meant where
 * `/2016/10/27/hass/map.png` or `https://other.example/2016/10/27/hass/` is written.
 */
export function replaceAlone(text: string, path: string, replacement: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf(path); at !== -1; at = text.indexOf(path, at + 1)) {
    if (at < from || isPathPart(text[at - 1]) || isPathPart(text[at + path.length])) continue;
    result += text.slice(from, at) + replacement;
    from = at + path.length;
  }
  return result + text.slice(from);
}

/** A full stop after a path may end a sentence, so it does not count as a part of it. */
function isPathPart(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}\p{M}/%_-]/u.test(letter);
}
