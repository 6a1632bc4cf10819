/** What a reference manager is told of a story. */
import type { Entry } from '../archive/article.ts';
import { lastChange } from '../archive/last-change.ts';
import type { ViewContext } from './context.ts';
import { addressOf } from './link.ts';
import { isIn } from './rights-view.ts';
import { summaryOf } from './teaser.ts';

export interface ReferenceView {
  /** Root-relative: unique in the archive. */
  readonly permalink: string;
  /** Absolute. */
  readonly url: string;
  readonly headline: string;
  /** Authors, else agencies. Names stand as they are printed: their parts are not known. */
  readonly creators: readonly string[];
  readonly agencies: readonly string[];
  readonly publication: string;
  readonly publishedOn: string;
  /** `YYYY-MM-DD`, of the latest change. */
  readonly changedOn: string;
  readonly section: string;
  /** The dateline's. */
  readonly place?: string;
  readonly ids: readonly string[];
  readonly language: string;
  readonly summary?: string;
}

export interface ReferencesView {
  readonly stories: readonly ReferenceView[];
}

export function referenceView(entry: Entry, { site, index }: ViewContext): ReferenceView {
  const { article } = entry;
  const names = (kind: 'authors' | 'agencies') =>
    article[kind].map((id) => index.record(kind, id)?.name ?? id);
  return {
    permalink: article.permalink,
    url: addressOf(site, article.permalink),
    headline: article.headline,
    creators: names(article.authors.length > 0 ? 'authors' : 'agencies'),
    agencies: names('agencies'),
    publication: site.name,
    publishedOn: article.published.day,
    changedOn: lastChange(article).day,
    section: index.record('sections', article.section)?.name ?? article.section,
    place: article.dateline?.place,
    ids: article.ids,
    language: article.language,
    summary: summaryOf(entry),
  };
}

/** All stories of a month that may be given away as data. */
export function referencesView(month: string, context: ViewContext): ReferencesView {
  const entries = context.index.months.get(month) ?? [];
  return {
    stories: entries
      .filter((entry) => isIn('data', entry, context))
      .map((entry) => referenceView(entry, context)),
  };
}

/** @returns the months, as `2016-10`, of which something may be given away as data. */
export function* monthsOfData(context: ViewContext): Generator<string> {
  for (const [month, entries] of context.index.months) {
    if (entries.some((entry) => isIn('data', entry, context))) yield month;
  }
}
