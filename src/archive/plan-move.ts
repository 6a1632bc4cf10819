import { datedFile } from './addresses.ts';
import type { Article } from './article.ts';
import { datedFileOf, isPermalink, isSlug, permalinkKey, permalinkOf } from './permalink.ts';

/** Where a story is to stand: in a dated folder, or under an address of its own. */
type Destination =
  | { readonly kind: 'dated'; readonly day: string; readonly slug: string }
  | { readonly kind: 'permalink'; readonly permalink: string };

/**
 * Reads where a story is to go.
 *
 * @param typed a dated permalink or file (`/2016/10/28/hass/`, `articles/2016/10/28/hass.md`), a
 *   day, a slug, or any other address from its first slash on.
 * @returns undefined for a text that is none of these.
 */
export function parseDestination(typed: string, article: Article): Destination | undefined {
  const text = typed.normalize('NFC');
  const { day } = article.published;
  const slug = datedFileOf(article.file)?.slug ?? nameOf(article.file);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'dated', day: text, slug };
  const address = /^\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)\/?$/.exec(text);
  const file = /(?:^|\/)articles\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+?)\.mdx?$/.exec(text);
  const dated = file ?? address;
  if (dated && isSlug(dated[4] ?? '')) {
    return { kind: 'dated', day: dated.slice(1, 4).join('-'), slug: dated[4] ?? '' };
  }
  if (text.startsWith('/')) {
    return isPermalink(text) ? { kind: 'permalink', permalink: text } : undefined;
  }
  return isSlug(text) ? { kind: 'dated', day, slug: text } : undefined;
}

/** The fields that say where a story stands, as they are to be. Absent: the field is not there. */
export interface Standing {
  /** Relative to `content/`. */
  readonly file: string;
  /** The address, whether the file's place gives it or a field does. */
  readonly address: string;
  readonly permalink: string | undefined;
  readonly firstPermalink: string | undefined;
  readonly formerUrls: readonly string[];
}

/**
 * Plans where a story stands after a move: the address it had becomes a former one, and the first
 * one that it ever had is kept for its id in feeds. A story that no reader has seen leaves nothing.
 */
export function planMove(
  article: Article,
  destination: Destination,
  { isHeld }: { readonly isHeld: boolean },
): Standing {
  const extension = article.file.endsWith('.mdx') ? '.mdx' : '.md';
  const file =
    destination.kind === 'dated'
      ? datedFile(destination.day, destination.slug, extension)
      : article.file;
  const address = destination.kind === 'dated' ? (permalinkOf(file) ?? '') : destination.permalink;
  const key = permalinkKey(address);
  // Servers answer both with one file where the keys are the same: a redirect would be a circle.
  const others = article.formerUrls.filter((url) => permalinkKey(url) !== key);
  const isNew = !others.includes(article.permalink) && permalinkKey(article.permalink) !== key;
  return {
    file,
    address,
    permalink: address === permalinkOf(file) ? undefined : address,
    firstPermalink: article.firstPermalink ?? (isHeld ? undefined : article.permalink),
    formerUrls: isHeld || !isNew ? others : [...others, article.permalink],
  };
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.mdx?$/, '');
}
