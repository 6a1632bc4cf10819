/** What the bundler refuses: in a file of the site it is a problem, anywhere else a fault of Stet's. */
import { globSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Place, Problem } from '../problems/problem.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { codeUnread, codeUnusable, placeIn, saidOf } from './code-faults.ts';

/** An error of the bundler, as it crosses from its process. */
export interface BundleFault {
  readonly message: string;
  /** The module: an absolute path, which may have a query. */
  readonly id?: string | undefined;
  readonly line?: number | undefined;
  /** From 0; only of MDX from 1. */
  readonly column?: number | undefined;
  /** What the bundler was doing to the module. */
  readonly hook?: string | undefined;
}

/** The pipe that it crosses, by its number in that process. */
export const faultsAt = 3;

interface BundlerError {
  readonly message?: unknown;
  readonly id?: unknown;
  readonly hook?: unknown;
  readonly loc?: { readonly file?: unknown; readonly line?: unknown; readonly column?: unknown };
  readonly errors?: readonly BundlerError[];
}

/** @param error whatever Astro threw. */
export function faultsOf(error: unknown): BundleFault[] {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as BundlerError;
  return (thrown.errors ?? [thrown]).map(({ message, id, hook, loc }) => ({
    message: stripVTControlCharacters(String(message)),
    id: textOf(loc?.file) ?? textOf(id),
    line: numberOf(loc?.line),
    column: numberOf(loc?.column),
    hook: textOf(hook),
  }));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);

type Folders = Pick<SiteFolder, 'content' | 'cache'>;

/** @returns those that lie in files of the site. */
export function problemsOfFaults(faults: readonly BundleFault[], folders: Folders): Problem[] {
  return faults.flatMap((fault) => {
    const file = fileOf(fault, folders);
    if (file === undefined) return styleProblem(fault, folders) ?? [];
    const { text = '' } = readTextFile(folders.content, file);
    const why = saidOf('Astro', wordsOf(fault.message, folders));
    const place = placeOfParser(fault, file);
    if (place) return codeUnread(file, why, place);
    return codeUnusable(file, why, placeOfWords(fault.message, text));
  });
}

/** The one style sheet of all pages is put together before it is read once more: its lines are in no file. */
function styleProblem({ message }: BundleFault, folders: Folders): Problem | undefined {
  if (!message.includes('lightningcss')) return undefined;
  const names = globSync('brand/**/*.css', { cwd: folders.content }).toSorted();
  // Stet's own styles are read in all sites.
  const likely = names.find((name) => path.basename(name) === 'tokens.css') ?? names[0];
  const why = saidOf('the reader of styles', wordsOf(message, folders));
  return likely === undefined ? undefined : codeUnusable(likely.replaceAll('\\', '/'), why);
}

/** The bundler's own parser draws a frame, and names the file in it from where it was started. */
const drawn = /╭─\[ (.+):(\d+):(\d+) \]/;

function fileOf({ id, message }: BundleFault, { content, cache }: Folders): string | undefined {
  const framed = drawn.exec(message)?.[1];
  const quoted = [...message.matchAll(/["'`]([^"'`\n]+)["'`]/g)].flatMap(([, text = '']) =>
    path.isAbsolute(text) ? text : [],
  );
  const named = [id, framed && path.resolve(cache, framed), ...quoted];
  for (const each of named) {
    const [file = ''] = each?.split('?') ?? [];
    for (const root of [content, realpathSync(content)]) {
      if (file.startsWith(root + path.sep)) {
        return path.relative(root, file).replaceAll('\\', '/');
      }
    }
  }
  return undefined;
}

/** Only of a parser's errors the places are those of the file, and not of what was made of it. */
function placeOfParser({ hook, message, line, column = 0 }: BundleFault, file: string) {
  const isOfParser = hook === 'transform' || message.startsWith('[builtin:vite-transform]');
  if (!isOfParser || line === undefined) return undefined;
  return { line, column: file.endsWith('.mdx') ? column : column + 1 };
}

/** Where the file has what the message is about, which it quotes first. */
function placeOfWords(message: string, text: string): Place | undefined {
  const [, , words] = /(["'])([^"'\n]+)\1/.exec(message) ?? [];
  if (words === undefined) return undefined;
  const found = new RegExp(`(?<![\\w$])${RegExp.escape(words)}(?![\\w$])`).exec(text);
  return found ? placeIn(text, found.index, found.index + words.length) : undefined;
}

/** The first line of a message, with the site's files named as writers know them. */
function wordsOf(message: string, { content, cache }: Folders): string {
  const [line = ''] = message.split('\n');
  const roots = [content, realpathSync(content), path.relative(cache, content)];
  return roots
    .reduce((text, root) => text.replaceAll(root.replaceAll('\\', '/'), 'content'), line)
    .replace(/^(?:\[[\w:. -]+\]:? *|\d+:\d+: )+/, '');
}
