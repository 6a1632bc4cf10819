import * as z from 'zod';
import { isPictureSource } from './picture-source.ts';
import { line, text } from './text-fields.ts';
import { tells } from './told.ts';
import { day, number, partialDate, yesOrNo } from './typed-fields.ts';

/** What rights forbid: of an article, a picture, or everything that an agency supplies. */
export const rightsSchema = z.strictObject({
  withhold: z
    .array(z.enum(['feeds', 'social', 'data', 'search']))
    .default([])
    .meta({
      description:
        'The outlets that must not have it: feeds, social (preview cards), data (files for machines), search.',
      examples: [['feeds', 'data']],
    }),
  until: day()
    .optional()
    .meta({
      description:
        'The last day on which it may be given away: after it, feeds, data, search and preview cards leave it out, and a picture is taken off its page as well. A story’s page stays as it is; to take its text off, withdraw it.',
      examples: ['2026-12-31'],
    }),
  note: text()
    .optional()
    .meta({
      description: 'What the contract says, for the newsroom.',
      examples: ['One year, web only.'],
    }),
});

const source = line().check(
  tells((value) =>
    isPictureSource(value)
      ? undefined
      : ({ field }) => ({
          rule: 'picture/path',
          what: `\`${field}\` does not lead to a picture file from the article’s own folder.`,
          why: 'An archive keeps its own pictures: an address elsewhere breaks one day.',
          fix: 'put the file beside the article and write its name, such as hass-school.jpg.',
        }),
  ),
);

/** That `alt` stands beside `src` is checked by pictureFindings, which speaks whatever else is wrong. */
export const pictureSchema = z.strictObject({
  src: source.optional().meta({
    description:
      'The file, as a path from the article; left out where only caption and credit arrived.',
    examples: ['hass-school.jpg'],
  }),
  alt: line()
    .optional()
    .meta({
      description: 'What the picture shows, for those who do not see it; required beside `src`.',
      examples: ['A classroom with broken windows'],
    }),
  caption: text()
    .optional()
    .meta({
      description: 'What the picture shows, where and when, without the credit.',
      examples: ['A school in Hass after the air strikes of 26 October 2016.'],
    }),
  credit: line()
    .optional()
    .meta({ description: 'The printed credit.', examples: ['AFP'] }),
  creator: line()
    .optional()
    .meta({ description: 'The person who took or drew it.', examples: ['Omar Haj'] }),
  copyright: line()
    .optional()
    .meta({ description: 'The copyright notice.', examples: ['© 2016 AFP'] }),
  taken: partialDate()
    .optional()
    .meta({
      description: 'When it was taken: a day, a month or a year.',
      examples: ['2016-10-26'],
    }),
  place: line()
    .optional()
    .meta({ description: 'Where it was taken, as printed.', examples: ['Hass, Syria'] }),
  focus: z
    .strictObject({
      x: number(0, 100).meta({ description: 'Percent from the left edge.', examples: [40] }),
      y: number(0, 100).meta({ description: 'Percent from the top edge.', examples: [25] }),
    })
    .optional()
    .meta({
      description: 'The point that every crop keeps.',
      examples: [{ x: 40, y: 25 }],
    }),
  rights: rightsSchema.optional().meta({
    description: 'Where the picture may not be shown, and until when it may.',
    examples: [{ withhold: ['social'] }],
  }),
  graphic: yesOrNo()
    .default(false)
    .meta({
      description: 'Whether readers are asked before they see it.',
      examples: [true],
    }),
});
