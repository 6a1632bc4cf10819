import type { Article } from '../archive/article.ts';
import { isBefore } from '../archive/moment.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { type Knowledge, contentFile } from './knowledge.ts';

/** Corrections and updates that are dated before the article was published. */
export function correctionFindings({ entries }: Knowledge): Finding[] {
  const changed = entries.filter(
    ({ article }) => article.updated !== undefined || article.corrections.length > 0,
  );
  return changed.flatMap(({ article }) => [...early(article), ...earlyCorrections(article)]);
}

function early({ file, published, updated }: Article): Finding[] {
  if (!updated || !isBefore(updated, published)) return [];
  return [
    finding('updated/before-publication', {
      file: contentFile(file),
      field: ['updated'],
      what: 'This article was updated before it was published.',
      why: `\`published\` is ${published.text}.`,
      fix: 'check both dates; the later one belongs to `updated`.',
    }),
  ];
}

function earlyCorrections({ file, published, corrections }: Article): Finding[] {
  return corrections.flatMap(({ date }, index) => {
    if (!isBefore(date, published)) return [];
    return [
      finding('correction/before-publication', {
        file: contentFile(file),
        field: ['corrections', index, 'date'],
        what: 'This correction is dated before the article was published.',
        why: `\`published\` is ${published.text}.`,
        fix: `set the date to ${published.day} or later.`,
      }),
    ];
  });
}
