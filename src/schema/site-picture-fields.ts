/** What `content/site.yaml` says of pictures. */
import * as z from 'zod';
import { line, url } from './text-fields.ts';

export const pictureFields = {
  media: line()
    .optional()
    .meta({
      description:
        'A folder of originals that are not beside their articles, under the same paths: absolute, or from the folder of the site.',
      examples: ['../media'],
    }),
  images: z
    .strictObject({
      folder: line()
        .optional()
        .meta({
          description:
            'Where renditions are kept and uploaded from: absolute, or from the folder of the site.',
          examples: ['.stet/pictures'],
        }),
      origin: url()
        .optional()
        .meta({
          description:
            'The address from which another host serves that folder; then renditions are not in dist/.',
          examples: ['https://pictures.gazette.example'],
        }),
      rights: url()
        .optional()
        .meta({
          description:
            'The page that says on what terms pictures may be used; every rendition names it.',
          examples: ['https://gazette.example/rights/'],
        }),
    })
    .optional()
    .meta({
      description: 'Where renditions are kept and served, and what they say of their rights.',
      examples: [{ origin: 'https://pictures.gazette.example' }],
    }),
};
