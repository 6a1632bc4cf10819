/** The records in content/sections, topics, places, agencies and authors: one YAML file each. */
import * as z from 'zod';
import type { GroupKind } from '../archive/records.ts';
import { rightsSchema } from './picture-schema.ts';
import { line, recordId, text, url } from './text-fields.ts';
import { tells } from './told.ts';
import { number, yesOrNo } from './typed-fields.ts';

const name = (examples: string[]) =>
  line().meta({ description: 'The name, as it is printed.', examples });

const description = (examples: string[]) =>
  text().optional().meta({ description: 'A sentence about it, on its page.', examples });

const section = z.strictObject({
  name: name(['World']),
  description: description(['News from abroad.']),
});

const topic = z.strictObject({
  name: name(['Syria']),
  description: description(['The war and what came after.']),
  formerIds: z
    .array(recordId())
    .default([])
    .meta({
      description:
        'Ids that the topic had before; stories may still use them, and their addresses lead to its own.',
      examples: [['syrian-war']],
    }),
});

const country = z.string().check(
  tells((value) =>
    /^[A-Z]{2}$/.test(value)
      ? undefined
      : () => ({
          rule: 'field/country',
          what: `“${value}” is not the two-letter code of a country.`,
          fix: /^[a-z]{2}$/.test(value)
            ? `write \`country: ${value.toUpperCase()}\`.`
            : 'write the code of ISO 3166, such as SY for Syria.',
        }),
  ),
);

const place = z.strictObject({
  name: name(['Hass']),
  alsoKnownAs: z
    .array(line())
    .default([])
    .meta({
      description: 'Other forms of the name that are printed.',
      examples: [['Haas', 'حاس']],
    }),
  coordinates: z
    .strictObject({
      latitude: number(-90, 90).meta({
        description: 'Degrees north of the equator, negative to the south.',
        examples: [35.5167],
      }),
      longitude: number(-180, 180).meta({
        description: 'Degrees east of Greenwich, negative to the west.',
        examples: [36.6167],
      }),
    })
    .optional()
    .meta({
      description: 'The point on the map (WGS 84).',
      examples: [{ latitude: 35.5167, longitude: 36.6167 }],
    }),
  country: country
    .optional()
    .meta({ description: 'The country’s code of ISO 3166-1 alpha-2.', examples: ['SY'] }),
});

const agency = z.strictObject({
  name: name(['Agence France-Presse']),
  url: url()
    .optional()
    .meta({ description: 'The agency’s site.', examples: ['https://www.afp.com/'] }),
  rights: rightsSchema.optional().meta({
    description: 'Where stories of this agency may not be shown.',
    examples: [{ withhold: ['feeds'] }],
  }),
});

const author = z.strictObject({
  name: name(['Jane Roe']),
  description: description(['Correspondent in Aleppo.']),
  url: url()
    .optional()
    .meta({ description: 'The author’s own page.', examples: ['https://jane.example/'] }),
  desk: yesOrNo()
    .optional()
    .meta({
      description: 'Whether this is no person but a desk that signs together.',
      examples: ['true'],
    }),
});

export const recordSchemas = {
  sections: section,
  topics: topic,
  places: place,
  agencies: agency,
  authors: author,
} as const satisfies Record<GroupKind, z.ZodType>;
