/**
 * The code of the pages, bundled by Astro once and kept: as long as nothing that goes into it has
 * changed, a build renders its pages with it and starts no bundler.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ProblemError } from '../problems/problem-error.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { changeOf } from '../store/read-text.ts';
import { isOfBrand } from '../store/stray-files.ts';
import type { ViewContext } from '../views/context.ts';
import { type AstroRun, linkPackages } from './astro.ts';
import { faultsAt, problemsOfFaults } from './bundle-faults.ts';
import { withCodeCache } from './code-cache.ts';
import { rootsOfModules } from './story-versions.ts';

export interface Bundle {
  /** Absolute: holds `server/` and the assets that pages link, `_astro/`. */
  readonly folder: string;
  readonly facts: BundleFacts;
}

/** What Astro knows of the bundle beside its code. */
export interface BundleFacts {
  /** The module in `server/` that exports Astro's application. */
  readonly entry: string;
  /** Files of `_astro/`, relative to the bundle's folder: those that every page may link. */
  readonly assets: readonly string[];
  /** The others: pictures that stories import. */
  readonly pictures: readonly string[];
  /** `content/`, as seen from the cache. */
  readonly content: string;
  /** The style sheets of each page, by Astro's own key. */
  readonly styles: readonly (readonly [key: string, styles: readonly unknown[]])[];
  /** A hash of each page's code, by its path in Stet's folder: see `page-code.ts`. */
  readonly codes: Readonly<Record<string, string>>;
}

const factsFile = 'bundle.json';

/**
 * @param rendering the version of all code that renders.
 * @param modules versions of the stories in MDX.
 * @returns a name that is another one whenever the bundle would be.
 */
export function bundleVersion(
  run: AstroRun,
  rendering: string,
  modules: ViewContext['modules'],
): string {
  const stories = run.mdxFiles.map((file) => [file, modules?.get(file)]);
  return createHash('sha256')
    .update(JSON.stringify([rendering, run.site.origin, run.site.base, stories]))
    .digest('hex')
    .slice(0, 24);
}

/** Bundles in the making, by version. */
const inTheMaking = new Map<string, Promise<Bundle | undefined>>();

/** @returns the bundle of a version, where the cache has it. */
export function findBundle(cache: string, version: string): Promise<Bundle | undefined> {
  return readBundle(path.join(cache, 'bundle', version));
}

export interface MakingOptions {
  /** Of `content/`, when the version was taken: what goes into the bundle must still be that. */
  readonly prints: Fingerprints;
  /** Ends the making; then `readyBundle` throws. */
  readonly signal?: AbortSignal | undefined;
  /** Whether the machine is to do anything else first. */
  readonly isPatient?: boolean;
}

/**
 * Finds the bundle, or has Astro make it in a process of its own, whose memory is free again once
 * it has ended. Who asks for it while it is made waits for the same one.
 *
 * @returns undefined where Astro's bundle is not made as this project expects.
 * @throws what Astro said, where the pages cannot be bundled; ProblemError where that is about a file
 * of the site, or where a file of the brand, a story in MDX or a part of one has changed meanwhile.
 */
export function readyBundle(
  run: AstroRun,
  version: string,
  options: MakingOptions,
): Promise<Bundle | undefined> {
  const key = `${run.folder.cache} ${version}`;
  const making =
    inTheMaking.get(key) ??
    findOrMake(run, version, options).finally(() => inTheMaking.delete(key));
  inTheMaking.set(key, making);
  return making;
}

async function findOrMake(
  run: AstroRun,
  version: string,
  options: MakingOptions,
): Promise<Bundle | undefined> {
  const { cache } = run.folder;
  await mkdir(cache, { recursive: true });
  await linkPackages(cache);
  const known = await findBundle(cache, version);
  if (known) return known;
  const bundles = path.join(cache, 'bundle');
  const folder = path.join(bundles, version);
  await rm(bundles, { recursive: true, force: true });
  const unfinished = path.join(bundles, 'unfinished.new');
  await makeBundle(run, unfinished, options);
  const changed = changesIn(run, options.prints);
  if (changed.length > 0) throw new ProblemError(changed);
  if (!(await readBundle(unfinished))) return undefined;
  await rename(unfinished, folder);
  return readBundle(folder);
}

/** Of the brand, of stories in MDX, and of all that these may import. */
function changesIn({ folder, mdxFiles }: AstroRun, prints: Fingerprints): Problem[] {
  const rootOf = rootsOfModules(prints);
  const isPart = (file: string) => rootOf?.(file) !== undefined && !/\.mdx?$/.test(file);
  const files = [...prints.keys()].filter((file) => isOfBrand(file) || isPart(file));
  return [...files, ...mdxFiles].flatMap(
    (file) => changeOf(folder.content, file, prints.get(file) ?? '') ?? [],
  );
}

async function readBundle(folder: string): Promise<Bundle | undefined> {
  try {
    const facts: BundleFacts = JSON.parse(await readFile(path.join(folder, factsFile), 'utf8'));
    const assets = await readdir(path.join(folder, '_astro')).catch(() => []);
    const found = new Set(assets.map((name) => `_astro/${name}`));
    const all = [...facts.assets, ...facts.pictures];
    return all.every((file) => found.has(file)) ? { folder, facts } : undefined;
  } catch {
    return undefined;
  }
}

function makeBundle(
  run: AstroRun,
  folder: string,
  { signal, isPatient = false }: MakingOptions,
): Promise<void> {
  const script = path.join(import.meta.dirname, 'make-bundle.ts');
  return new Promise((resolve, reject) => {
    const making = spawn(process.execPath, [script], {
      cwd: run.folder.cache,
      env: withCodeCache({ ...process.env, NODE_ENV: 'production' }),
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      signal,
    });
    if (isPatient && making.pid !== undefined) giveWay(making.pid);
    const said = listenTo(making.stderr);
    const faults = listenTo(making.stdio[faultsAt] as Readable);
    making.once('error', reject);
    making.once('close', (code) => {
      if (code === 0) return resolve();
      const problems = problemsOfFaults(JSON.parse(faults() || '[]'), run.folder);
      const fault = new Error(`The pages could not be bundled.\n${said().trim()}`);
      reject(problems.length > 0 ? new ProblemError(problems) : fault);
    });
    making.stdin?.end(JSON.stringify({ run, folder, factsFile }));
  });
}

/** @returns what gives all that has come. */
function listenTo(stream: Readable | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function giveWay(process: number): void {
  try {
    setPriority(process, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system knows no priorities.
  }
}
