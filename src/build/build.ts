/** `stet build`: over at once where nothing has changed; else what follows is in `build-anew.ts`. */
import { mkdir } from 'node:fs/promises';
import { readFingerprints } from '../store/fingerprints.ts';
import { lookAt } from '../store/look.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import { outputVersion, renderingVersion } from './code-version.ts';
import { holdsAt, type LastBuild, readLastBuild, stampOf, writeLastBuild } from './last-build.ts';
import { lockSite } from './lock.ts';
import { type BuildWatcher, measurePhases, type Phases } from './phases.ts';
import type { PlanOptions } from './plan.ts';
import { type BuildReport, filesIn, nothingDone, type Outcome } from './report.ts';
import type { FoundFile } from '../store/walk.ts';
import { applyJournal, stagingFolders } from './staging.ts';
import type { OnPage } from './time-pages.ts';

export interface BuildOptions {
  readonly folder: SiteFolder;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Renders everything, whatever the last build left. */
  readonly full?: boolean;
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
      const done = await build(options, phases);
      return { ...done, phases: phases.end() };
    } finally {
      lock.release();
    }
  } finally {
    phases.end();
  }
}

async function build(options: BuildOptions, phases: Phases): Promise<Outcome> {
  const { folder, now, full = false, clock = Date.now } = options;
  const { threads, leaveOut, onPage } = options;
  await applyJournal(stagingFolders(folder));
  phases.begin('Looking for changes');
  const code = renderingVersion();
  const known = full ? undefined : await readLastBuild(folder);
  const current = known && holdsAt(known, now, folder) ? known : undefined;
  // Taken before anything is read: what changes in between is seen the next time.
  const walked: FoundFile[] = [];
  const look = lookOf(folder, code, { clock, walked });
  if (current && look !== null && current.look === look) return nothingToDo(current);
  const prints = await readFingerprints(folder, clock, walked);
  // Of a large archive they fill a dozen megabytes, and the build is long.
  walked.length = 0;
  const rendering = outputVersion(prints, code);
  const stamp = stampOf(folder, prints, rendering);
  if (current?.stamp === stamp) {
    if (look !== null) writeLastBuild(folder, { ...current, look });
    return nothingToDo(current);
  }
  // Parsers, views and Astro are loaded only now: that takes most of a quick answer's time.
  const { buildAnew } = await import('./build-anew.ts');
  const mark = { look, stamp };
  const wanted = { folder, now, full, threads, leaveOut, onPage };
  return buildAnew({ ...wanted, prints, rendering, mark, last: known }, phases);
}

function nothingToDo({ warnings, held, census }: LastBuild): Outcome {
  const reused = filesIn(census);
  return { ...nothingDone, outcome: 'current', problems: warnings, held, census, reused };
}

/** A look at names, sizes and times; null where it could not tell a change from none. */
function lookOf(
  folder: SiteFolder,
  code: string,
  { clock, walked }: { readonly clock: () => number; readonly walked: FoundFile[] },
): string | null {
  const look = lookAt(folder.content, clock, walked);
  return look === undefined ? null : stampOf(folder, new Map([['', look]]), code);
}
