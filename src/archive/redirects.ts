/** Addresses at which something stood before, and where readers of them are led. */
import type { ArchiveIndex } from './archive-index.ts';
import { permalinkKey } from './permalink.ts';
import { fileOf } from './routes.ts';

/** A line of content/redirects.yaml. */
export interface Redirect {
  /** Root-relative, as written. */
  readonly from: string;
  /** Root-relative without the base path, or an absolute URL. */
  readonly to: string;
}

/** @returns whether a file can answer the address: the files of a static site know no query. */
export function isStaticAddress(address: string): boolean {
  return !address.includes('?');
}

/**
 * Every former address that a file can answer, in readable letters, one for each file. What two
 * claim is a problem elsewhere; here the first has it.
 */
export function* redirectsOf(
  index: Pick<ArchiveIndex, 'entries'>,
  listed: readonly Redirect[],
): Generator<Redirect> {
  const files = new Set<string>();
  const isNew = ({ from }: Redirect) => {
    const file = fileOf(from).toLowerCase();
    return isStaticAddress(from) && !files.has(file) && files.add(file);
  };
  for (const { article } of index.entries) {
    for (const url of article.formerUrls) {
      const redirect = { from: readable(url), to: article.permalink };
      if (isNew(redirect)) yield redirect;
    }
  }
  for (const { from, to } of listed) {
    const redirect = { from: readable(from), to };
    if (isNew(redirect)) yield redirect;
  }
}

/** @returns the same for two former addresses that a host answers with one file. */
export function formerKey(address: string): string {
  return permalinkKey(readable(address));
}

/** @returns the file of `dist/` that answers a former address. */
export function fileOfFormer(address: string): string {
  return fileOf(readable(address));
}

/** Hosts look for a file by the decoded path. */
function readable(address: string): string {
  try {
    return decodeURI(address).normalize('NFC');
  } catch {
    return address;
  }
}
