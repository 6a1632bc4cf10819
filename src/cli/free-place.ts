import { datedFile, freeSlug } from '../archive/addresses.ts';
import { isSlug, permalinkOf } from '../archive/permalink.ts';
import { isThere } from '../store/carry-out.ts';
import { slugify } from '../text/slug.ts';
import type { Desk } from './desk.ts';
import { MisuseError } from './misuse.ts';
import { RefusedError } from './refused.ts';

type Place = {
  /** `YYYY-MM-DD` in the site's time zone; without one, the place of a draft. */
  readonly day?: string | undefined;
  readonly slug: string;
  readonly extension?: string;
  /** The file, relative to `content/`, whose own place does not count. */
  readonly except?: string;
};

/** @returns the file of a story at a place, relative to `content/`. */
export function fileAt({ day, slug, extension = '.md' }: Place): string {
  return day === undefined ? `drafts/${slug}${extension}` : datedFile(day, slug, extension);
}

/** @returns the file that has a place or its address, or has had the address; else nothing. */
export function placeOwner(desk: Desk, place: Place): string | undefined {
  const file = fileAt({ ...place, extension: '.md' });
  const there = [file, `${file}x`].find((each) => isThere(desk.folder, each));
  if (there !== undefined && there !== place.except) return there;
  const permalink = permalinkOf(file);
  return permalink && desk.addresses.ownerOf(permalink, place.except);
}

/** @throws RefusedError where a place is taken, with the first free slug like it. */
export function refuseTaken(desk: Desk, place: Place): void {
  const owner = placeOwner(desk, place);
  if (owner === undefined) return;
  const free = freeSlug(place.slug, (slug) => placeOwner(desk, { ...place, slug }) !== undefined);
  const address = permalinkOf(fileAt(place));
  throw new RefusedError(
    `${address ? `The address ${address}` : `The name ${place.slug}`} belongs to content/${owner}.\n` +
      `If this is another story, give it another slug, such as ${free}.`,
  );
}

/** @throws MisuseError for a text that makes no address, with one that does. */
export function refuseBadSlug(slug: string): void {
  if (isSlug(slug)) return;
  throw new MisuseError(
    `“${slug}” makes no good address: it has small letters and digits, with single hyphens between words. Write ${slugify(slug)}.`,
  );
}
