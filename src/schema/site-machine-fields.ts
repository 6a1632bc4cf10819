/** Fields of site.yaml for feeds and for machines. */
import * as z from 'zod';
import { groupKinds } from '../archive/records.ts';
import { line, url } from './text-fields.ts';
import { yesOrNo } from './typed-fields.ts';

const permission = (what: string) =>
  z
    .enum(['allow', 'deny'])
    .default('allow')
    .meta({ description: `${what}: allow or deny.`, examples: ['deny'] });

const policy = (what: string, example: string) =>
  line()
    .optional()
    .meta({ description: `The permalink of the page with ${what}.`, examples: [example] });

export const machineFields = {
  policies: z
    .strictObject({
      corrections: policy('the corrections policy', '/corrections/'),
      principles: policy('the principles of publishing', '/about/'),
      ethics: policy('the code of ethics', '/ethics/'),
      ownership: policy('who owns and pays for the publication', '/ownership/'),
      privacy: policy('the privacy notice', '/privacy/'),
    })
    .optional()
    .meta({
      description: 'The standing pages that say by what rules the newsroom works.',
      examples: [{ corrections: '/corrections/', principles: '/about/' }],
    }),
  feeds: z
    .strictObject({
      groups: z
        .array(z.enum(groupKinds))
        .default([])
        .meta({
          description: 'Kinds of lists that have feeds; sections always have.',
          examples: [['topics', 'agencies']],
        }),
      hub: url()
        .optional()
        .meta({
          description: 'The address of a WebSub hub; feeds name it.',
          examples: ['https://hub.example/'],
        }),
    })
    .optional()
    .meta({
      description: 'Feeds beside those of the archive and its sections.',
      examples: [{ groups: ['topics'] }],
    }),
  data: yesOrNo()
    .optional()
    .meta({
      description: 'Whether every story is also given away as data, by month, in /data/.',
      examples: [true],
    }),
  machines: z
    .strictObject({
      search: permission('Whether search engines may list the stories'),
      aiInput: permission('Whether programs may answer from the stories'),
      aiTraining: permission('Whether models may be made from the stories'),
    })
    .optional()
    .meta({
      description:
        'What machines may do with the archive; robots.txt, llms.txt and tdmrep.json say it, and every page where search is denied.',
      examples: [{ search: 'allow', aiInput: 'allow', aiTraining: 'deny' }],
    }),
};
