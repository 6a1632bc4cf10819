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
  /** Whether it is no person but a desk that signs together. */
  readonly desk?: boolean;
}

/** The folders of `content/` that hold records; also the first segment of their pages' paths. */
export const groupKinds = ['sections', 'topics', 'places', 'agencies', 'authors'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** The record of each kind of group. */
interface RecordOfKind {
  readonly sections: SectionRecord;
  readonly topics: TopicRecord;
  readonly places: PlaceRecord;
  readonly agencies: AgencyRecord;
  readonly authors: AuthorRecord;
}
export type RecordOf<Kind extends GroupKind> = RecordOfKind[Kind];

/** Every record of a site, by id, in id order. */
export type Records = {
  readonly [Kind in GroupKind]: ReadonlyMap<string, RecordOf<Kind>>;
};

/** The ids that topics had before and that no topic has today, with the id of today. */
export function* formerTopics({
  topics,
}: Pick<Records, 'topics'>): Generator<{ former: string; present: string }> {
  // An id that is in use today means today's topic, whatever another one was called before.
  const met = new Set(topics.keys());
  for (const { id, formerIds } of topics.values()) {
    for (const former of formerIds) {
      if (met.has(former)) continue;
      met.add(former);
      yield { former, present: id };
    }
  }
}
