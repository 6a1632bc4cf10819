/** The archive while somebody writes: opened once, then brought up to date by what has changed. */
import { entryOf } from '../archive/archive-index.ts';
import type { Route } from '../archive/routes.ts';
import type { Problem } from '../problems/problem.ts';
import { type Fingerprints, readFingerprints } from '../store/fingerprints.ts';
import { rememberArchive } from '../store/live-archive.ts';
import { rememberContent } from '../store/live-content.ts';
import { type IndexFile, indexPath, readIndexFile } from '../store/index-file.ts';
import { updateFingerprints } from '../store/live-fingerprints.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { routesBesideStories } from '../views/all-routes.ts';
import type { ViewContext } from '../views/context.ts';
import { currentBodiesOf } from './body-text.ts';
import { rememberView } from './archive-for.ts';
import type { CurrentArchive } from './handover.ts';
import { growAsUsual, growQuickly } from './heap.ts';
import { rememberIndex } from './live-index.ts';
import { isWorthThread, printsBeside } from './look.ts';
import { type OpenArchive, readSite } from './open-archive.ts';
import { pathOfAstro } from './paths-of-astro.ts';

export interface LiveArchive {
  /**
   * Reads what has changed: everything at the first call. Each call builds on the one before, so
   * that one must have ended.
   *
   * @param paths files or folders relative to `content/`, there or gone.
   * @returns as `readSite` does.
   */
  open(paths?: Iterable<string>): Promise<Live>;
}

export interface Live {
  /** Absent when the site itself cannot be read. */
  readonly archive?: OpenArchive;
  readonly prints: Fingerprints;
  /** What the disk said of paths that it does not let us read: the archive has them as they were. */
  readonly refusals: readonly unknown[];
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
      const refusals: unknown[] = [];
      const refused = (fault: unknown) => void refusals.push(fault);
      let index: Promise<IndexFile | undefined> | undefined;
      if (prints && paths) prints = await updateFingerprints(folder, prints, paths, refused);
      else if (isWorthThread(folder)) {
        growQuickly();
        const looking = printsBeside(folder);
        index = readIndexFile(indexPath(folder));
        prints = await looking;
      } else prints = await readFingerprints(folder);
      const options = { fingerprints: prints, isLive: true, index, readers };
      const read = await readSite(folder, now(), options);
      growAsUsual();
      return { ...read, prints, refusals };
    },
  };
}

/**
 * What the pages may see while they are served. Astro has each page list its paths: of a large
 * archive that takes longer than the page itself, so the lists have what was asked for alone.
 *
 * @param asked paths without the base path and without slashes at their ends; it may grow.
 */
export function currentFrom(
  { context, folder }: Pick<OpenArchive, 'context' | 'folder'>,
  asked: Iterable<string>,
  routeAt: FindRoute,
): CurrentArchive {
  return {
    context,
    routes: <K extends Route['kind']>(kind: K) =>
      Array.from(asked, routeAt).filter((route) => route?.kind === kind) as Extract<
        Route,
        { kind: K }
      >[],
    view: rememberView(context),
    entry: (file) => entryOf(context.index, file),
    readBody: currentBodiesOf(folder),
  };
}

/** Finds the route of a path, given as `currentFrom` takes it. */
export type FindRoute = (path: string) => Route | undefined;

/** @returns what finds the route of a path; of a story it is found at once. */
export function routesByPath(context: ViewContext): FindRoute {
  let others: Map<string, Route> | undefined;
  return (path) => {
    for (const permalink of [`/${path}/`, `/${path}`]) {
      if (context.index.byPermalink.has(permalink)) return { kind: 'article', permalink };
    }
    others ??= new Map(
      Iterator.from(routesBesideStories(context)).map((route) => [pathOfAstro(route), route]),
    );
    return others.get(path);
  };
}

/**
 * @returns all that a page's list says of a path; another text where that list has to be made anew.
 */
export function listedAt(
  path: string,
  { index }: Pick<ViewContext, 'index'>,
  routeAt: FindRoute,
): string {
  const route = routeAt(path);
  const file = route?.kind === 'article' && index.byPermalink.get(route.permalink)?.article.file;
  return JSON.stringify([route, file]);
}
