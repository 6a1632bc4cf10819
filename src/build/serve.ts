/** `stet dev`: the archive behind Astro's development server, read anew when content changes. */
import { createReadStream, existsSync, watch } from 'node:fs';
import path from 'node:path';
import { renderAll } from '../images/render-all.ts';
import type { Problem } from '../problems/problem.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { allRoutes } from '../views/all-routes.ts';
import { type AstroPlugins, type DevServer, serveWithAstro } from './astro.ts';
import { handOver } from './handover.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';
import { archiveFor, mdxFiles } from './stage.ts';

export interface ServeOptions {
  readonly folder: SiteFolder;
  readonly now: () => number;
  readonly host?: string;
  readonly port?: number;
  /** Told at the start and after every change. */
  readonly onProblems: (problems: readonly Problem[]) => void;
}

const quiet = 80;

/**
 * @returns the running server, or undefined when the site itself cannot be read. Articles with
 * problems are left out and reported; all others are served.
 */
export async function serveSite(options: ServeOptions): Promise<DevServer | undefined> {
  const { folder } = options;
  const open = async (): Promise<OpenArchive | undefined> => {
    const { archive, problems } = await openArchive(folder, options.now(), { isLive: true });
    options.onProblems(problems);
    if (archive) handOver(archiveFor(archive, allRoutes(archive.context)));
    return archive;
  };
  let archive = await open();
  if (!archive) return undefined;
  const server = await serveWithAstro(
    { folder, site: archive.site, mdxFiles: mdxFiles(archive) },
    { host: options.host, port: options.port, plugins: [servePictures(() => archive)] },
  );
  const stop = watchContent(folder, async () => {
    archive = (await open()) ?? archive;
    await server.refresh();
  });
  const stopAll = () => {
    stop();
    return server.stop();
  };
  return { ...server, stop: stopAll };
}

/** Calls `changed` once a burst of changes has ended; never twice at the same time. */
function watchContent(folder: SiteFolder, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const watcher = watch(folder.content, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(changed).catch((error: unknown) => console.error(error));
    }, quiet);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

/** Encodes a picture when a page first asks for one of its renditions. */
function servePictures(archive: () => OpenArchive | undefined): AstroPlugins[number] {
  return {
    name: 'stet-pictures',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const pictures = archive()?.pictures;
        const name = /\/pictures\/([0-9a-f]+\/[0-9a-f]+-\d+\.(?:avif|webp|jpg))$/.exec(
          request.url ?? '',
        )?.[1];
        const job =
          name &&
          pictures?.jobs.find(({ set }) => set.renditions.some((each) => each.name === name));
        if (!pictures || !job) return next();
        const file = path.join(pictures.renditions, name);
        if (!existsSync(file)) await renderAll([job], pictures.renditions);
        if (!existsSync(file)) return next();
        response.setHeader(
          'Content-Type',
          `image/${path.extname(name).slice(1).replace('jpg', 'jpeg')}`,
        );
        createReadStream(file).pipe(response);
      });
    },
  };
}
