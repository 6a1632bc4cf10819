/**
 * The code behind each kind of route: an output's bytes come from its view, whose hash is its key,
 * and from that. Where only the code of some pages is another than in the last build, only theirs
 * are rendered anew.
 */
import { outputOf, type Route } from '../archive/routes.ts';
import { allRoutes } from '../views/all-routes.ts';
import type { ViewContext } from '../views/context.ts';
import { archiveFor } from './archive-for.ts';
import type { OpenArchive } from './open-archive.ts';
import { listFile } from './output-key.ts';
import { pathOfAstro } from './paths-of-astro.ts';
import type { Plan, PlannedPage, PlanOptions } from './plan.ts';
import type { Press } from './press.ts';

/** By kind of route. */
export type RouteCodes = Readonly<Partial<Record<Route['kind'], string>>>;

/** @returns undefined where Astro has no bundle that could be looked into. */
export async function codesOf(
  { own }: Press,
  archive: OpenArchive,
): Promise<RouteCodes | undefined> {
  if (!own) return undefined;
  const samples = new Map<Route['kind'], Route>();
  for (const route of allRoutes(archive.context)) {
    if (!samples.has(route.kind)) samples.set(route.kind, route);
  }
  const pages = await own.renderer.pagesOf(archiveFor(archive, samples.values()));
  const { codes } = own.bundle.facts;
  return Object.fromEntries(
    Array.from(samples, ([kind, route]) => [kind, codes[pages.get(pathOfAstro(route)) ?? '']]),
  );
}

interface Codes {
  readonly before: RouteCodes | undefined;
  /** Absent where nobody knows: then all outputs may have other bytes. */
  readonly now: RouteCodes | undefined;
  readonly leaveOut: PlanOptions['leaveOut'];
}

/**
 * @returns the plan, with all outputs of kinds whose code is another now: their bytes may be others,
 * although they show the same. Keys are as they were.
 */
export function withOtherCode(
  plan: Plan,
  context: ViewContext,
  { before, now, leaveOut }: Codes,
): Plan {
  const isOther = (kind: Route['kind']) =>
    now?.[kind] === undefined || now[kind] !== before?.[kind];
  const planned = new Set(plan.render.map(({ file }) => file));
  const more: PlannedPage[] = [];
  for (const route of allRoutes(context)) {
    if (route.kind === 'data-index' || !isOther(route.kind) || leaveOut?.(route)) continue;
    const file = outputOf(route);
    if (!planned.has(file)) more.push({ route, file });
  }
  // The list of the files of data tells what is in them.
  const isListStale = plan.keys.has(listFile) && (isOther('data-index') || isOther('data-month'));
  const isListAdded = isListStale && !plan.isListStale;
  return {
    ...plan,
    render: [...plan.render, ...more],
    reused: plan.reused - more.length - (isListAdded ? 1 : 0),
    isListStale: plan.isListStale || isListStale,
  };
}
