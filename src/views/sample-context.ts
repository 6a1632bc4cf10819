/** For tests: a site with some stories, as views are given it. */
import { buildIndex } from '../archive/archive-index.ts';
import type { Entry } from '../archive/article.ts';
import { noRecords } from '../archive/sample-records.ts';
import { sampleSite } from '../archive/sample-site.ts';
import type { Site } from '../archive/site.ts';
import type { ViewContext } from './context.ts';

/**
 * @param now RFC 3339.
 * @param facts what a test cares about; all else is plain.
 */
export function sampleContext(
  entries: readonly Entry[],
  now: string,
  facts: Partial<Omit<ViewContext, 'site'>> & { readonly site?: Partial<Site> } = {},
): ViewContext {
  const records = facts.records ?? noRecords;
  return {
    index: buildIndex({ entries, records }),
    pages: [],
    now: Date.parse(now),
    pictures: () => undefined,
    brand: {},
    isLive: false,
    ...facts,
    records,
    site: { ...sampleSite, ...facts.site },
  };
}
