/** `stet check --since`: addresses that an earlier commit had and that lead nowhere now. */
import { isHeld, releaseTime } from '../archive/embargo.ts';
import { pagePermalinkOf, permalinkKey, permalinkOf } from '../archive/permalink.ts';
import { applyLevels } from '../problems/levels.ts';
import { finding } from '../problems/finding.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { parseArticle } from '../schema/parse-article.ts';
import { readFields } from '../schema/read-yaml.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import { type FormerFile, formerFiles } from '../store/git-history.ts';
import type { OpenArchive } from './open-archive.ts';
import { placeFindings } from './place-findings.ts';

export interface HistoryReport {
  /** The commit is in no part of a history that is here whole: a slip in the command. */
  readonly isUnknown?: true;
  readonly problems: readonly Problem[];
}

/** @param ref a commit, branch or tag: the state that readers know. */
export async function checkHistory(archive: OpenArchive, ref: string): Promise<HistoryReport> {
  const { folder, site } = archive;
  const history = await formerFiles(folder.content, ref, ['articles', 'pages']);
  if (history.kind === 'unknown-commit') return { isUnknown: true, problems: [] };
  if (history.kind !== 'known') {
    return { problems: applyLevels([historyMissing(history.kind, ref)], site.rules) };
  }
  const alive = addressesOf(archive);
  const findings = history.former.flatMap((former) => vanished(former, alive, archive));
  return { problems: applyLevels(await placeFindings(folder, findings), site.rules) };
}

function historyMissing(kind: 'no-repository' | 'shallow', ref: string): Problem {
  const { level } = finding('permalink/history-missing', { file: 'content', what: '' });
  return {
    rule: 'permalink/history-missing',
    level,
    file: 'content',
    what: `Which addresses there were at ${ref} cannot be told.`,
    why:
      kind === 'shallow'
        ? 'Only the last part of the history was fetched (a shallow clone).'
        : 'The folder of the site is in no git repository, or git is not installed.',
    fix:
      kind === 'shallow'
        ? 'fetch all of it, such as with\n  git fetch --unshallow\nIn GitHub Actions, give actions/checkout `fetch-depth: 0`.'
        : 'run the command where the site’s history is, or leave --since out.',
  };
}

/** Keys of all addresses that readers are answered at: pages, and redirects. */
function addressesOf({ toCheck }: OpenArchive): ReadonlySet<string> {
  const { entries, pages, redirects = [], now } = toCheck;
  const open = entries.filter(({ article }) => !isHeld(article, now));
  return new Set(
    [
      ...pages.map(({ permalink }) => permalink),
      ...open.map(({ article }) => article.permalink),
      ...open.flatMap(({ article }) => article.formerUrls),
      ...redirects.map(({ from }) => from),
    ].map(permalinkKey),
  );
}

function vanished(
  former: FormerFile,
  alive: ReadonlySet<string>,
  { site, toCheck }: OpenArchive,
): Finding[] {
  const { file, now, text } = former;
  if (!/\.mdx?$/.test(file) || toCheck.unreadable?.includes(now ?? file)) return [];
  const { article } = parseArticle({ file, text, site });
  // What was held then and is held now was never public.
  if (article && isHeld(article, toCheck.now)) return [];
  const permalink = article?.permalink ?? formerPermalink(file, text);
  if (permalink === undefined || alive.has(permalinkKey(permalink))) return [];
  return [vanishedFinding(permalink, former, toCheck)];
}

function vanishedFinding(
  permalink: string,
  { file, now }: FormerFile,
  { entries, now: instant }: OpenArchive['toCheck'],
): Finding {
  const story = entries.find(({ article }) => article.file === now)?.article;
  if (story?.permalink === permalink && isHeld(story, instant)) {
    return finding('permalink/vanished', {
      file: `content/${now}`,
      what: `The story at ${permalink} was published, and is held now until ${releaseTime(story).text}.`,
      why: 'Until then its readers find nothing.',
      fix: 'leave it published, or withdraw it with `status: withdrawn`: then its page says so.',
    });
  }
  const kind = file.startsWith('pages/') ? 'page' : 'story';
  return finding('permalink/vanished', {
    file: `content/${now ?? file}`,
    ...(story && permalinkOf(story.file) !== story.permalink && { field: ['permalink'] }),
    what: story
      ? `The story was published at ${permalink} and stands at ${story.permalink} now.`
      : `A ${kind} was published at ${permalink}, and nothing is there now.`,
    why: 'Readers, other sites and search engines keep an address for years.',
    fix: story
      ? `lead them to the new one:\n  formerUrls:\n    - ${permalink}`
      : `bring the file back${kind === 'story' ? ', with `status: withdrawn` if it must not be read any more' : ''},\nor add ${permalink} to the \`formerUrls\` of the story that replaces it.`,
  });
}

/** Of a file that today's rules refuse. */
function formerPermalink(file: string, text: string): string | undefined {
  if (file.startsWith('pages/')) return pagePermalinkOf(file);
  const { fields } = readFields(splitFrontMatter(text), `content/${file}`);
  const own = fields?.permalink;
  return typeof own === 'string' && own !== '' ? own : permalinkOf(file);
}
