/** `stet check`: every problem of a site, drafts included, without building anything. */
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import type { CheckReport } from './check-anew.ts';
import { versionOf } from './code-version.ts';
import { stampOf } from './last-build.ts';
import { keepCheck, type LastCheck, lastCheck } from './last-check.ts';
import { lookHere } from './look.ts';

export interface CheckOptions {
  /** A commit, branch or tag whose addresses are compared with those of today. */
  readonly since?: string | undefined;
  /** The disk's, in milliseconds since the epoch. */
  readonly clock?: () => number;
}

/**
 * Checks a site. What was read before is taken from the cache; where nothing at all has changed,
 * the answer of the last check is. A look at the names and times of the files tells that fastest;
 * where it cannot, as after a fresh checkout, their bytes do.
 *
 * @param now milliseconds since the epoch: decides what is held.
 */
export async function checkSite(
  folder: SiteFolder,
  now: number,
  options: CheckOptions = {},
): Promise<CheckReport> {
  const missing = await checkSiteFolder(folder);
  if (missing.length > 0) return { problems: missing, articles: 0, drafts: 0 };
  const { since, clock = Date.now } = options;
  const version = versionOf('checking');
  const last = since === undefined ? await lastCheck(folder, now) : undefined;
  const looking = { folder, code: version, known: last?.look, skew: clock() - Date.now() };
  const { look, found } = await lookHere(looking);
  // Only a check that holds has a look that could be known.
  if (!found) return last as LastCheck;
  const stamp = stampOf(version, found);
  if (last?.stamp === stamp) {
    if (look !== null) keepCheck(folder, { ...last, look });
    return last;
  }
  // Parsers and encoders are loaded only now: that takes a good part of a quick answer's time.
  const { checkAnew } = await import('./check-anew.ts');
  return checkAnew(folder, now, { fingerprints: found.prints, stamp, look, since });
}
