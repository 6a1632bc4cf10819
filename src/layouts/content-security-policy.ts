/**
 * What a page may load: its own pictures, stylesheet and fonts. No script, no inline style, no
 * frame, no form; hosts without headers get it as the first element of every page (CSP level 3).
 *
 * @param pictureOrigin of the host that serves pictures, where it is another one.
 */
export const contentSecurityPolicy = (pictureOrigin?: string): string =>
  [
    "default-src 'none'",
    ["img-src 'self'", pictureOrigin].filter(Boolean).join(' '),
    "style-src 'self'",
    "font-src 'self'",
    // No script runs; tools that check a page from inside it read its site's robots.txt.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
