/** Whose code has failed where a page cannot be rendered: the site's own is a problem, Stet's a fault. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemError, problemsOf } from '../problems/problem-error.ts';
import type { Problem } from '../problems/problem.ts';
import type { Bundle } from './bundle.ts';
import { stetRoot } from './code-version.ts';

export interface FailedPage {
  /** `/2024/03/14/strike/` */
  readonly address: string;
  /** Of a story in MDX, its file relative to `content/`. */
  readonly story?: string | undefined;
}

/**
 * @param page undefined where the code fails before there is any page.
 * @returns what to throw: a ProblemError where the site's own code failed, or may have.
 */
export function faultOfPage(error: unknown, bundle: Bundle, page?: FailedPage): unknown {
  // What the disk refuses is told as it is.
  if (problemsOf(error) || !(error instanceof Error) || 'syscall' in error) return error;
  const owner = ownerOf(error, bundle);
  const isStets = owner?.startsWith(path.join(stetRoot, 'src') + path.sep);
  const file = isStets ? undefined : (ownFile(owner, bundle) ?? likelyFile(bundle, page));
  if (file !== undefined) return new ProblemError([problem(error, file, page, owner)]);
  return page ? new Error(`The page ${page.address} cannot be rendered.`, { cause: error }) : error;
}

function problem(
  { message }: Error,
  file: string,
  page: FailedPage | undefined,
  owner: string | undefined,
): Problem {
  const [says = ''] = message.split('\n');
  const who = owner ? 'this file fails' : 'some code of the site’s own seems to fail';
  return {
    rule: 'files/component-fails',
    level: 'error',
    file: `content/${file}`,
    what: page
      ? `The page ${page.address} cannot be rendered: ${who}.`
      : `No page can be rendered: ${who}.`,
    why: `It ends with the words: ${says.replace(/\.$/, '')}.`,
    fix: 'correct it, or say in it what to show where something is absent.',
  };
}

/** Renders stories in MDX: what fails below it may be theirs. */
const between = path.join(stetRoot, 'src/build/body.ts');

/** @returns the file whose code failed, of the site's or of Stet's: nothing of packages. */
function ownerOf(error: Error, bundle: Bundle): string | undefined {
  const places = (error.stack ?? '').matchAll(/(file:\/\/[^\s)]+|\/[^\s)]+):(\d+):\d+\)?$/gm);
  for (const [, written = '', line] of places) {
    const chunk = written.startsWith('file:') ? fileURLToPath(written) : written;
    if (!chunk.startsWith(bundle.folder + path.sep)) continue;
    const file = moduleAt(chunk, Number(line), bundle);
    const isStets = file?.startsWith(path.join(stetRoot, 'src') + path.sep) && file !== between;
    if (file !== undefined && (isStets || ownFile(file, bundle) !== undefined)) return file;
  }
  return undefined;
}

/** The bundler writes above each module where it is from, seen from where it was started. */
const heading = /^\/\/ (\.\.?\/[^?\n]+)/gm;

function moduleAt(chunk: string, line: number, bundle: Bundle): string | undefined {
  const text = readFileSync(chunk, 'utf8').split('\n').slice(0, line).join('\n');
  const [, from] = [...text.matchAll(heading)].at(-1) ?? [];
  return from === undefined ? undefined : path.resolve(startOf(bundle), from);
}

/** The cache: see `bundle.ts`. */
function startOf({ folder }: Bundle): string {
  return path.dirname(path.dirname(folder));
}

/** @returns the path relative to `content/` of a file that lies there. */
function ownFile(file: string | undefined, bundle: Bundle): string | undefined {
  const content = path.resolve(startOf(bundle), bundle.facts.content) + path.sep;
  return file?.startsWith(content) ? file.slice(content.length).replaceAll('\\', '/') : undefined;
}

/** Where nothing tells whose code it was: the story, or the components where the site has some. */
function likelyFile(bundle: Bundle, page: FailedPage | undefined): string | undefined {
  if (page?.story !== undefined) return page.story;
  const server = path.join(bundle.folder, 'server');
  const chunks = readdirSync(server, { recursive: true, encoding: 'utf8' });
  const own = chunks
    .filter((name) => /\.m?js$/.test(name))
    .flatMap((name) => [...readFileSync(path.join(server, name), 'utf8').matchAll(heading)])
    .flatMap(([, from = '']) => ownFile(path.resolve(startOf(bundle), from), bundle) ?? [])
    .filter((file) => /\.(?:astro|mdx|[cm]?[jt]sx?)$/.test(file));
  const ofBrand = own.some((file) => file.startsWith('brand/'));
  return ofBrand ? 'brand/components' : own.find((file) => file.endsWith('.mdx'));
}
