/**
 * - `outside`: an absolute http or https address
 * - `contact`: mailto or tel
 * - `inside`: root-relative, without the site's base path
 * - `fragment`: a place on the same page
 * - `relative`: neither a scheme nor a slash, or nothing at all
 * - `forbidden`: everything else, above all what can run code
 */
export type LinkKind = 'outside' | 'contact' | 'inside' | 'fragment' | 'relative' | 'forbidden';

/**
 * Tells where a link leads. The safe forms are matched as they stand, with nothing trimmed or
 * decoded first, so an address that a browser would repair into another one is forbidden.
 *
 * @param url a destination as the parser gives it, character references already resolved
 */
export function linkKind(url: string): LinkKind {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these from addresses.
  if (/[\u0000-\u001f\u007f-\u009f\ufffd]/.test(url) || url !== url.trim()) return 'forbidden';
  if (/^https?:\/\/[^/\\?#\s]/i.test(url)) return 'outside';
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(url) || /^tel:[+\d][\d().\- ]*$/i.test(url))
    return 'contact';
  if (/^\/(?![/\\])/.test(url)) return 'inside';
  if (/^#./.test(url)) return 'fragment';
  return /^[^:/\\]*(?:$|\/)/.test(url) && !/^[/\\]/.test(url) ? 'relative' : 'forbidden';
}

/**
 * @returns the address with what an attribute of an HTML or XML document may not hold percent-encoded
 * (RFC 3986, section 2.1); letters of every script stay (RFC 3987).
 */
export function encodeAddress(url: string): string {
  return url.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
}

/** @returns a root-relative link without its fragment and query. */
export function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
