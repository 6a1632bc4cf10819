/** Whether a text is an http address with at most a path: no query, no fragment, no password. */
export function isSiteUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s?#]+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password, pathname } = new URL(text);
  return username === '' && password === '' && !/%|\/\//.test(pathname);
}

/** @returns the origin without a slash at its end, and the base path with one at both. */
export function splitSiteUrl(text: string): { origin: string; base: string } {
  const { origin, pathname } = new URL(text);
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/** A tagging entity of RFC 4151, section 2.1: a domain or address, a comma, a date. */
export function isTagAuthority(text: string): boolean {
  return /^(?:[\w.-]+@)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,},\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(
    text,
  );
}
