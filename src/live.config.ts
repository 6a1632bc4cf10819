import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { Entry } from './archive/article.ts';
import { currentArchive } from './build/handover.ts';

/**
 * An article as the collection gives it: metadata and hash, no body. Stet has parsed and checked it
 * before Astro starts, so that nothing is parsed here again.
 */
type Data = Entry & Record<string, unknown>;

/** A live collection is asked entry by entry: nothing of the archive is stored a second time. */
const loader: LiveLoader<Data, { id: string }> = {
  name: 'stet-archive',
  loadEntry: async ({ filter: { id } }) => {
    const entry = currentArchive().entry(id);
    return entry && { id, data: entry as Data };
  },
  loadCollection: async () => ({
    entries: Array.from(currentArchive().context.index.entries, (entry) => ({
      id: entry.article.file,
      data: entry as Data,
    })),
  }),
};

export const collections = { articles: defineLiveCollection({ loader }) };
