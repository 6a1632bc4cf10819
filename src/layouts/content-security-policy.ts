/**
 * What a page may load: its own pictures, stylesheet and fonts. No script, no inline style, no
 * frame, no form; hosts without headers get it as the first element of every page (CSP level 3).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
