import type { Article } from '../archive/article.ts';
import { permalinkKey } from '../archive/permalink.ts';
import { formerKey, isStaticAddress } from '../archive/redirects.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { type Knowledge, contentFile } from './knowledge.ts';
import { otherFiles } from './other-files.ts';

/** A story that had an address, as it writes it. */
interface Claim {
  readonly article: Article;
  readonly url: string;
  readonly file: string;
}

/** Former addresses that two stories claim, or at which a page stands today. */
export function formerUrlFindings({ entries, pages, isKnownPath }: Knowledge): Finding[] {
  const moved = entries.filter(({ article }) => article.formerUrls.length > 0);
  if (moved.length === 0) return [];
  const live = new Map<string, string>();
  for (const { permalink, file } of pages) live.set(permalinkKey(permalink), file);
  for (const { article } of entries) live.set(permalinkKey(article.permalink), article.file);

  const claims = new Map<string, Claim[]>();
  const findings: Finding[] = [];
  for (const { article } of moved) {
    for (const url of new Set(article.formerUrls)) {
      const key = formerKey(url);
      const same = claims.get(key);
      if (!same) claims.set(key, [{ article, url, file: article.file }]);
      else if (same.at(-1)?.article !== article) same.push({ article, url, file: article.file });
      if (!isStaticAddress(url)) {
        findings.push(withQuery(article, url));
        continue;
      }
      const file = live.get(key);
      if (file !== undefined || isKnownPath(url)) findings.push(taken(article, url, file));
    }
  }
  for (const same of claims.values()) {
    if (same.length > 1) findings.push(...same.map((claim) => duplicate(claim, same)));
  }
  return findings;
}

function withQuery(article: Article, url: string): Finding {
  return finding('former-url/query', {
    file: contentFile(article.file),
    field: ['formerUrls', article.formerUrls.indexOf(url)],
    what: `No file can answer ${url}: a static site does not see what follows the question mark.`,
    fix: 'have the host redirect this address, if it can redirect by query.',
  });
}

function taken(article: Article, url: string, file: string | undefined): Finding {
  const owner = file === article.file ? 'this story itself' : file && contentFile(file);
  return finding('former-url/taken', {
    file: contentFile(article.file),
    field: ['formerUrls', article.formerUrls.indexOf(url)],
    what: `At the former address ${url} a page stands today: ${owner ?? 'a list of the site'}.`,
    why: 'The page would be there and the redirect would not.',
    fix: 'take the former address out, or give the page that stands there another one.',
  });
}

function duplicate(claim: Claim, same: readonly Claim[]): Finding {
  const { article, url } = claim;
  return finding('former-url/duplicate', {
    file: contentFile(article.file),
    field: ['formerUrls', article.formerUrls.indexOf(url)],
    what: `The former address ${url} is also claimed by ${otherFiles(same, claim)}.`,
    why: 'A redirect has one target.',
    fix: 'leave it at the story that readers of the old address expect.',
  });
}
