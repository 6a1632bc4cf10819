/**
 * Permalinks: root-relative paths without the site's base path, in the letters that people read
 * (`/2016/10/27/مدرسة/`), in NFC, never percent-encoded. Writers of HTML and feeds encode them.
 */

const dated = /^articles\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)\.mdx?$/;

/** A dated file's parts: `articles/2016/10/27/hass-school.md`. */
export interface DatedFile {
  /** `YYYY-MM-DD`; that it is a day of the calendar is not checked. */
  readonly day: string;
  readonly slug: string;
}

/** @param file path relative to `content/`. @returns undefined for a file outside a dated folder. */
export function datedFileOf(file: string): DatedFile | undefined {
  const [, year, month, day, slug] = dated.exec(file) ?? [];
  return slug === undefined ? undefined : { day: `${year}-${month}-${day}`, slug };
}

/**
 * The permalink that a file's place gives it: `articles/2016/10/27/hass-school.md` is
 * `/2016/10/27/hass-school/`.
 *
 * @param file path relative to `content/`.
 * @returns undefined for a file outside a dated folder, which needs a `permalink` of its own.
 */
export function permalinkOf(file: string): string | undefined {
  const parts = datedFileOf(file);
  return parts && `/${parts.day.replaceAll('-', '/')}/${parts.slug}/`;
}

/** A standing page's permalink: `pages/about.md` is `/about/`. */
export function pagePermalinkOf(file: string): string {
  return `/${file.replace(/^pages\//, '').replace(/\.mdx?$/, '')}/`;
}

/**
 * The permanent id of a story in feeds: a `tag:` URI (RFC 4151). Its specific part is the first
 * permalink, percent-encoded where RFC 3986 asks for it.
 *
 * @param tagAuthority tagging entity: `gazette.example,2026`.
 */
export function feedIdOf(tagAuthority: string, permalink: string): string {
  return `tag:${tagAuthority}:${encodeURI(permalink)}`;
}

/**
 * Whether a text can be a slug or a record's id: letters, digits and marks of any script in lower
 * case and NFC, words joined by single hyphens, at most 200 bytes as UTF-8 (file names end at 255).
 */
export function isSlug(text: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u.test(text) &&
    text === text.toLowerCase().normalize('NFC') &&
    Buffer.byteLength(text) <= 200
  );
}

/**
 * Whether a text can be a permalink. It may end in `/`, in a name, or in a name with an extension,
 * as an old site's paths do; capitals stand. Not allowed: a query, a fragment, `%`, white space,
 * characters that Windows forbids in file names, empty segments, segments that begin or end with
 * a dot, more than 200 bytes in a segment, more than 1,900 when it is escaped (sitemaps take
 * addresses of fewer than 2,048), the root itself.
 */
export function isPermalink(text: string): boolean {
  if (!text.startsWith('/') || text === '/' || text !== text.normalize('NFC')) return false;
  if (!text.isWellFormed() || encodeURI(text).length > longestEscaped) return false;
  const segments = text.slice(1).replace(/\/$/, '').split('/');
  return segments.every(
    (segment) =>
      /^[\p{L}\p{N}\p{M}\-._~!$'()+,;=@]+$/u.test(segment) &&
      !/^\.|\.$/.test(segment) &&
      Buffer.byteLength(segment) <= 200,
  );
}

const longestEscaped = 1_900;

/**
 * Two permalinks with the same key cannot both stand: hosts answer `/a`, `/a/`, `/a.html` and
 * `/a/index.html` with one file, and many disks do not tell capitals from small letters.
 */
export function permalinkKey(permalink: string): string {
  const key = permalink.toLowerCase().replace(/\/(?:index\.html?)?$|\.html?$/, '');
  return key === '' ? '/' : key;
}
