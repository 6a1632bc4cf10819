/** Where stories stand, and which addresses are free. */
import type { Article } from './article.ts';
import { permalinkKey } from './permalink.ts';

/** Who has which address; addresses that servers do not tell apart count as one. */
export interface Addresses {
  /**
   * The file, relative to `content/`, that has an address or has had it before; undefined for a
   * free one. What `except` has does not count.
   */
  ownerOf(permalink: string, except?: string): string | undefined;
}

type Addressed = Pick<Article, 'file' | 'permalink'> &
  Partial<Pick<Article, 'formerUrls' | 'firstPermalink'>>;

/** @param all every article, held ones included, and every standing page. */
export function gatherAddresses(all: Iterable<Addressed>): Addresses {
  const owners = new Map<string, string[]>();
  for (const { file, permalink, firstPermalink, formerUrls = [] } of all) {
    const own = [permalink, ...formerUrls, ...(firstPermalink ? [firstPermalink] : [])];
    for (const key of new Set(own.map(permalinkKey))) {
      const others = owners.get(key);
      if (others) others.push(file);
      else owners.set(key, [file]);
    }
  }
  return {
    ownerOf: (permalink, except) =>
      owners.get(permalinkKey(permalink))?.find((file) => file !== except),
  };
}

/**
 * @param day `YYYY-MM-DD` in the site's time zone.
 * @param extension `.md` or `.mdx`.
 * @returns the file of a story, relative to `content/`.
 */
export function datedFile(day: string, slug: string, extension = '.md'): string {
  return `articles/${day.replaceAll('-', '/')}/${slug}${extension}`;
}

/** @returns the slug itself where it is free, else the first free of `slug-2`, `slug-3` ... */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let free = slug;
  for (let count = 2; isTaken(free); count++) free = `${slug}-${count}`;
  return free;
}
