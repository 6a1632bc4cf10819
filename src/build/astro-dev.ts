/** Runs Astro's development server on Stet's own pages. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { type AstroPlugins, type AstroRun, settingsFor } from './astro.ts';
import { stetRoot } from './code-version.ts';

type Integration = NonNullable<NonNullable<AstroInlineConfig['integrations']>[number]>;
type Hooks = Extract<Integration, { hooks: unknown }>['hooks'];
type ViteServer = Parameters<NonNullable<Hooks['astro:server:setup']>>[0]['server'];

export interface AstroServer {
  /** Where it listens. */
  readonly port: number;
  /** Forgets what the pages' list of paths was. */
  forgetRoutes(): void;
  /** Forgets the modules made from a file, given by its absolute path. */
  forgetFile(file: string): void;
  /** Forgets a module that a plugin makes, by the name in its imports. */
  forgetModule(name: string): void;
  /** Has every open page load anew. */
  reload(): void;
  stop(): Promise<void>;
}

export interface DevOptions {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly plugins: AstroPlugins;
}

/** The script that shows problems; Vite serves it to every page. */
const overlay = fileURLToPath(new URL('./dev-overlay.ts', import.meta.url));

/** Starts the server. Content is left to Stet, which watches it itself; brand files are Vite's. */
export async function serveWithAstro(run: AstroRun, options: DevOptions): Promise<AstroServer> {
  // A server on a writer's desk asks nobody for newer versions, and tells nobody of itself.
  process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK ??= 'true';
  const { dev } = await import('astro');
  const settings = settingsFor(run);
  const { folder } = run;
  let vite: ViteServer | undefined;
  const server = await dev({
    ...settings,
    // Its warnings are about pages that are not there; the browser shows that.
    logLevel: 'error',
    publicDir: folder.public,
    server: { host: options.host, port: options.port },
    vite: {
      plugins: [...(settings.vite?.plugins ?? []), ...options.plugins],
      server: {
        watch: { ignored: [isLeftToStet([folder.root, stetRoot])] },
        fs: { allow: [stetRoot, folder.root] },
      },
    },
    integrations: [
      {
        name: 'stet-dev',
        hooks: {
          'astro:config:setup': ({ injectScript }) =>
            injectScript('page', `import ${JSON.stringify(overlay)};`),
          'astro:server:setup': (setup) => {
            vite = setup.server;
          },
        },
      },
    ],
  });
  if (!vite) throw new Error('Astro started no server.');
  return { port: server.address.port, ...controls(vite), stop: () => server.stop() };
}

function controls(vite: ViteServer): Omit<AstroServer, 'port' | 'stop'> {
  const graphs = Object.values(vite.environments).map(({ moduleGraph }) => moduleGraph);
  const pages = path.join(stetRoot, 'src/pages').replaceAll('\\', '/');
  const forget = (isMeant: (module: { id: string | null; file: string | null }) => boolean) => {
    for (const graph of graphs) {
      for (const module of graph.idToModuleMap.values()) {
        if (isMeant(module)) graph.invalidateModule(module);
      }
    }
  };
  return {
    forgetRoutes: () => forget(({ file }) => file?.startsWith(`${pages}/`) ?? false),
    forgetFile: (file) => forget((module) => module.file === file.replaceAll('\\', '/')),
    forgetModule: (name) => forget(({ id }) => id === `\0${name}`),
    reload: () => vite.ws.send({ type: 'full-reload' }),
  };
}

/**
 * All of a site but its brand: a hundred thousand watches, and nothing that Vite would know. Stet's
 * own tests are no part of a page either.
 */
function isLeftToStet(roots: readonly string[]): (file: string) => boolean {
  const folders = roots.flatMap((root) =>
    ['content', 'dist', '.stet', 'tests'].map((name) => path.join(root, name)),
  );
  const brands = roots.map((root) => path.join(root, 'content', 'brand'));
  const isIn = (file: string) => (folder: string) =>
    file === folder || file.startsWith(folder + path.sep);
  return (file) => {
    const native = path.normalize(file);
    return folders.some(isIn(native)) && !brands.some(isIn(native));
  };
}
