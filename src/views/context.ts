/** What every view is made from: the archive, the site, and a few lookups. Nothing reads a disk. */
import type { ArchiveIndex } from '../archive/archive-index.ts';
import type { Records } from '../archive/records.ts';
import type { PictureSet } from '../archive/rendition.ts';
import type { Site, StandingPage } from '../archive/site.ts';

export interface ViewContext {
  readonly site: Site;
  readonly records: Records;
  readonly index: ArchiveIndex;
  readonly pages: readonly StandingPage[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The renditions of a picture, by its path relative to `content/`. */
  readonly pictures: (src: string) => PictureSet | undefined;
  readonly brand: Brand;
  /** Whether pages are served by `stet dev` and not built. */
  readonly isLive: boolean;
}

/** What `content/brand/` offers, as far as views show it. */
export interface Brand {
  /** Root-relative hrefs without the base path. */
  readonly logo?: string;
  readonly favicon?: string;
}
