/** The process behind `readyBundle`: Astro bundles the pages, and renders none. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { type AstroRun, settingsFor } from './astro.ts';
import type { BundleFacts } from './bundle.ts';

interface Task {
  readonly run: AstroRun;
  /** Where the bundle goes. */
  readonly folder: string;
  readonly factsFile: string;
}

/** What this project leans on in Astro's application, which no documentation promises. */
interface BundledApp {
  setInternals(internals: { pagesByKeys?: Map<string, { styles?: unknown[] }> }): void;
  getSettings?(): { scripts?: readonly { stage: string }[] };
}

async function main({ run, folder, factsFile }: Task): Promise<void> {
  await mkdir(folder, { recursive: true });
  let facts: Omit<BundleFacts, 'assets'> | undefined;
  await build({
    ...settingsFor(run),
    outDir: folder,
    publicDir: path.join(run.folder.cache, 'no-public'),
    integrations: [
      {
        name: 'stet-bundle',
        hooks: {
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((prerenderer) => ({
              ...prerenderer,
              setup: async () => {
                facts = await keepServer(folder, async () => prerenderer.setup?.());
              },
              getStaticPaths: async () => [],
            }));
          },
        },
      },
    ],
  });
  if (!facts) return;
  const assets = await readdir(path.join(folder, '_astro')).catch(() => []);
  const whole: BundleFacts = {
    ...facts,
    assets: assets.toSorted().map((name) => `_astro/${name}`),
  };
  await writeFile(path.join(folder, factsFile), JSON.stringify(whole));
}

/**
 * Copies the modules before Astro deletes them, and listens to what Astro tells its application.
 *
 * @param setup Astro's own.
 * @returns undefined where anything is not as expected.
 */
async function keepServer(
  folder: string,
  setup: () => Promise<void>,
): Promise<Omit<BundleFacts, 'assets'> | undefined> {
  const modules = path.join(folder, '.prerender');
  const names = await readdir(modules).catch(() => []);
  const [entry, another] = names.filter((name) => /^prerender-entry\..*js$/.test(name));
  if (!entry || another) return undefined;
  const imported: { app?: BundledApp } = await import(
    pathToFileURL(path.join(modules, entry)).href
  );
  const { app } = imported;
  if (typeof app?.setInternals !== 'function') return undefined;
  let pages: Map<string, { styles?: unknown[] }> | undefined;
  const { setInternals } = app;
  app.setInternals = (internals) => {
    pages = internals.pagesByKeys;
    setInternals.call(app, internals);
  };
  await setup();
  const scripts = app.getSettings?.().scripts;
  const hasNone = scripts?.every(({ stage }) => stage !== 'page' && stage !== 'head-inline');
  if (!(pages instanceof Map) || !hasNone) return undefined;
  await cp(modules, path.join(folder, 'server'), { recursive: true });
  return { entry, styles: [...pages].map(([key, { styles = [] }]) => [key, styles]) };
}

await main(JSON.parse(await text(process.stdin)));
