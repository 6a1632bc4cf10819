/** Renders pages with a bundle that Astro made, in this thread, without Astro's build around it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathOf } from '../archive/routes.ts';
import type { Bundle } from './bundle.ts';
import { type BundledPictures, bundledPictures } from './bundled-pictures.ts';
import { directPages, type Given, type PageMap } from './direct-pages.ts';
import { type CurrentArchive, handOver } from './handover.ts';
import { type FailedPage, faultOfPage } from './page-faults.ts';
import { pathOfAstro, trimSlashes } from './paths-of-astro.ts';
import type { PlannedPage } from './plan.ts';

export interface Renderer {
  /** Absent where the bundle has none, and where Astro's development server has them. */
  readonly pictures?: BundledPictures | undefined;
  /**
   * @param archive its routes are those that are asked about.
   * @returns the page in `src/pages/` that renders each route, by Astro's path of it.
   */
  pagesOf(archive: CurrentArchive): Promise<ReadonlyMap<string, string>>;
  /**
   * Renders some pages, each in turn.
   *
   * @param archive its routes are those of the pages.
   * @param write told every page's content; a text is to become UTF-8.
   * @throws ProblemError where the site's own code failed, or may have; else what a page threw, with
   * its address, or that Astro has no path for one.
   */
  render(
    pages: readonly PlannedPage[],
    archive: CurrentArchive,
    write: (page: PlannedPage, content: Uint8Array | string) => void,
  ): Promise<void>;
}

/** What of Astro's application is leaned on, which no documentation promises. */
interface BundledApp {
  readonly manifest: {
    readonly pageMap?: PageMap;
    /** Begun as the application is loaded; no page of an archive has need of it. */
    readonly key?: Promise<unknown>;
  };
  readonly routeCache: {
    clearAll(): void;
    /** What a page's `getStaticPaths` gave. */
    get(route: object): { readonly staticPaths?: readonly Partial<Given>[] } | undefined;
  };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: object }): Promise<Response>;
}

interface Astro {
  readonly app: BundledApp;
  readonly StaticPaths: {
    new (app: BundledApp): { getAll(): Promise<AstroPath[]> };
    readonly prototype: { getAll?: unknown };
  };
}

/** A path of Astro's, with the route that answers it. */
interface AstroPath {
  readonly pathname: string;
  readonly route: { readonly type: string; readonly component: string };
}

/**
 * @param options.isDirect whether later pages of a component may be written without a request, which
 * they may not where Astro's development server has pages in this process as well.
 * @returns undefined where Astro's application is not as this project expects.
 */
export async function openRenderer(
  bundle: Bundle,
  site: { readonly origin: string; readonly base: string },
  { isDirect = true }: { readonly isDirect?: boolean } = {},
): Promise<Renderer | undefined> {
  const found = await findAstro(path.join(bundle.folder, 'server', bundle.facts.entry));
  if (!found) return undefined;
  const { app, StaticPaths } = found;
  const pages = bundle.facts.styles.map(([key, styles]) => [key, { styles }] as const);
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  const direct = isDirect ? directPages(app.manifest.pageMap ?? new Map()) : undefined;
  const pictures = isDirect ? await bundledPictures(bundle, site) : undefined;
  const logger = { options: { destination: { write: () => true } } };
  app.setOptions({ logger, settings: { scripts: [] } });
  const allPaths = async (): Promise<AstroPath[]> => {
    // Astro keeps every list of paths that a page gave it; these are other ones.
    app.routeCache.clearAll();
    try {
      return await new StaticPaths(app).getAll();
    } catch (error) {
      throw faultOfPage(error, bundle);
    }
  };
  return {
    pictures,
    pagesOf: async (archive) => {
      const before = handOver(archive);
      try {
        const paths = await allPaths();
        return new Map(
          paths.map(({ pathname, route }) => [trimSlashes(pathname), route.component]),
        );
      } finally {
        handOver(before);
      }
    },
    render: async (wanted, archive, write) => {
      const before = handOver(archive);
      const cease = pictures?.answer();
      try {
        const byPath = withGiven(app, await allPaths());
        for (const page of wanted) {
          const found = byPath.get(pathOfAstro(page.route));
          if (!found) throw new Error(`Astro has no path for ${page.file}.`);
          const ask = () => renderPath(app, found.path, site);
          const { component } = found.path.route;
          const written = direct ? direct.render(component, found.given, ask) : ask();
          const content = await written.catch((error: unknown) => {
            throw faultOfPage(error, bundle, failedPage(page, archive));
          });
          write(page, content);
        }
      } finally {
        cease?.();
        handOver(before);
      }
    },
  };
}

function failedPage({ route }: PlannedPage, { context }: CurrentArchive): FailedPage {
  const entry =
    route.kind === 'article' ? context.index.byPermalink.get(route.permalink) : undefined;
  return {
    address: pathOf(route),
    story: entry?.format === 'mdx' ? entry.article.file : undefined,
  };
}

/** @returns each path with what its page is given: the lists of both are in one order. */
function withGiven({ routeCache }: BundledApp, paths: readonly AstroPath[]) {
  const found = new Map<string, { readonly path: AstroPath; readonly given: Given | undefined }>();
  for (const [route, ofRoute] of Map.groupBy(paths, (path) => path.route)) {
    const all = routeCache.get(route)?.staticPaths;
    const isKnown = all?.length === ofRoute.length;
    for (const [position, path] of ofRoute.entries()) {
      const { props, params } = all?.[position] ?? {};
      const given = isKnown ? { props: { ...props }, params: { ...params } } : undefined;
      found.set(trimSlashes(path.pathname), { path, given });
    }
  }
  return found;
}

/** What is leaned on, where it can be loaded and has the parts that it should have. */
async function findAstro(entry: string): Promise<Astro | undefined> {
  try {
    const { app } = await import(pathToFileURL(entry).href);
    const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
    const astro: Astro = { app, StaticPaths: StaticPaths as unknown as Astro['StaticPaths'] };
    return isAsExpected(astro) ? astro : undefined;
  } catch {
    // Whatever it is, Astro says it when it is asked for the pages itself.
    return undefined;
  }
}

function isAsExpected({ app, StaticPaths }: Astro): boolean {
  const { routeCache } = app;
  const needed = [
    app.render,
    app.setInternals,
    app.setOptions,
    routeCache.clearAll,
    routeCache.get,
  ];
  return (
    needed.every((part) => typeof part === 'function') &&
    typeof app.manifest === 'object' &&
    typeof StaticPaths.prototype.getAll === 'function'
  );
}

/** As Astro asks its pages for themselves: `core/build/generate.js`. */
async function renderPath(
  app: BundledApp,
  { pathname, route }: AstroPath,
  { origin, base }: { readonly origin: string; readonly base: string },
): Promise<Uint8Array> {
  const trimmed = trimSlashes(pathname);
  const ending = route.type === 'endpoint' || trimmed === '' ? '' : '/';
  const url = new URL(`${base}${trimmed}${ending}`, origin);
  const response = await app.render(new Request(url), { routeData: route });
  if (response.status >= 300 && response.status < 400) {
    throw new Error(`The page ${pathname} answers with a redirect.`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) throw new Error(`The page ${pathname} is empty.`);
  return bytes;
}
