import type { Article } from '../archive/article.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { type Knowledge, contentFile } from './knowledge.ts';
import { otherFiles } from './other-files.ts';

/** One id at two articles: the same story has most often been taken in twice. */
export function idFindings({ entries }: Knowledge): Finding[] {
  const first = new Map<string, Article>();
  const shared = new Map<string, Article[]>();
  for (const { article } of entries) {
    for (const id of article.ids) {
      const holder = first.get(id);
      if (!holder) {
        first.set(id, article);
        continue;
      }
      const same = shared.get(id);
      if (same && same.at(-1) !== article) same.push(article);
      else if (!same && holder !== article) shared.set(id, [holder, article]);
    }
  }
  return [...shared].flatMap(([id, same]) => same.map((article) => duplicate(id, article, same)));
}

function duplicate(id: string, article: Article, same: readonly Article[]): Finding {
  return finding('id/duplicate', {
    file: contentFile(article.file),
    field: ['ids', article.ids.indexOf(id)],
    what: `The id ${id} also belongs to ${otherFiles(same, article)}.`,
    why: 'An id stands for one story, so the same story may have been taken in twice.',
    fix: 'delete the second copy, or the id where it does not belong.',
  });
}
