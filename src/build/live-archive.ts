/** The archive while somebody writes: opened once, then brought up to date by what has changed. */
import { entryOf } from '../archive/archive-index.ts';
import { placesOf } from '../archive/replace-entries.ts';
import type { Route } from '../archive/routes.ts';
import type { Problem } from '../problems/problem.ts';
import { type Fingerprints, readFingerprints } from '../store/fingerprints.ts';
import { rememberArchive } from '../store/live-archive.ts';
import { rememberContent } from '../store/live-content.ts';
import { updateFingerprints } from '../store/live-fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { allRoutes } from '../views/all-routes.ts';
import { bodiesOf } from './body-text.ts';
import { rememberView } from './archive-for.ts';
import type { CurrentArchive } from './handover.ts';
import { rememberIndex } from './live-index.ts';
import { type OpenArchive, readSite } from './open-archive.ts';

export interface LiveArchive {
  /**
   * Reads what has changed: everything at the first call.
   *
   * @param paths files or folders relative to `content/`, there or gone.
   * @returns as `readSite` does.
   */
  open(paths?: Iterable<string>): Promise<Live>;
}

export interface Live {
  /** Absent when the site itself cannot be read. */
  readonly archive?: OpenArchive;
  /** Finds every problem, those that need a look at the whole archive included. */
  check(): Promise<readonly Problem[]>;
}

/** @param now asked at every opening: milliseconds since the epoch. */
export function liveArchive(folder: SiteFolder, now: () => number): LiveArchive {
  const readers = {
    readContent: rememberContent(),
    readArchive: rememberArchive(),
    buildIndex: rememberIndex(),
  };
  let prints: Fingerprints | undefined;
  return {
    open: async (paths) => {
      prints =
        prints && paths
          ? await updateFingerprints(folder, prints, paths)
          : await readFingerprints(folder);
      return readSite(folder, now(), { fingerprints: prints, isLive: true, readers });
    },
  };
}

/**
 * What the pages may see while they are served: every route, listed when first asked for.
 */
export function currentFrom({ context, folder }: OpenArchive): CurrentArchive {
  let byKind: Map<Route['kind'], Route[]> | undefined;
  return {
    context,
    routes: <K extends Route['kind']>(kind: K) => {
      byKind ??= Map.groupBy(allRoutes(context), (route) => route.kind);
      return (byKind.get(kind) ?? []) as Extract<Route, { kind: K }>[];
    },
    view: rememberView(context),
    entry: (file) => entryOf(context.index, file),
    readBody: bodiesOf(folder),
  };
}

/** @returns whether two openings of one site have the same pages, whatever these say. */
export function haveSameRoutes(before: OpenArchive, after: OpenArchive): boolean {
  const old = before.context.index.entries;
  const young = after.context.index.entries;
  return (
    before.content === after.content &&
    old.length === young.length &&
    old.every((entry, at) => {
      const other = young[at];
      return entry === other || (other && placesOf(entry) === placesOf(other));
    })
  );
}
