import { permalinkKey } from '../archive/permalink.ts';
import { formerKey, type Redirect } from '../archive/redirects.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { contentFile, type Knowledge } from './knowledge.ts';

const file = 'content/redirects.yaml';

/**
 * Lines of redirects.yaml that lead in a circle, in two steps, nowhere, from a living page, or
 * elsewhere than another line or a story has it.
 */
export function redirectFindings(archive: Knowledge): Finding[] {
  const { redirects = [], entries } = archive;
  if (redirects.length === 0) return [];
  const claims = new Map<string, Claim>();
  for (const { article } of entries) {
    const by = contentFile(article.file);
    for (const url of article.formerUrls) claims.set(formerKey(url), { to: article.permalink, by });
  }
  const findings: Finding[] = [];
  const unique: Redirect[] = [];
  for (const redirect of redirects) {
    const { from, to } = redirect;
    const claim = claims.get(formerKey(from));
    if (claim && claim.to !== to) findings.push(duplicate(redirect, claim));
    else unique.push(redirect);
    if (!claim) claims.set(formerKey(from), { to, by: `the line ${from}` });
  }
  const next = (address: string) => claims.get(formerKey(address))?.to;
  return [...findings, ...unique.flatMap((redirect) => faultsOf(redirect, next, archive))];
}

/** Where a former address leads, and who says so. */
interface Claim {
  readonly to: string;
  readonly by: string;
}

function duplicate({ from, to }: Redirect, claim: Claim): Finding {
  return finding('redirect/duplicate', {
    file,
    field: [from],
    atKey: true,
    what: `${from} leads to ${to} here, and to ${claim.to} by ${claim.by}.`,
    why: 'An address has one answer: the other one would be there and this line would not.',
    fix: 'take one of the two out.',
  });
}

function faultsOf(
  redirect: Redirect,
  next: (address: string) => string | undefined,
  archive: Knowledge,
): Finding[] {
  const { from, to } = redirect;
  const about = { file, field: [from] };
  if (from.includes('?')) {
    return [
      finding('redirect/query', {
        ...about,
        atKey: true,
        what: `No file can answer ${from}: a static site does not see what follows the question mark.`,
        fix: 'give this line to the host, if it can redirect by query, and take it out here.',
      }),
    ];
  }
  if (isLive(from, archive)) {
    return [
      finding('redirect/taken', {
        ...about,
        atKey: true,
        what: `At ${from} a page stands today.`,
        why: 'The page would be there and the redirect would not.',
        fix: 'take the line out, or give the page another address.',
      }),
    ];
  }
  if (!to.startsWith('/')) return [];
  const end = endOf(redirect, next);
  if (end === undefined) {
    return [
      finding('redirect/loop', {
        ...about,
        what: `${from} leads back to itself.`,
        why: 'A browser would go round until it gives up.',
        fix: 'lead one of the addresses of the circle to a page that stands.',
      }),
    ];
  }
  if (end !== to) {
    return [
      finding('redirect/chain', {
        ...about,
        what: `${from} leads to ${to}, which is a former address itself.`,
        why: 'Each step costs readers time, and search engines follow only a few.',
        fix: `lead it to the end at once:\n  ${from}: ${end}`,
      }),
    ];
  }
  const path = to.replace(/[?#].*$/s, '');
  if (isLive(path, archive) || archive.isUnreadable(path)) return [];
  const likely = archive.likelyPermalink(path);
  return [
    finding('redirect/unknown', {
      ...about,
      what: `${from} leads to ${to}, and there is no such page.`,
      fix: likely ? `did you mean ${likely}?` : 'write the address as the page has it.',
    }),
  ];
}

/** @returns where a reader arrives in the end; undefined when that is nowhere. */
function endOf(
  { from, to }: Redirect,
  next: (address: string) => string | undefined,
): string | undefined {
  const met = new Set([formerKey(from)]);
  let end = to;
  for (let further = next(end); further !== undefined; further = next(end)) {
    const key = formerKey(end);
    if (met.has(key)) return undefined;
    met.add(key);
    end = further;
  }
  return end;
}

function isLive(path: string, { pages, byPermalink, isKnownPath }: Knowledge): boolean {
  return (
    byPermalink.has(path) ||
    isKnownPath(path) ||
    pages.some(({ permalink }) => permalinkKey(permalink) === permalinkKey(path))
  );
}
