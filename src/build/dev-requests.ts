/** Knows when the development server has no page to make, so that slow work keeps out of the way. */
import type { AstroPlugins } from './astro.ts';

export interface Requests {
  readonly plugin: AstroPlugins[number];
  /** Waits until nothing was asked for in `quietFor` ms, and no answer is still being made. */
  quiet(quietFor: number): Promise<void>;
}

/** How often to look, in milliseconds. */
const everyMilliseconds = 25;

export function watchRequests(): Requests {
  let open = 0;
  let last = 0;
  return {
    plugin: {
      name: 'stet-requests',
      configureServer({ middlewares }) {
        middlewares.use((_, response, next) => {
          open += 1;
          response.once('close', () => {
            open -= 1;
            last = performance.now();
          });
          next();
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
