/** What an export cannot carry of a story, so that nobody takes a part for the whole. */
import type { DataRecord } from '../views/data-views.ts';

export const exportFormats = ['ndjson', 'ninjs', 'rss', 'csl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How much of a field is lost: it is told in the text alone, changed, or not there at all. */
export type Loss = 'in the text alone' | 'as its first instant' | 'not at all';

interface Field {
  readonly name: string;
  readonly isIn: (story: DataRecord) => boolean;
  /** Formats that carry it whole are left out. */
  readonly lost: Partial<Readonly<Record<ExportFormat, Loss>>>;
}

const text = 'in the text alone';
const instant = 'as its first instant';
const none = 'not at all';

/** Headline, section, language, publication and agencies are carried by all. */
const fields: readonly Field[] = [
  { name: 'body', isIn: () => true, lost: { csl: none } },
  { name: 'components of MDX', isIn: ({ body }) => body.format === 'mdx', lost: lostByAll(none) },
  { name: 'feed id', isIn: () => true, lost: { csl: none } },
  {
    name: 'published, a day alone',
    isIn: ({ published }) => !published.hasTime,
    lost: { ninjs: instant, rss: instant },
  },
  { name: 'updated', isIn: ({ updated }) => updated !== undefined, lost: { rss: none, csl: none } },
  {
    name: 'changed, a day alone',
    isIn: ({ changed, published }) => !changed.hasTime && changed.stamp !== published.stamp,
    lost: { ninjs: instant },
  },
  { name: 'topics', isIn: ({ topics }) => topics.length > 0, lost: { csl: none } },
  { name: 'places', isIn: ({ places }) => places.length > 0, lost: { csl: none } },
  {
    name: 'coordinates and countries',
    isIn: ({ places }) => places.some(({ coordinates, country }) => coordinates ?? country),
    lost: { rss: none },
  },
  { name: 'people', isIn: ({ people }) => people.length > 0, lost: { rss: none, csl: none } },
  { name: 'byline', isIn: ({ byline }) => byline !== undefined, lost: { rss: none, csl: none } },
  { name: 'dateline', isIn: ({ dateline }) => dateline !== undefined, lost: { rss: text } },
  {
    name: 'dateline’s day',
    isIn: ({ dateline }) => dateline?.date !== undefined,
    lost: { ninjs: text, csl: none },
  },
  {
    name: 'agency line',
    isIn: ({ agencyLine }) => agencyLine !== undefined,
    lost: { ninjs: text, rss: text, csl: none },
  },
  { name: 'ids', isIn: ({ ids }) => ids.length > 0, lost: { rss: none } },
  {
    name: 'content warning',
    isIn: ({ contentWarning }) => contentWarning !== undefined,
    lost: { ninjs: text, rss: text, csl: none },
  },
  {
    name: 'corrections',
    isIn: ({ corrections }) => corrections.length > 0,
    lost: { ninjs: text, rss: text, csl: none },
  },
  {
    name: 'sources',
    isIn: ({ sources }) => sources.length > 0,
    lost: { ninjs: none, rss: none, csl: none },
  },
  { name: 'picture', isIn: ({ picture }) => picture !== undefined, lost: { csl: none } },
  {
    name: 'picture’s day',
    isIn: ({ picture }) => picture?.taken?.length === 10,
    lost: { ninjs: instant, rss: none },
  },
  {
    name: 'picture’s month or year',
    isIn: ({ picture }) => picture?.taken !== undefined && picture.taken.length < 10,
    lost: { ninjs: none, rss: none },
  },
  {
    name: 'picture’s place',
    isIn: ({ picture }) => picture?.place !== undefined,
    lost: { rss: none },
  },
  {
    name: 'that the picture is graphic',
    isIn: ({ picture }) => picture?.graphic === true,
    lost: { ninjs: none },
  },
  {
    name: 'a graphic picture',
    isIn: ({ picture }) => picture?.graphic === true,
    lost: { rss: none },
  },
  {
    name: 'renditions',
    isIn: ({ renditions, pictures }) => renditions.length + pictures.length > 0,
    lost: { rss: text, csl: none },
  },
  {
    name: 'the story that it follows',
    isIn: ({ follows }) => follows !== undefined,
    lost: { rss: none, csl: none },
  },
  {
    name: 'the story that it translates',
    isIn: ({ translates }) => translates !== undefined,
    lost: { rss: none, csl: none },
  },
];

function lostByAll(loss: Loss): Field['lost'] {
  return { ndjson: loss, ninjs: loss, rss: loss };
}

/** @returns what a format does not carry whole of a story, in the order of the list above. */
export function lossesOf(story: DataRecord, format: ExportFormat): { field: string; loss: Loss }[] {
  return fields.flatMap(({ name, isIn, lost }) => {
    const loss = lost[format];
    return loss !== undefined && isIn(story) ? [{ field: name, loss }] : [];
  });
}
