/** An archive as plain data, from which a thread opens it without the parsers and the encoders. */
import type { ArchiveIndex } from '../archive/archive-index.ts';
import type { Site } from '../archive/site.ts';
import type { IndexMark } from '../store/index-file.ts';
import type { Content } from '../store/read-content.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { ViewContext } from '../views/context.ts';
import { maps } from './maps.ts';
import type { SitePictures } from './pictures.ts';

/** From it, and from the entries, every thread makes the same context. */
export interface ContextSeed {
  readonly content: Content & { readonly site: Site };
  readonly sets: SitePictures['sets'];
  readonly cards: SitePictures['cards'];
  readonly modules: NonNullable<ViewContext['modules']>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface ArchiveSeed extends ContextSeed {
  readonly folder: SiteFolder;
  readonly index: IndexMark;
}

export function contextFrom(
  { content, sets, cards, modules, now }: ContextSeed,
  index: ArchiveIndex,
): ViewContext {
  const { site, records, pages, redirects, brand } = content;
  return {
    ...{ site, records, index, pages, redirects, modules, now, isLive: false },
    pictures: (src) => sets.get(src),
    card: (file) => cards.get(file),
    maps,
    brand: {
      logo: brandHref(brand.logo),
      favicon: brandHref(brand.favicons[0]),
      hasTokens: brand.tokens !== undefined,
    },
  };
}

/** The brand's files are served under their own place: `brand/logo.svg` is `/brand/logo.svg`. */
function brandHref(file: string | undefined): string | undefined {
  return file && `/${file}`;
}
