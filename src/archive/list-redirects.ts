/** Addresses of lists at which no list stands: those of renamed topics, and of pages to come. */
import type { ArchiveIndex } from './archive-index.ts';
import { yearPages } from './paging.ts';
import { formerTopics, type GroupKind, groupKinds, type Records } from './records.ts';
import type { Redirect } from './redirects.ts';
import { pathOf } from './routes.ts';

/**
 * Leads from a topic's former addresses to its present ones, page by page: a name that changes
 * breaks no link. A topic without a story has no address.
 */
export function* formerTopicRedirects(index: ArchiveIndex, records: Records): Generator<Redirect> {
  const group = 'topics';
  for (const { former, present } of formerTopics(records)) {
    const years = yearPages(index.group(group, present));
    if (years.length === 0) continue;
    yield {
      from: pathOf({ kind: 'group', group, id: former }),
      to: pathOf({ kind: 'group', group, id: present }),
    };
    for (const { year, count } of years) {
      for (let page = 1; page <= count; page++) {
        const of = (id: string) => pathOf({ kind: 'group-year', group, id, year, page });
        yield { from: of(former), to: of(present) };
      }
    }
  }
}

/**
 * A full page links to the page after it from the day on which it filled, so that it need not be
 * written again when that page opens (contract 3). Until then the address leads to the group.
 */
export function* pagesToCome(index: ArchiveIndex): Generator<Redirect> {
  for (const group of groupKinds) {
    for (const id of index.groupIds(group)) yield* pagesToComeOf(group, id, index);
  }
}

function* pagesToComeOf(group: GroupKind, id: string, index: ArchiveIndex): Generator<Redirect> {
  const to = pathOf({ kind: 'group', group, id });
  for (const { year, count, isFull } of yearPages(index.group(group, id))) {
    if (!isFull) continue;
    yield { from: pathOf({ kind: 'group-year', group, id, year, page: count + 1 }), to };
  }
}
