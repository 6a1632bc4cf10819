/** The work of `stet check` where something has changed. */
import { applyLevels } from '../problems/levels.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { draftProblems } from './check-drafts.ts';
import { checkHistory, type HistoryReport } from './check-history.ts';
import { publicCollisions } from './collisions.ts';
import { timeSpan } from './time-span.ts';
import { keepCheck } from './last-check.ts';
import { openArchive } from './open-archive.ts';
import { placeFindings } from './place-findings.ts';

export interface CheckReport {
  readonly problems: readonly Problem[];
  /** How many files were looked at. */
  readonly articles: number;
  readonly drafts: number;
  /** What `since` found: no part of `problems`. */
  readonly history?: HistoryReport;
}

/**
 * Reads what has changed, checks everything, and keeps the answer for the next time.
 *
 * @param now milliseconds since the epoch: decides what is held.
 * @param given.stamp of all that a check depends on, and `look` the same at a look.
 * @param given.since a commit, branch or tag whose addresses are compared with those of today.
 */
export async function checkAnew(
  folder: SiteFolder,
  now: number,
  given: {
    fingerprints: Fingerprints;
    stamp: string;
    look: string | null;
    since: string | undefined;
  },
): Promise<CheckReport> {
  const { fingerprints, stamp, look, since } = given;
  const { archive, problems } = await openArchive(folder, now, { fingerprints });
  if (!archive) return { problems, articles: 0, drafts: 0 };
  const drafts = await draftProblems(archive, fingerprints);
  const placed = await placeFindings(folder, drafts.findings);
  const more = [...drafts.problems, ...placed, ...publicCollisions(archive)];
  const all = [...problems, ...applyLevels(more, archive.site.rules)];
  const counts = { articles: archive.toCheck.entries.length, drafts: drafts.count };
  // What the disk refused today it may give tomorrow, with the same bytes.
  if (!all.some(({ rule }) => rule.endsWith('/unreadable'))) {
    const { outside } = archive.pictures;
    keepCheck(folder, { look, stamp, ...timeSpan(archive), problems: all, ...counts, outside });
  }
  const history = since === undefined ? undefined : await checkHistory(archive, since);
  return { problems: all, ...counts, ...(history && { history }) };
}
