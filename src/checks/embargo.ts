import type { Article, Moment } from '../archive/article.ts';
import { isBefore } from '../archive/moment.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { durationInWords } from '../text/duration.ts';
import { type Knowledge, contentFile } from './knowledge.ts';

/** Articles that say they were published before their embargo ended. */
export function embargoFindings({ entries }: Knowledge): Finding[] {
  const embargoed = entries.filter(({ article }) => article.embargoedUntil !== undefined);
  return embargoed.flatMap(({ article }) => {
    const { published, embargoedUntil } = article;
    if (!embargoedUntil || !isBefore(published, embargoedUntil)) return [];
    return [publishedEarly(article, published, embargoedUntil)];
  });
}

function publishedEarly(article: Article, published: Moment, until: Moment): Finding {
  return finding('embargo/published-early', {
    file: contentFile(article.file),
    field: ['embargoedUntil'],
    what: 'This article says it was published before its embargo ended.',
    why: `The agency's embargo would be broken by ${gap(published, until)}.`,
    fix: `set \`published\` to ${until.text} or later,\nor delete \`embargoedUntil\` if the agency has lifted it.`,
  });
}

/** Where one of the two is a date alone, no hours are known: whole days are counted. */
function gap(from: Moment, to: Moment): string {
  if (from.hasTime && to.hasTime) return durationInWords(to.instant - from.instant);
  return durationInWords(Date.parse(to.day) - Date.parse(from.day));
}
