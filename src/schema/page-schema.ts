/** The front matter of a standing page. */
import * as z from 'zod';
import { language, line, text } from './text-fields.ts';

export const pageSchema = z.strictObject({
  title: line().meta({ description: 'The title of the page.', examples: ['About us'] }),
  description: text()
    .optional()
    .meta({
      description: 'A sentence about it, for search engines.',
      examples: ['Who we are and how we work.'],
    }),
  language: language()
    .optional()
    .meta({
      description: 'The language of the page where it is not the site’s own.',
      examples: ['ar'],
    }),
});
