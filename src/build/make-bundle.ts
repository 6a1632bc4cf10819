/** The process behind `readyBundle`: Astro bundles the pages, and renders none. */
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { type AstroRun, settingsFor } from './astro.ts';
import type { BundleFacts } from './bundle.ts';
import { faultsAt, faultsOf } from './bundle-faults.ts';
import { nameOf, picturesIn } from './bundled-pictures.ts';
import { isPicture } from './is-picture.ts';
import { type PageCode, tellPageCode } from './page-code.ts';

interface Task {
  readonly run: AstroRun;
  /** Where the bundle goes. */
  readonly folder: string;
  readonly factsFile: string;
}

type ServerFacts = Pick<BundleFacts, 'entry' | 'styles'>;

/** What this project leans on in Astro's application, which no documentation promises. */
interface BundledApp {
  setInternals(internals: { pagesByKeys?: Map<string, { styles?: unknown[] }> }): void;
  getSettings?(): { scripts?: readonly { stage: string }[] };
}

async function main({ run, folder, factsFile }: Task): Promise<void> {
  await mkdir(folder, { recursive: true });
  let facts: ServerFacts | undefined;
  let pageCode: PageCode = { codes: new Map(), files: new Set() };
  const settings = settingsFor(run);
  const telling = tellPageCode(run.folder.content, (told) => {
    pageCode = told;
  });
  await build({
    ...settings,
    vite: { ...settings.vite, plugins: [...(settings.vite?.plugins ?? []), telling] },
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
  const names = await readdir(path.join(folder, '_astro')).catch(() => []);
  const all = names.toSorted().map((name) => `_astro/${name}`);
  const ofPages = new Set(await Promise.all(Array.from(pageCode.files, hashOf)));
  const ofStyles = await picturesOfStyles(folder, all);
  const isOfStory = async (file: string) =>
    isPicture(file) && !ofStyles.has(file) && !ofPages.has(await hashOf(path.join(folder, file)));
  const assets: string[] = [];
  const pictures: string[] = [];
  for (const file of all) ((await isOfStory(file)) ? pictures : assets).push(file);
  const content = path.relative(process.cwd(), await realpath(run.folder.content));
  const known = { assets, pictures, content };
  const whole: BundleFacts = { ...facts, ...known, codes: withStyles(pageCode.codes, facts) };
  await writeFile(path.join(folder, factsFile), JSON.stringify(whole));
}

/** A page of HTML links the style sheet, whose name tells what is in it. */
function withStyles(codes: ReadonlyMap<string, string>, { styles }: ServerFacts) {
  const sheets = JSON.stringify(styles);
  const hashes = Array.from(codes, ([page, code]) => {
    return [page, page.endsWith('.astro') ? hash('sha256', code + sheets, 'base64url') : code];
  });
  return Object.fromEntries(hashes);
}

/** @returns the pictures that style sheets name: no module imports them. */
async function picturesOfStyles(folder: string, all: readonly string[]): Promise<Set<string>> {
  const known = new Map(all.filter(isPicture).map((file) => [nameOf(file), file]));
  const found = new Set<string>();
  for (const sheet of all.filter((file) => file.endsWith('.css'))) {
    const text = await readFile(path.join(folder, sheet));
    for (const picture of picturesIn(text, known)) found.add(picture);
  }
  return found;
}

async function hashOf(file: string): Promise<string> {
  return hash('sha256', await readFile(file));
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
): Promise<ServerFacts | undefined> {
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

try {
  await main(JSON.parse(await text(process.stdin)));
} catch (error) {
  writeFileSync(faultsAt, JSON.stringify(faultsOf(error)));
  throw error;
}
