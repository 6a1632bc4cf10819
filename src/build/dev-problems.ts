/** What `stet dev` tells the browser of problems, and how the browser opens a file in an editor. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sourceFrame } from '../problems/frame.ts';
import { compareProblems } from '../problems/order.ts';
import type { Problem } from '../problems/problem.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { AstroPlugins } from './astro.ts';

/** An error as the overlay shows it. */
export interface ShownProblem {
  readonly rule: string;
  /** `content/articles/2024/03/14/strike.md:7:17` */
  readonly at: string;
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
  /** The lines of the file, the fault marked; empty where no line is known. */
  readonly frame: string;
}

/** The most that one page is told of; the terminal has them all. */
const shownAtMost = 20;

/** @returns the errors, each with its lines; warnings are left to the terminal. */
export async function shownProblems(
  problems: readonly Problem[],
  folder: SiteFolder,
): Promise<ShownProblem[]> {
  const errors = problems.filter(({ level }) => level === 'error').sort(compareProblems);
  return Promise.all(
    errors.slice(0, shownAtMost).map(async ({ rule, file, place, what, why, fix }) => {
      const text = place && (await readFile(path.join(folder.root, file), 'utf8').catch(() => ''));
      const at = place ? `${file}:${place.line}:${place.column}` : file;
      const frame = text ? sourceFrame(text, place).join('\n') : '';
      return { rule, at, what, why, fix, frame };
    }),
  );
}

/** A plugin that answers every page's question for problems, and tells all pages of new ones. */
export function devProblems(): {
  readonly plugin: AstroPlugins[number];
  show(problems: readonly ShownProblem[]): void;
} {
  let current: readonly ShownProblem[] = [];
  let tell = () => {};
  return {
    plugin: {
      name: 'stet-problems',
      configureServer({ ws }) {
        tell = () => ws.send('stet:problems', current);
        ws.on('stet:ask', (_, client) => client.send('stet:problems', current));
      },
    },
    show(problems) {
      current = problems;
      tell();
    },
  };
}

/**
 * A plugin that opens a file of the site in the editor that is running: `__stet/edit?file=` takes
 * a path relative to the site's folder, with `:line:column` or without. The page stays.
 */
export function devEditor(folder: SiteFolder): AstroPlugins[number] {
  return {
    name: 'stet-editor',
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        const named = url.pathname.endsWith('/__stet/edit') ? url.searchParams.get('file') : null;
        if (named === null) return next();
        const file = path.resolve(folder.root, named);
        response.statusCode = file.startsWith(folder.content + path.sep) ? 204 : 403;
        if (response.statusCode === 403) return response.end();
        // Vite knows the editors of each system; an answer without content leaves the page alone.
        request.url = `${config.base}__open-in-editor?file=${encodeURIComponent(file)}`;
        next();
      });
    },
  };
}
