/** The front matter of an article: every field, in the order in which Stet writes it. */
import * as z from 'zod';
import { pictureSchema, rightsSchema } from './picture-schema.ts';
import {
  formerUrl,
  language,
  line,
  permalink,
  recordId,
  text,
  url,
  verbatim,
} from './text-fields.ts';
import { day, moment } from './typed-fields.ts';

const dateline = z.union([
  line(),
  z.strictObject({
    place: line().meta({
      description: 'The place as it is printed before the first words.',
      examples: ['Hass, Syria'],
    }),
    date: day()
      .optional()
      .meta({
        description: 'The day that the dateline gives, where it gives one.',
        examples: ['2016-10-27'],
      }),
  }),
]);

const correction = z.strictObject({
  date: moment().meta({
    description: 'When the text was put right.',
    examples: ['2016-10-28'],
  }),
  kind: z.enum(['meaning', 'detail', 'clarification']).meta({
    description:
      'meaning: a fact that mattered was wrong; detail: a name, figure or spelling was; clarification: nothing was wrong, but unclear.',
    examples: ['detail'],
  }),
  text: text().meta({
    description: 'What was wrong and what is right, as readers are told.',
    examples: ['An earlier version gave the wrong number of pupils.'],
  }),
});

const source = z.strictObject({
  title: line().meta({
    description: 'The name of the document or page.',
    examples: ['Report of the commission of inquiry'],
  }),
  url: url().meta({
    description: 'Its web address.',
    examples: ['https://www.un.org/en/report'],
  }),
  archived: url()
    .optional()
    .meta({
      description: 'The address of an archived copy, for the day when the first one breaks.',
      examples: ['https://web.archive.org/web/2016/https://www.un.org/en/report'],
    }),
});

/**
 * Input: fields as `readFields` gives them, every scalar a string. Output: the same with answers
 * and numbers typed, lists present, texts trimmed; dates and ids stay as they were written.
 */
export const articleSchema = z.strictObject({
  headline: line().meta({
    description: 'The headline, as it stands above the story.',
    examples: ['School reopens in Hass'],
  }),
  standfirst: text()
    .optional()
    .meta({
      description: 'One or two sentences under the headline that sum the story up.',
      examples: ['Three weeks after the air strikes, lessons begin in a cellar.'],
    }),
  published: moment().meta({
    description:
      'When the story was published: a day, or a time with its offset from UTC; later than now, the story is held.',
    examples: ['2016-10-27T18:05:00+04:00'],
  }),
  updated: moment()
    .optional()
    .meta({
      description: 'When the story last changed in a way that readers should know of.',
      examples: ['2016-10-28'],
    }),
  status: z
    .enum(['published', 'withdrawn'])
    .default('published')
    .meta({
      description: 'A withdrawn story keeps its page, which says so and shows no text.',
      examples: ['withdrawn'],
    }),
  embargoedUntil: moment()
    .optional()
    .meta({
      description: 'The time before which the story must not be seen; until then it is held.',
      examples: ['2024-03-15T00:01:00Z'],
    }),
  permalink: permalink()
    .optional()
    .meta({
      description:
        'The address, where it is not the place of the file: for stories brought over from an older site.',
      examples: ['/news/mena/hass-school.html'],
    }),
  firstPermalink: permalink()
    .optional()
    .meta({
      description:
        'The address under which the story was first published; feed ids are made from it. Written by `stet move`.',
      examples: ['/2016/10/27/hass-school/'],
    }),
  language: language()
    .optional()
    .meta({
      description: 'The language of the story where it is not the site’s own, as a BCP 47 tag.',
      examples: ['ar'],
    }),
  translates: permalink()
    .optional()
    .meta({
      description: 'The permalink of the story that this one translates.',
      examples: ['/2016/10/27/hass-school/'],
    }),
  section: recordId().meta({
    description: 'The id of the section that the story belongs to.',
    examples: ['world'],
  }),
  topics: z
    .array(recordId())
    .default([])
    .meta({ description: 'Ids of the topics that the story is about.', examples: [['syria']] }),
  places: z
    .array(recordId())
    .default([])
    .meta({ description: 'Ids of the places where the story happens.', examples: [['hass']] }),
  people: z
    .array(line())
    .default([])
    .meta({
      description: 'Names of the people whom the story is about, as printed.',
      examples: [['Amina Haddad']],
    }),
  dateline: dateline.optional().meta({
    description: 'The place, and sometimes the day, that opens the text.',
    examples: ['Dubai'],
  }),
  byline: line()
    .optional()
    .meta({
      description: 'The printed line that names the writers; without it their names are printed.',
      examples: ['By Jane Roe in Aleppo'],
    }),
  authors: z
    .array(recordId())
    .default([])
    .meta({ description: 'Ids of the people who wrote the story.', examples: [['jane-roe']] }),
  agencies: z
    .array(recordId())
    .default([])
    .meta({ description: 'Ids of the agencies that supplied it.', examples: [['afp']] }),
  agencyLine: line()
    .optional()
    .meta({
      description: 'The closing line that credits agencies, as printed.',
      examples: ['With inputs from agencies'],
    }),
  ids: z
    .array(verbatim().meta({ type: ['string', 'number'] }))
    .default([])
    .meta({
      description: 'Every id under which the story arrived, to the last character.',
      examples: [['1.1919981-241525154']],
    }),
  slugline: line()
    .optional()
    .meta({
      description: 'The newsroom’s or agency’s own identifier of the story.',
      examples: ['SYRIA-CONFLICT/SCHOOL'],
    }),
  editorsNote: text()
    .optional()
    .meta({
      description: 'A note for the newsroom; it is never published.',
      examples: ['Call the ministry again before the next update.'],
    }),
  picture: pictureSchema.optional().meta({
    description: 'The picture above the story.',
    // A keyword of JSON Schema (2020-12, validation 6.5.4), for editors.
    dependentRequired: { src: ['alt'] },
    examples: [{ src: 'hass-school.jpg', alt: 'A classroom with broken windows' }],
  }),
  corrections: z
    .array(correction)
    .default([])
    .meta({
      description: 'What was put right after publication, dated, for readers.',
      examples: [[{ date: '2016-10-28', kind: 'detail', text: 'The year was wrong.' }]],
    }),
  follows: permalink()
    .optional()
    .meta({
      description: 'The permalink of the story that this one follows.',
      examples: ['/2016/10/26/hass-school/'],
    }),
  sources: z
    .array(source)
    .default([])
    .meta({
      description: 'Documents and pages that the story rests on.',
      examples: [[{ title: 'Report', url: 'https://www.un.org/en/report' }]],
    }),
  formerUrls: z
    .array(formerUrl())
    .default([])
    .meta({
      description: 'Paths that the story had before; each is answered with a redirect.',
      examples: [['/news/hass-school.html']],
    }),
  rights: rightsSchema.optional().meta({
    description: 'Where the story may not be shown, and until when it may.',
    examples: [{ withhold: ['feeds', 'data'] }],
  }),
  contentWarning: text()
    .optional()
    .meta({
      description: 'What readers should be warned of before the text.',
      examples: ['This story describes injuries to children.'],
    }),
});

/** A draft has the same fields; none of them must be there yet. */
export const draftSchema = articleSchema.partial();

/** Fields as a writer or an importer gives them: every scalar a string. */
export type FrontMatter = z.input<typeof articleSchema>;

/** Fields that the schema has accepted. */
export type ArticleFields = z.output<typeof articleSchema>;

/** Fields of a draft that the schema has accepted. */
export type DraftFields = z.output<typeof draftSchema>;
