/** What a build copies or makes beside its pages, made when a page first asks for it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { allRenditions } from '../archive/rendition.ts';
import type { AstroPlugins } from './astro.ts';
import { cardDrawing } from './card-drawing.ts';
import { drawMaps, planMaps } from './maps.ts';
import type { OpenArchive } from './open-archive.ts';
import { sendFile } from './send-file.ts';
import { staticFiles } from './static-files.ts';

const drawCard = cardDrawing();

/** A plugin that serves renditions of pictures, maps, and the brand's own files. */
export function devFiles(archive: () => OpenArchive | undefined): AstroPlugins[number] {
  const atWork = new Map<string, Promise<string | undefined>>();
  /** Two pages that ask for one file at once wait for the same work. */
  const once = (name: string, current: OpenArchive) => {
    const file = atWork.get(name) ?? findFile(name, current).finally(() => atWork.delete(name));
    atWork.set(name, file);
    return file;
  };
  return {
    name: 'stet-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const current = archive();
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const base = current?.site.base ?? '/';
        if (!current || !/^(?:pictures|maps|brand)\//.test(pathname.slice(base.length))) {
          return next();
        }
        once(decodeURI(pathname.slice(base.length)), current).then((file) => {
          if (!file) return next();
          sendFile(response, file, next);
        }, next);
      });
    },
  };
}

/** @returns the file that stands for a path of `dist/`; made first, where it must be. */
async function findFile(name: string, archive: OpenArchive): Promise<string | undefined> {
  const { folder, context } = archive;
  if (name.startsWith('pictures/')) return findRendition(name.slice('pictures/'.length), archive);
  if (name.startsWith('brand/')) return staticFiles(folder).find(({ file }) => file === name)?.from;
  const map = planMaps(folder, context.records).find(({ file }) => file === name);
  if (map) await drawMaps([map]);
  return map?.from;
}

async function findRendition(name: string, { pictures }: OpenArchive): Promise<string | undefined> {
  for (const { path: original, set, cards = [] } of pictures.jobs) {
    const isWanted = (each: { readonly name: string }) => each.name === name;
    const wanted = { ...set, renditions: allRenditions(set).filter(isWanted), crops: [] };
    const card = cards.filter(isWanted);
    if (wanted.renditions.length + card.length === 0) continue;
    const file = path.join(pictures.renditions, name);
    if (!existsSync(file)) {
      const { renderPicture } = await import('../images/render-picture.ts');
      await renderPicture(original, wanted, pictures.renditions, { cards: card, drawCard });
    }
    return existsSync(file) ? file : undefined;
  }
  return undefined;
}
