import { permalinkKey, permalinkOf } from '../archive/permalink.ts';
import { groupKinds } from '../archive/records.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { type Knowledge, contentFile } from './knowledge.ts';
import { otherFiles } from './other-files.ts';

/** The files that ask for a permalink: articles and standing pages. */
interface Claim {
  readonly file: string;
  readonly permalink: string;
}

const groups = groupKinds.join('|');
/** Keys (see permalinkKey) at which lists, feeds and the site's own files stand. */
const reserved = new RegExp(
  `^(?:/|/404|/archive|/(?:rss|atom)\\.xml|/feed\\.json|/(?:robots|llms)\\.txt|/sitemap[^/]*\\.xml|/(?:${groups}|feeds|citations|data|maps|on-this-day|threads|_astro|pagefind)(?:/.*)?|/\\d{4}(?:/\\d{2}){0,2})$`,
);

/** Whether Stet itself needs this path, for a list, a feed or a file of its own. */
export function isReservedPermalink(permalink: string): boolean {
  return reserved.test(permalinkKey(permalink));
}

/** Two files at one address, and files at an address that Stet uses for a list or a feed. */
export function permalinkFindings({ entries, pages }: Knowledge): Finding[] {
  const first = new Map<string, Claim>();
  const shared = new Map<string, Claim[]>();
  const findings: Finding[] = [];
  const take = (claim: Claim) => {
    const key = permalinkKey(claim.permalink);
    const holder = first.get(key);
    if (!holder) first.set(key, claim);
    else {
      const same = shared.get(key);
      if (same) same.push(claim);
      else shared.set(key, [holder, claim]);
    }
    if (reserved.test(key)) findings.push(reservedFinding(claim));
  };
  for (const { article } of entries) take(article);
  for (const page of pages) take(page);
  for (const same of shared.values()) findings.push(...same.map((claim) => duplicate(claim, same)));
  return findings;
}

function duplicate(claim: Claim, same: readonly Claim[]): Finding {
  const spelling = same.find(({ permalink }) => permalink !== claim.permalink);
  return finding('permalink/duplicate', {
    file: contentFile(claim.file),
    ...permalinkField(claim),
    what: `The address ${claim.permalink} is also claimed by ${otherFiles(same, claim)}.`,
    why: spelling
      ? `${spelling.permalink} and ${claim.permalink} count as one address: servers do not tell them apart.`
      : 'Of two stories at one address, readers would see only one.',
    fix: 'give the younger story another address: rename its file, or change its `permalink`.',
  });
}

/** A permalink that the place of the file gives is nowhere in the file: then no line is shown. */
export function permalinkField({ file, permalink }: Claim): Pick<Finding, 'field'> {
  const ofPlace = file.startsWith('pages/') ? permalink : permalinkOf(file);
  return permalink === ofPlace ? {} : { field: ['permalink'] };
}

function reservedFinding(claim: Claim): Finding {
  return finding('permalink/reserved', {
    file: contentFile(claim.file),
    ...permalinkField(claim),
    what: `Stet needs the address ${claim.permalink} itself, for a list, a feed or a file of its own.`,
    fix: 'give the page another address.',
  });
}
