/** Knows what is asked of the development server, so that slow work keeps out of the way. */
import type { AstroPlugins } from './astro.ts';

export interface Requests {
  readonly plugin: AstroPlugins[number];
  /** Waits until nothing was asked for in `quietFor` ms, and no answer is still being made. */
  quiet(quietFor: number): Promise<void>;
}

/** How often to look, in milliseconds. */
const everyMilliseconds = 25;

/**
 * @param ready what is asked before that waits for it.
 * @param onAsk told the path of every request, before it is answered.
 */
export function watchRequests(ready: Promise<void>, onAsk: (path: string) => void): Requests {
  let open = 0;
  let last = 0;
  return {
    plugin: {
      name: 'stet-requests',
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          open += 1;
          response.once('close', () => {
            open -= 1;
            last = performance.now();
          });
          void ready.then(() => {
            onAsk(new URL(request.url ?? '/', 'http://localhost').pathname);
            next();
          });
        });
      },
    },
    quiet: (quietFor) => {
      last = performance.now();
      return new Promise((resolve) => {
        const timer = setInterval(() => {
          if (open > 0 || performance.now() - last < quietFor) return;
          clearInterval(timer);
          resolve();
        }, everyMilliseconds).unref();
      });
    },
  };
}

/** Where the server's own files lie, and files that pages show. */
const notPages = /^(?:@|__|src\/|node_modules\/|_astro|pictures\/|maps\/|brand\/)/;

/** @returns a page's path without the base path and slashes at its ends; undefined for other files. */
export function pageAskedFor(pathname: string, base: string): string | undefined {
  try {
    const path = decodeURI(pathname);
    if (!path.startsWith(base)) return undefined;
    const below = path.slice(base.length).replace(/\/$/, '');
    return notPages.test(below) ? undefined : below;
  } catch {
    // What cannot be decoded is no address of ours.
    return undefined;
  }
}
