import { defineCollection } from 'astro:content';
import { archiveIfAny } from './build/handover.ts';
import { articleSchema } from './schema/article-schema.ts';

/**
 * The `articles` collection holds the articles that this build renders: metadata and hash, no body.
 * Stet has parsed and checked them before Astro starts, so nothing is parsed here again.
 */
export const collections = {
  articles: defineCollection({
    schema: articleSchema,
    loader: {
      name: 'stet-archive',
      load: async ({ store }) => {
        store.clear();
        for (const entry of archiveIfAny()?.entries() ?? []) {
          const { file } = entry.article;
          store.set({ id: file, data: { ...entry }, digest: entry.blob });
        }
      },
    },
  }),
};
