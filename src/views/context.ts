/** What every view is made from: the archive, the site, and a few lookups. Nothing reads a disk. */
import type { ArchiveIndex } from '../archive/archive-index.ts';
import type { PlaceRecord, Records } from '../archive/records.ts';
import type { Redirect } from '../archive/redirects.ts';
import type { PictureSet, SocialCard } from '../archive/rendition.ts';
import type { Site, StandingPage } from '../archive/site.ts';

export interface ViewContext {
  readonly site: Site;
  readonly records: Records;
  readonly index: ArchiveIndex;
  readonly pages: readonly StandingPage[];
  /** The lines of redirects.yaml. */
  readonly redirects?: readonly Redirect[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /**
   * Versions of the stories in MDX that have a text on their pages, with all that they import, by
   * file relative to `content/`.
   */
  readonly modules?: ReadonlyMap<string, string>;
  /** The renditions of a picture, by its path relative to `content/`. */
  readonly pictures: (src: string) => PictureSet | undefined;
  /** The social card of a story, by its file relative to `content/`. */
  readonly card?: (file: string) => SocialCard | undefined;
  /** Maps that the archive has drawn; without it, pages show none. */
  readonly maps?: Maps;
  readonly brand: Brand;
  /** Whether pages are served by `stet dev` and not built. */
  readonly isLive: boolean;
}

export interface Maps {
  /** Of the world: pixels, and where a point of the earth lies on it. */
  readonly world: {
    readonly width: number;
    readonly height: number;
    readonly pointOf: (coordinates: Coordinates) => readonly [x: number, y: number];
  };
  /** Of every place. */
  readonly place: { readonly width: number; readonly height: number };
}

type Coordinates = NonNullable<PlaceRecord['coordinates']>;

/** What `content/brand/` offers, as far as views show it. */
export interface Brand {
  /** Root-relative hrefs without the base path. */
  readonly logo?: string;
  readonly favicon?: string;
  /** Whether it sets colours and faces of its own. */
  readonly hasTokens?: boolean;
}
