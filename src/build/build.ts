/** `stet build`: over at once where nothing has changed; else what follows is in `build-anew.ts`. */
import { mkdir } from 'node:fs/promises';
import { withLedger } from '../store/files-beside.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import { outputVersion, versionOf } from './code-version.ts';
import { holdsAt, type LastBuild, readLastBuild, stampOf, writeLastBuild } from './last-build.ts';
import { areAsLeft } from './left-files.ts';
import { recover } from './journal.ts';
import { lockSite } from './lock.ts';
import { isWorthThread, lookAgain, lookBeside, lookHere } from './look.ts';
import { type BuildWatcher, measurePhases, type Phases } from './phases.ts';
import type { PlanOptions } from './plan.ts';
import { readAhead } from './read-ahead.ts';
import { type BuildReport, filesIn, nothingDone, type Outcome } from './report.ts';
import { stagingFolders } from './staging.ts';
import type { OnPage } from './time-pages.ts';

export interface BuildOptions {
  readonly folder: SiteFolder;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Renders everything, whatever the last build left. */
  readonly full?: boolean;
  /** Builds a second time, from nothing, and compares every byte. */
  readonly verify?: boolean;
  /** How many threads render; by the machine and the work where absent. */
  readonly threads?: number | undefined;
  /** For benches: see `PlanOptions`. */
  readonly leaveOut?: PlanOptions['leaveOut'];
  /** For benches: told of every page that is rendered. */
  readonly onPage?: OnPage | undefined;
  /** Shows how the build gets on. */
  readonly watcher?: BuildWatcher;
  /** The disk's, in milliseconds since the epoch. */
  readonly clock?: () => number;
}

/**
 * @returns what was done; with `outcome: 'problems'` nothing was, and `dist/` is as it was.
 * @throws when a page, a loader or the disk fails; `dist/` is as it was then, too.
 * @throws SiteLockedError while another build of the site runs.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { folder } = options;
  const phases = measurePhases(options.watcher);
  try {
    const missing = await checkSiteFolder(folder);
    if (missing.length > 0) {
      return { ...nothingDone, outcome: 'problems', problems: missing, phases: phases.end() };
    }
    await mkdir(folder.cache, { recursive: true });
    const lock = lockSite(folder);
    try {
      const report = { ...(await build(options, phases)), phases: phases.end() };
      if (!options.verify || report.outcome === 'problems') return report;
      const { verifyDist } = await import('./verify.ts');
      // The site stays locked: another build would change what is compared.
      return { ...report, verified: await verifyDist(options) };
    } finally {
      lock.release();
    }
  } finally {
    phases.end();
  }
}

async function build(options: BuildOptions, phases: Phases): Promise<Outcome> {
  const { folder, now, full = false, clock = Date.now } = options;
  await recover(stagingFolders(folder));
  phases.begin('Looking for changes');
  const code = versionOf('building');
  const last = full ? undefined : await readLastBuild(folder);
  // Where somebody has put another `dist/`, nothing in it is taken for what it should be.
  const isAnother = last !== undefined && !areAsLeft(last.left, folder);
  const current = last && !isAnother && holdsAt(last, now) ? last : undefined;
  const isBeside = isWorthThread(folder, options.threads);
  const looking = { folder, code, known: current?.look, skew: clock() - Date.now() };
  // The thread first: loading what comes next keeps this one busy.
  const looked = isBeside ? lookBeside(looking) : lookHere(looking);
  const ahead = isBeside ? readAhead(folder) : undefined;
  const { look, found } = await looked;
  if (!found) {
    ahead?.giveUp();
    // Only a build that is current has a look that could be known.
    return nothingToDo(current as LastBuild);
  }
  const { prints, beside } = found;
  const stamp = stampOf(code, found);
  if (current?.stamp === stamp) {
    ahead?.giveUp();
    if (look !== null) writeLastBuild(folder, { ...current, look });
    return nothingToDo(current);
  }
  // Parsers, views and Astro are loaded only now: that takes most of a quick answer's time.
  const { buildAnew } = await import('./build-anew.ts');
  const rendering = outputVersion(prints);
  const settle = (built: string) => lookAgain({ ...looking, skew: clock() - Date.now() }, built);
  const mark = (ledger: Fingerprints) => {
    const built = stampOf(code, { ...found, beside: withLedger(beside, ledger) });
    return { look: built === stamp ? look : null, stamp: built };
  };
  const changed = { ...options, full: full || isAnother, prints, beside, rendering };
  return buildAnew({ ...changed, mark, settle, last, ahead }, phases);
}

function nothingToDo({ warnings, held, census }: LastBuild): Outcome {
  const reused = filesIn(census);
  return { ...nothingDone, outcome: 'current', problems: warnings, held, census, reused };
}
