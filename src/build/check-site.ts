/** `stet check`: every problem of a site, drafts included, without building anything. */
import { type Fingerprints, readFingerprints } from '../store/fingerprints.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import type { CheckReport } from './check-anew.ts';
import { checkingVersion } from './code-version.ts';
import { stampOf } from './last-build.ts';
import { currentCheck } from './last-check.ts';

export interface CheckOptions {
  /** Taken anew where absent. */
  readonly fingerprints?: Fingerprints;
  /** A commit, branch or tag whose addresses are compared with those of today. */
  readonly since?: string;
}

/**
 * Checks a site. What was read before is taken from the cache; where nothing at all has changed,
 * the answer of the last check is.
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
  const fingerprints = options.fingerprints ?? (await readFingerprints(folder));
  const stamp = stampOf(folder, fingerprints, checkingVersion());
  const { since } = options;
  const last = since === undefined ? await currentCheck(folder, stamp, now) : undefined;
  if (last) return last;
  // Parsers and encoders are loaded only now: that takes a good part of a quick answer's time.
  const { checkAnew } = await import('./check-anew.ts');
  return checkAnew(folder, now, { fingerprints, stamp, since });
}
