import { fileOfFormer, isStaticAddress } from '../archive/redirects.ts';
import { fileOf } from '../archive/routes.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { contentFile, type Knowledge } from './knowledge.ts';
import { permalinkField } from './permalinks.ts';

/** An address that becomes a file of `dist/`, with the place at which it is written. */
interface Claim extends Pick<Finding, 'file' | 'field' | 'atKey'> {
  readonly address: string;
  readonly target: string;
}

/** The files of the site's own that no folder has a name of. */
const ownFile =
  /^(?:404\.html|(?:rss|atom)\.xml|feed\.json|(?:robots|llms)\.txt|sitemap[^/]*\.xml)$/;

/** Of nearly all addresses only the last part has a dot: nothing can stand above them but folders. */
const hasDotAbove = /\.[^/]*\//;

/** Addresses that lie below one that is a file, where a disk would need a folder of its name. */
export function belowPageFindings(archive: Knowledge): Finding[] {
  // Nearly all stories are passed over here, before anything is made for them.
  const entries = archive.entries.filter(
    ({ article: { permalink, formerUrls } }) => formerUrls.length > 0 || permalink.includes('.'),
  );
  const claims = claimsOf({ ...archive, entries });
  const doubtful = [...claims].filter(({ target }) => hasDotAbove.test(target));
  if (doubtful.length === 0) return [];
  const wanted = new Set(doubtful.flatMap(({ target }) => foldersOf(target)));
  const holders = new Map<string, string>();
  for (const { target, address, file } of claimsOf(archive)) {
    const key = target.toLowerCase();
    if (wanted.has(key) && !holders.has(key)) holders.set(key, `${address} of ${file}`);
  }
  return doubtful.flatMap((claim) => {
    const folders = foldersOf(claim.target);
    const above = folders.find((folder) => holders.has(folder) || isOwnFile(folder));
    if (above === undefined) return [];
    return belowPage(claim, holders.get(above) ?? `/${above}, a file of the site’s own`);
  });
}

function* claimsOf({ entries, pages, redirects = [] }: Knowledge): Generator<Claim> {
  for (const { article } of entries) {
    const file = contentFile(article.file);
    const { permalink } = article;
    yield { address: permalink, target: fileOf(permalink), file, ...permalinkField(article) };
    for (const [at, url] of article.formerUrls.entries()) {
      if (!isStaticAddress(url)) continue;
      yield { address: url, target: fileOfFormer(url), file, field: ['formerUrls', at] };
    }
  }
  for (const page of pages) {
    const { permalink } = page;
    const file = contentFile(page.file);
    yield { address: permalink, target: fileOf(permalink), file, ...permalinkField(page) };
  }
  for (const { from } of redirects) {
    if (!isStaticAddress(from)) continue;
    const place = { file: 'content/redirects.yaml', field: [from], atKey: true };
    yield { address: from, target: fileOfFormer(from), ...place };
  }
}

/** Many disks do not tell capitals from small letters. @returns the outermost first. */
function foldersOf(target: string): string[] {
  const parts = target.toLowerCase().split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** An `index.html` is the page of the folder that it lies in. */
function isOwnFile(folder: string): boolean {
  return ownFile.test(folder) || /(?:^|\/)index\.html$/.test(folder);
}

function belowPage({ address, target: _, ...place }: Claim, above: string): Finding {
  return finding('permalink/below-page', {
    ...place,
    what: `The address ${address} lies below ${above}.`,
    why: 'A name on a disk is a file or a folder: one of the two addresses would have no page.',
    fix: 'give one of the two another address; a former one that readers do not need can go.',
  });
}
