/** What a line of data is: the one description from which the type and the JSON Schema are made. */
import * as z from 'zod';

const address = (what: string) => z.string().meta({ format: 'uri', description: what });

/** W3C date and time: a day alone where no time of day is known. */
const date = (what: string) =>
  z.union([z.iso.datetime({ offset: true }), z.iso.date()]).meta({ description: what });

const named = {
  id: z.string().meta({ description: 'Permanent, within its kind.' }),
  name: z.string(),
  url: address('Its page on this site.'),
};

const source = z.strictObject({
  ...named,
  site: address('Its own site.').optional(),
  isDesk: z
    .boolean()
    .optional()
    .meta({ description: 'Of an author: no person but a desk that signs together.' }),
});

const rendition = z.strictObject({
  url: address('The file.'),
  format: z.enum(['avif', 'webp', 'jpeg']),
  width: z.int().min(1).meta({ description: 'Pixels.' }),
  height: z.int().min(1).meta({ description: 'Pixels.' }),
});

const picture = z.strictObject({
  alt: z.string().meta({ description: 'What the picture shows, for those who do not see it.' }),
  caption: z.string().optional(),
  credit: z.string().optional().meta({ description: 'As printed; a credit is no licence.' }),
  creator: z.string().optional(),
  copyright: z.string().optional(),
  taken: z.string().optional().meta({ description: 'A day, a month or a year.' }),
  place: z.string().optional(),
  graphic: z.boolean().meta({ description: 'Whether readers are asked before they see it.' }),
  renditions: z.array(rendition).meta({ description: 'The whole picture and its crops.' }),
});

export const dataLine = z.strictObject({
  id: z.string().meta({ description: 'Permanent tag: URI (RFC 4151), the same as in feeds.' }),
  url: address('The permalink.'),
  language: z.string().meta({ description: 'BCP 47.' }),
  headline: z.string(),
  standfirst: z.string().optional(),
  summary: z
    .string()
    .optional()
    .meta({ description: 'The standfirst, else the beginning of the text.' }),
  published: date('When it was published.'),
  updated: date('When it last changed in a way that readers should know of.').optional(),
  changed: date('The latest of publication, update and corrections.'),
  section: z.strictObject(named),
  topics: z.array(z.strictObject(named)),
  places: z.array(
    z.strictObject({
      ...named,
      country: z.string().optional().meta({ description: 'ISO 3166-1 alpha-2.' }),
      coordinates: z
        .strictObject({ latitude: z.number(), longitude: z.number() })
        .optional()
        .meta({ description: 'WGS 84, degrees.' }),
    }),
  ),
  people: z.array(z.string()),
  byline: z.string().optional().meta({ description: 'The printed line.' }),
  authors: z.array(source),
  agencies: z.array(source),
  dateline: z
    .strictObject({ place: z.string(), date: z.iso.date().optional() })
    .optional()
    .meta({ description: 'The place, and sometimes the day, that opens the text.' }),
  agencyLine: z.string().optional().meta({ description: 'The closing line, as printed.' }),
  ids: z.array(z.string()).meta({ description: 'As they arrived, to the last character.' }),
  contentWarning: z.string().optional(),
  corrections: z.array(
    z.strictObject({
      date: date('When the text was put right.'),
      kind: z.enum(['meaning', 'detail', 'clarification']),
      text: z.string(),
    }),
  ),
  sources: z.array(
    z.strictObject({ title: z.string(), url: z.string(), archived: z.string().optional() }),
  ),
  picture: picture.optional().meta({ description: 'The picture above the story.' }),
  pictures: z
    .array(z.array(rendition))
    .meta({ description: 'The renditions of each picture in the text.' }),
  follows: address('The story that this one follows.').optional(),
  translates: address('The story that this one translates.').optional(),
  text: z.string().meta({ description: 'The body in words; an empty line ends a paragraph.' }),
  html: z.string().meta({ description: 'The body as HTML; every address in it is whole.' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({
      description:
        'SHA-256, hex, of the line without this member: up to the quotation mark before the comma that precedes it, with a closing brace.',
    }),
});

export type DataLine = z.output<typeof dataLine>;

/** @param address of the schema itself. @returns JSON Schema, draft 2020-12. */
export function writeDataSchema(address: string): string {
  const { $schema, ...rest } = z.toJSONSchema(dataLine, { target: 'draft-2020-12' });
  const described = {
    $schema,
    $id: address,
    title: 'A story',
    description: 'One line of the archive as data.',
    ...rest,
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
