/** Runs Astro on Stet's own pages for the archive that was handed over. */
import { mkdir, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Site } from '../archive/site.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { stetRoot } from './code-version.ts';
import { assetFileNames, filesByBytes } from './files-by-bytes.ts';
import { trimSlashes } from './paths-of-astro.ts';
import { brandModules } from './brand-modules.ts';
import { storyModules } from './story-modules.ts';
import { type OnPage, timePages } from './time-pages.ts';

export interface AstroRun {
  readonly folder: SiteFolder;
  readonly site: Site;
  /** Root-relative paths of MDX stories and their files relative to `content/`. */
  readonly mdxFiles: readonly string[];
}

/** @returns the settings that depend on the site; all others stand in astro.config.mjs. */
export function settingsFor(run: AstroRun): AstroInlineConfig {
  return {
    root: stetRoot,
    site: run.site.origin,
    base: run.site.base,
    cacheDir: path.join(run.folder.cache, 'astro'),
    logLevel: 'warn',
    vite: {
      plugins: [
        filesByBytes(run.folder.content),
        brandModules(run.folder),
        storyModules(run.folder, run.mdxFiles),
      ],
      build: { rolldownOptions: { output: { assetFileNames } } },
    },
  };
}

export interface RenderRequest {
  /** Paths without slashes at their ends: `2016/10/27/hass-school`, `` for the front. */
  readonly wanted: ReadonlySet<string>;
  /** Told whenever a page is rendered. */
  readonly onPage: OnPage;
}

/**
 * Renders the pages whose paths are wanted, and the stylesheet, into `staging`.
 *
 * @throws what a page or the loader threw; `staging` is then of no use.
 */
export async function renderWithAstro(
  run: AstroRun,
  staging: string,
  request: RenderRequest,
): Promise<void> {
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  await linkPackages(path.dirname(staging));
  // Astro keeps its bundle below the working directory, or in a place that all builds share.
  const workingDirectory = process.cwd();
  process.chdir(path.dirname(staging));
  // A page must not depend on the environment in which `stet build` was called.
  process.env.NODE_ENV = 'production';
  try {
    await buildPages(run, staging, request);
  } finally {
    process.chdir(workingDirectory);
  }
}

async function buildPages(
  run: AstroRun,
  staging: string,
  { wanted, onPage }: RenderRequest,
): Promise<void> {
  const { build } = await import('astro');
  await build({
    ...settingsFor(run),
    outDir: staging,
    // `public/` is copied by Stet, together with all else that is copied.
    publicDir: path.join(run.folder.cache, 'no-public'),
    integrations: [
      {
        name: 'stet-plan',
        hooks: {
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((prerenderer) => ({
              ...timePages(prerenderer, onPage),
              getStaticPaths: async () => {
                const paths = await prerenderer.getStaticPaths();
                return paths.filter(({ pathname }) => wanted.has(trimSlashes(decodeURI(pathname))));
              },
            }));
          },
        },
      },
    ],
  });
}

/** Serves `dist/` as it is. */
export async function previewWithAstro(
  folder: SiteFolder,
  site: Site,
  port: number | undefined,
): Promise<void> {
  const { preview } = await import('astro');
  await preview({ root: stetRoot, outDir: folder.dist, base: site.base, server: { port } });
}

export type AstroPlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/**
 * The bundle that Astro imports from the staging folder looks for its packages upwards from there,
 * and a site's folder has none.
 */
export async function linkPackages(cache: string): Promise<void> {
  const link = path.join(cache, 'node_modules');
  const packages = path.join(stetRoot, 'node_modules');
  if ((await readlink(link).catch(() => '')) === packages) return;
  await rm(link, { recursive: true, force: true });
  await symlink(packages, link, 'junction');
}
