/**
 * How an archive reaches the pages. Astro bundles the pages and imports the bundle in this same
 * process, so the two sides share no module, only the process: the archive waits under one
 * registered symbol. Pages read it through `currentArchive()` and never write it. Under another one
 * waits whoever takes the files that endpoints give back.
 */
import type { Entry } from '../archive/article.ts';
import type { Route } from '../archive/routes.ts';
import type { ViewContext } from '../views/context.ts';
import type { RouteOf, Views } from '../views/view-of.ts';
import type { ReadBody } from './body-text.ts';

export interface CurrentArchive {
  readonly context: ViewContext;
  /** The routes of a kind that Astro is to render: in a build the stale ones, in dev what was asked for. */
  routes<K extends Route['kind']>(kind: K): readonly Extract<Route, { kind: K }>[];
  /** All that an output shows. The last one is remembered: who asks for it again need not wait. */
  view<K extends Route['kind']>(route: RouteOf<K>): Views[K];
  /** An entry of the `articles` collection, by its path relative to `content/`. */
  entry(file: string): Entry | undefined;
  /** The body of an article or a standing page. */
  readonly readBody: ReadBody;
}

const key = Symbol.for('stet.current-archive');
const textKey = Symbol.for('stet.take-text');
const shared = globalThis as { [key]?: CurrentArchive; [textKey]?: TakeText };

type Content = string | Uint8Array<ArrayBuffer>;
type TakeText = (content: Content) => void;

/** @returns the one that pages had before. */
export function handOver(archive: CurrentArchive | undefined): CurrentArchive | undefined {
  const before = shared[key];
  shared[key] = archive;
  return before;
}

/** @throws when a page is rendered outside `stet build` and `stet dev`. */
export function currentArchive(): CurrentArchive {
  const archive = shared[key];
  if (!archive) throw new Error('No archive was handed over: run `stet build` or `stet dev`.');
  return archive;
}

/** @param take is given the content of every file that is answered with, and answers go empty. */
export function takeTexts(take: TakeText | undefined): void {
  shared[textKey] = take;
}

const emptyAnswer = new Response();

/** What an endpoint answers with. Of a long text, a Response makes bytes far slower than Node does. */
export function textFile(content: Content, contentType: string): Response {
  const headers = { 'Content-Type': contentType };
  const take = shared[textKey];
  if (!take) return new Response(Buffer.from(content), { headers });
  take(content);
  return emptyAnswer;
}
