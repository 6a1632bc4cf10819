/** What a build is to do, as data: which pages are stale, which files are gone. */
import { outputOf, type Route } from '../archive/routes.ts';
import type { FileSum } from '../metadata/data-index.ts';
import { allRoutes, routesBesideStories } from '../views/all-routes.ts';
import type { ViewContext } from '../views/context.ts';
import { type Touched, touchedRoutes } from '../views/touched.ts';
import { type Collision, filesInTheWay } from './files-in-the-way.ts';
import { keyOf, keyOfList, listFile, unmade } from './output-key.ts';
import type { RouteCodes } from './route-codes.ts';

/** Keys of everything in `dist/` by file, as the last build left it. */
export interface Manifest {
  /** Of the code that rendered, but for views and pages: keys hold for this code only. */
  readonly printing: string;
  /** The version of the bundle of pages. */
  readonly bundle: string;
  /** Of each page's code, in that bundle or in one that had the same; absent where nobody knows. */
  readonly codes?: RouteCodes | undefined;
  /** Another one for every build. */
  readonly id?: string | undefined;
  readonly keys: ReadonlyMap<string, string>;
  /** Pictures in `_astro/` that outputs link, by output: only these have need of them. */
  readonly links?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Sizes and sums of the files of data, which their list tells. */
  readonly sums?: Readonly<Record<string, FileSum>> | undefined;
}

export interface PlanOptions {
  /** Of the code that will render, but for views and pages. */
  readonly printing: string;
  /** Undefined asks for everything. */
  readonly previous?: Pick<Manifest, 'printing' | 'keys'> | undefined;
  /** What of the last build's outputs may show something else; absent: all may. */
  readonly touched?: Touched | undefined;
  /** Routes that are not to be: for benches, which ask what an output costs. */
  readonly leaveOut?: ((route: Route) => boolean) | undefined;
}

export interface PlannedPage {
  readonly route: Route;
  /** Path in `dist/`. */
  readonly file: string;
}

/** A file that is copied as it is: a rendition, a brand file, something from `public/`. */
export interface PlannedFile {
  readonly file: string;
  readonly from: string;
  readonly key: string;
}

export interface Plan {
  readonly render: readonly PlannedPage[];
  readonly copy: readonly PlannedFile[];
  /** All pages of the archive, stale or not. */
  readonly pages: number;
  /** Outputs that stand as they are. */
  readonly reused: number;
  /** By file; `unmade` where a page's key is made with the page, until `makeKeysWhole` is given it. */
  readonly keys: Map<string, string>;
  /** Whether the list of the files of data is to be written anew, once these are. */
  readonly isListStale: boolean;
  /** Outputs that cannot stand beside each other: the archive's own check should have found them. */
  readonly collisions: readonly Collision[];
}

/** @returns what a build is to do: of a part of the archive where only that has changed. */
export function planBuild(
  context: ViewContext,
  files: readonly PlannedFile[],
  options: PlanOptions,
): Plan {
  const planning = { context, files, ...options };
  return planPart(planning) ?? planRoutes(allRoutes(context), planning);
}

interface Planning extends PlanOptions {
  readonly context: ViewContext;
  readonly files: readonly PlannedFile[];
}

/**
 * Plans what is touched, and takes over the rest: of a large archive, nearly all.
 *
 * @returns undefined where something is gone or stands where something else does, which only a plan
 * of the whole can name; and where everything may be touched.
 */
function planPart(planning: Planning): Plan | undefined {
  const { context, files, previous, touched, leaveOut, printing } = planning;
  if (!touched || leaveOut || previous?.printing !== printing) return undefined;
  const { routes, count } = touchedRoutes(touched, context);
  if (takePages(files, previous, context)) return undefined;
  const standing = new Map(previous.keys);
  for (const file of standing.keys()) if (isAsset(file)) standing.delete(file);
  const plan = planRoutes(routes, planning, standing);
  const isWhole = plan.collisions.length === 0 && plan.keys.size === count + files.length;
  return isWhole ? plan : undefined;
}

/** Whether a copied file that is another one has the address of a page, be that touched or not. */
function takePages(
  files: readonly PlannedFile[],
  previous: Pick<Manifest, 'keys'>,
  context: ViewContext,
) {
  const changed = files.filter(({ file, key }) => previous.keys.get(file) !== key);
  if (changed.length === 0) return false;
  const names = new Set(changed.map(({ file }) => file));
  return (
    changed.some(({ file }) => isStory(file, context)) ||
    Iterator.from(routesBesideStories(context)).some((route) => names.has(outputOf(route)))
  );
}

function isStory(file: string, { index }: ViewContext): boolean {
  const folder = `/${file.replace(/index\.html$/, '')}`;
  return [`/${file}`, folder, folder.replace(/\/$/, '')].some(
    (permalink) =>
      index.byPermalink.has(permalink) && outputOf({ kind: 'article', permalink }) === file,
  );
}

/** @param standing keys of what stands whatever the routes are; changed, and the plan's. */
function planRoutes(
  routes: Iterable<Route>,
  { context, files, printing, previous, touched, leaveOut }: Planning,
  standing?: Map<string, string>,
): Plan {
  const sameCode = previous?.printing === printing;
  const keys = standing ?? new Map<string, string>();
  const render: PlannedPage[] = [];
  const collisions: Collision[] = [];
  const young: string[] = [];
  // Where all is claimed anew, the keys themselves tell what has been.
  const claimed = standing && new Set<string>();
  const claim = (file: string, key: string, before = previous?.keys.get(file)): boolean => {
    const names = claimed ?? keys;
    const count = names.size;
    claimed?.add(file);
    keys.set(file, key);
    if (names.size === count) collisions.push({ file });
    if (before === undefined) young.push(file);
    return before !== key;
  };
  let isListStale = false;
  for (const route of routes) {
    if (leaveOut?.(route)) continue;
    const file = outputOf(route);
    const isList = route.kind === 'data-index';
    const before = previous?.keys.get(file);
    const known = touched && !touched.has(route) ? before : undefined;
    const make = () => (isList ? keyOfList(context, keys) : keyOf(route, context));
    const isNew = claim(file, known ?? (sameCode ? make() : unmade), before);
    if (isList) isListStale = isNew || !sameCode;
    else if (isNew || !sameCode) render.push({ route, file });
  }
  const copy = files.filter((planned) => claim(planned.file, planned.key));
  const copied = new Set(files.map(({ file }) => file));
  collisions.push(...filesInTheWay(keys, copied, young));
  for (const file of copied) if (isAsset(`${file}/`)) collisions.push({ file });
  return {
    render,
    copy,
    pages: keys.size - files.length - (keys.has(listFile) ? 1 : 0),
    reused: keys.size - render.length - copy.length - (isListStale ? 1 : 0),
    keys,
    isListStale,
    collisions,
  };
}

/** Stylesheets and fonts, which Astro names by their content and which are no output of a route. */
export function isAsset(file: string): boolean {
  return file.startsWith('_astro/');
}
