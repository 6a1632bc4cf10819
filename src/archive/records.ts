/** The YAML records that articles refer to by id, and the groups that they make. */
import type { Rights } from './article.ts';

export interface SectionRecord {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

export interface TopicRecord {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Ids that this topic had before; articles may still use them. */
  readonly formerIds: readonly string[];
}

export interface PlaceRecord {
  readonly id: string;
  readonly name: string;
  /** Other printed forms: `Haas`, `حاس`. */
  readonly alsoKnownAs: readonly string[];
  /** WGS 84, degrees. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  /** ISO 3166-1 alpha-2: `SY`. */
  readonly country?: string;
}

export interface AgencyRecord {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly rights?: Rights;
}

export interface AuthorRecord {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
}

/** Every record of a site, by id, in id order. */
export interface Records {
  readonly sections: ReadonlyMap<string, SectionRecord>;
  readonly topics: ReadonlyMap<string, TopicRecord>;
  readonly places: ReadonlyMap<string, PlaceRecord>;
  readonly agencies: ReadonlyMap<string, AgencyRecord>;
  readonly authors: ReadonlyMap<string, AuthorRecord>;
}

/** The folders of `content/` that hold records; also the first segment of their pages' paths. */
export const groupKinds = ['sections', 'topics', 'places', 'agencies', 'authors'] as const;
export type GroupKind = (typeof groupKinds)[number];
