/**
 * A development server that is started while the archive is read: loading Astro takes as long, and
 * it needs the site's settings alone.
 */
import type { Site } from '../archive/site.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { AstroServer } from './astro-dev.ts';
import { readSettings } from './read-settings.ts';

export interface EarlyServer {
  /**
   * Gives the server away; one with other addresses than the site has by now is stopped.
   *
   * @throws what its start threw.
   */
  take(site: Site): Promise<AstroServer | undefined>;
  stop(): Promise<void>;
}

/** @param serve starts a server; it is not asked where the settings cannot be read. */
export function startEarly(
  folder: SiteFolder,
  serve: (site: Site) => Promise<AstroServer>,
): EarlyServer {
  const { site } = readSettings(folder);
  let server = site && serve(site);
  // Whoever takes it is told why it could not be started.
  server?.catch(() => {});
  const stop = async () => {
    const started = await server?.catch(() => undefined);
    server = undefined;
    await started?.stop();
  };
  return {
    take: async (now) => {
      if (!site || !haveSameAddresses(site, now)) await stop();
      const taken = server;
      server = undefined;
      return taken;
    },
    stop,
  };
}

/** @returns whether a server for one of two sites has the addresses of the other. */
export function haveSameAddresses(one: Site, other: Site): boolean {
  return one.origin === other.origin && one.base === other.base;
}
