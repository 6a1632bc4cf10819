/**
 * Pages of `stet dev` from a bundle, as a build renders them: Astro's server would first have to make
 * hundreds of modules ready. That server still has stories in MDX, whose pictures are Astro's to make,
 * and all pages once code or the brand is another than in the bundle.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputOf, type Route } from '../archive/routes.ts';
import { problemsOf } from '../problems/problem-error.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import type { AstroPlugins, AstroRun } from './astro.ts';
import { bundleVersion, readyBundle } from './bundle.ts';
import { outputVersion, stetRoot } from './code-version.ts';
import { openBundle, ownCache } from './dev-bundle.ts';
import { pageAskedFor } from './dev-requests.ts';
import { type CurrentArchive, handOver } from './handover.ts';
import { haveSameAddresses } from './early-server.ts';
import { currentFrom, type FindRoute, listedAt, routesByPath } from './live-archive.ts';
import type { OpenArchive } from './open-archive.ts';
import type { PlannedPage } from './plan.ts';
import type { OpenBundle } from './press.ts';
import { sendFile } from './send-file.ts';

export interface DevPages {
  readonly plugin: AstroPlugins[number];
  /** Shows an archive from now on, whoever renders its pages. */
  show(archive: OpenArchive, given: Showing): void;
  /** As the function of this name says it of the archive that is shown. */
  listedAt(path: string): string | undefined;
  /**
   * Makes a bundle where there is none, in a process that gives way to all others.
   *
   * @returns what keeps the site's own code out of one.
   */
  prepare(): Promise<readonly Problem[]>;
  /** Leaves all pages to Astro's server from now on. */
  giveUp(): void;
}

export interface Showing {
  readonly prints: Fingerprints;
  /** As Astro's server has them. */
  readonly mdxFiles: readonly string[];
  /** As `currentFrom` takes them. */
  readonly asked: Iterable<string>;
  /** What has changed since the last archive was shown: paths relative to `content/`. */
  readonly changed: ReadonlySet<string>;
}

interface Shown {
  readonly run: AstroRun;
  readonly current: CurrentArchive;
  readonly routeAt: FindRoute;
}

type Next = (error?: unknown) => void;

/** The pages among the paths that name their very file. */
const isHtml = /\.html?$/i;

const overlay = fileURLToPath(new URL('./dev-overlay.ts', import.meta.url));

/** Vite's own script reloads the page when it is told to; the other one shows problems. */
const scripts = ['@vite/client', `@fs/${overlay.replaceAll('\\', '/').replace(/^\//, '')}`];

/** The bundle to be made. */
interface Task {
  readonly run: AstroRun;
  readonly prints: Fingerprints;
  readonly version: string;
}

export function devPages(): DevPages {
  const ended = new AbortController();
  let shown: Shown | undefined;
  let task: Task | undefined;
  let open: Promise<OpenBundle | undefined> = Promise.resolve(undefined);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: all pages of this process see one archive. */
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  const pageAt = (pathname: string, base: string): PlannedPage | undefined => {
    const asked = pageAskedFor(pathname, base);
    const route = asked === undefined ? undefined : shown?.routeAt(asked);
    if (!shown || !route || isModule(route, shown.current)) return undefined;
    const file = outputOf(route);
    // Anything else is no page, or not where a host would have it.
    const isPage = pathname.endsWith('/')
      ? file === `${asked}/index.html` || file === 'index.html'
      : file === asked && isHtml.test(file);
    return isPage ? { route, file } : undefined;
  };
  const render = async (page: PlannedPage, { renderer }: OpenBundle): Promise<string> => {
    const current = shown?.current as CurrentArchive;
    const { route } = page;
    const routes = ((kind) => (kind === route.kind ? [route] : [])) as CurrentArchive['routes'];
    let html = '';
    await renderer.render([page], { ...current, routes }, (_, content) => {
      html = Buffer.from(content).toString();
    });
    return html;
  };
  /** @returns whether the request is answered. */
  const answer = async (
    { method, url = '/' }: IncomingMessage,
    response: ServerResponse,
    { base, next }: { base: string; next: Next },
  ): Promise<boolean> => {
    const opened = method === 'GET' ? await open : undefined;
    if (!opened) return false;
    const { pathname } = new URL(url, 'http://localhost');
    const asset = pathname.slice(base.length);
    if (opened.bundle.facts.assets.includes(asset)) {
      sendFile(response, path.join(opened.bundle.folder, asset), next);
      return true;
    }
    const page = pageAt(pathname, base);
    if (!page) {
      // Astro's server lists its pages once the archive of now is handed over, and keeps the lists.
      if (pageAskedFor(pathname, base) !== undefined) await inTurn(() => {});
      return false;
    }
    const html = await inTurn(() => render(page, opened));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end(withScripts(html, base));
    return true;
  };
  /** Leaves a request to Astro's server, which would look for `/a.html` at `/a` alone. */
  const leave = (request: IncomingMessage, base: string, next: Next) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const asked = pathname.endsWith('.html') ? pageAskedFor(pathname, base) : undefined;
    if (asked !== undefined && shown?.routeAt(asked)) request.url = `${pathname}/${search}`;
    next();
  };
  const giveUp = () => {
    ended.abort();
    open = Promise.resolve(undefined);
  };

  return {
    plugin: {
      name: 'stet-pages',
      configureServer({ middlewares, watcher, config }) {
        watcher.on('all', (_, file) => {
          if (path.normalize(file).startsWith(path.join(stetRoot, 'src') + path.sep)) giveUp();
        });
        middlewares.use((request, response, next) => {
          answer(request, response, { base: config.base, next }).then(
            (isAnswered) => isAnswered || leave(request, config.base, next),
            // Astro's server tells what is wrong with a page on the page itself.
            () => leave(request, config.base, next),
          );
        });
      },
    },
    show: (archive, { prints, mdxFiles, asked, changed }) => {
      const { folder, site, context } = archive;
      const run = { folder, site, mdxFiles };
      const before = shown?.run;
      if ([...changed].some((file) => file.startsWith('brand'))) giveUp();
      const routeAt = routesByPath(context);
      const current = currentFrom(archive, asked, routeAt);
      shown = { run, current, routeAt };
      void inTurn(() => handOver(current));
      if (ended.signal.aborted || (before && haveSameAddresses(before.site, site))) return;
      task = { run, prints, version: bundleVersion(run, outputVersion(prints), context.modules) };
      open = openBundle(run, task.version);
    },
    listedAt: (path) => shown && listedAt(path, shown.current.context, shown.routeAt),
    prepare: async () => {
      const before = task;
      if (!before || ended.signal.aborted || (await open)) return [];
      const { run, version, prints } = before;
      const folder = { ...run.folder, cache: ownCache(run) };
      const options = { prints, signal: ended.signal, isPatient: true };
      let problems: readonly Problem[] = [];
      // Without one, pages are shown all the same.
      await readyBundle({ ...run, folder }, version, options).catch((error: unknown) => {
        problems = problemsOf(error) ?? [];
      });
      if (task === before && !ended.signal.aborted) open = openBundle(run, version);
      return problems;
    },
    giveUp,
  };
}

/** A story in MDX: its pictures are Astro's to make here. */
function isModule(route: Route, { context }: CurrentArchive): boolean {
  if (route.kind !== 'article') return false;
  return context.index.byPermalink.get(route.permalink)?.format === 'mdx';
}

function withScripts(html: string, base: string): string {
  const tags = scripts.map((script) => `<script type="module" src="${base}${script}"></script>`);
  return html.replace('</head>', () => `${tags.join('')}</head>`);
}
