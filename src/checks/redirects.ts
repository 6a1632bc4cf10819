import { permalinkKey } from '../archive/permalink.ts';
import type { Redirect } from '../archive/redirects.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import type { Knowledge } from './knowledge.ts';

const file = 'content/redirects.yaml';

/** Lines of redirects.yaml that lead in a circle, in two steps, nowhere, or from a living page. */
export function redirectFindings(archive: Knowledge): Finding[] {
  const { redirects = [], entries } = archive;
  if (redirects.length === 0) return [];
  const targets = new Map(redirects.map(({ from, to }) => [permalinkKey(from), to]));
  const former = new Map<string, string>();
  for (const { article } of entries) {
    for (const url of article.formerUrls) former.set(permalinkKey(url), article.permalink);
  }
  const next = (address: string) => {
    const key = permalinkKey(address);
    return targets.get(key) ?? former.get(key);
  };
  return redirects.flatMap((redirect) => faultsOf(redirect, next, archive));
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
  const met = new Set([permalinkKey(from)]);
  let end = to;
  for (let further = next(end); further !== undefined; further = next(end)) {
    const key = permalinkKey(end);
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
