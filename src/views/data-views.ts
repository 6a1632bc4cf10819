/** The archive as data: its stories by month, and the list of these files. */
import type { Entry } from '../archive/article.ts';
import type { PictureSet, Rendition, RenditionFormat } from '../archive/rendition.ts';
import { pathOf, type Route } from '../archive/routes.ts';
import type { ViewContext } from './context.ts';
import { addressOf } from './link.ts';
import { partOf } from './parts.ts';
import { renditionPath } from './picture-view.ts';
import { isIn } from './rights-view.ts';
import { type ImageFile, type StoryRecord, storyRecord } from './story-record.ts';

/**
 * Hosts take files of 25 MiB, and a line of data is about twice as long as its text: a part stays
 * below that as long as texts have 12 KB on average.
 */
export const storiesInDataFile = 1_000;

export interface RenditionFile extends ImageFile {
  readonly format: RenditionFormat;
}

/** A story with the addresses of all renditions that may go with it. */
export interface DataRecord extends StoryRecord {
  /** Of the picture above the story: the whole picture and its crops. */
  readonly renditions: readonly RenditionFile[];
  /** Of each picture in the text. */
  readonly pictures: readonly (readonly RenditionFile[])[];
}

export interface DataMonthView {
  /** Oldest first. */
  readonly stories: readonly DataRecord[];
}

/** Everything of the list but the sums, which are known when its files are. */
export interface DataIndexView {
  readonly name: string;
  /** Absolute. */
  readonly home: string;
  readonly licence?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly schema: string;
  readonly files: readonly DataFile[];
}

export interface DataSchemaView {
  /** Its own, absolute. */
  readonly address: string;
}

export interface DataFile {
  /** `2016-10`. */
  readonly month: string;
  /** Absolute. */
  readonly url: string;
  /** Path in `dist/`. */
  readonly file: string;
  /** Stories, one a line. */
  readonly count: number;
}

type DataMonth = Extract<Route, { kind: 'data-month' }>;

/** Every file of stories, oldest first; none where the site does not give its archive away. */
export function* dataMonths(context: ViewContext): Generator<DataMonth> {
  for (const { route } of partsOfData(context)) yield route;
}

export function dataMonthView({ month, part }: DataMonth, context: ViewContext): DataMonthView {
  const stories = partOf(givenAway(month, context), part, storiesInDataFile);
  return { stories: stories.map((entry) => dataRecord(entry, context)) };
}

export function dataIndexView(context: ViewContext): DataIndexView {
  const { site } = context;
  const address = (route: Route) => addressOf(site, pathOf(route));
  return {
    name: site.name,
    home: addressOf(site, '/'),
    licence: site.licence,
    schema: dataSchemaView(context).address,
    files: Array.from(partsOfData(context), ({ route, count }) => ({
      month: route.month,
      url: address(route),
      file: pathOf(route).slice(1),
      count,
    })),
  };
}

export function dataSchemaView({ site }: ViewContext): DataSchemaView {
  return { address: addressOf(site, pathOf({ kind: 'data-schema' })) };
}

/** @returns a story as data; it is known to be given away. */
export function dataRecord(entry: Entry, context: ViewContext): DataRecord {
  const record = storyRecord(entry, 'data', context);
  const src = entry.article.picture?.src;
  const set = record.picture && src ? context.pictures(src) : undefined;
  return {
    ...record,
    renditions: set ? renditionFiles(set, context) : [],
    pictures: Object.values(record.body.pictures).map((each) => renditionFiles(each, context)),
  };
}

function* partsOfData(context: ViewContext): Generator<{ route: DataMonth; count: number }> {
  if (!context.site.data) return;
  for (const month of context.index.months.keys()) {
    const { length } = givenAway(month, context);
    for (let part = 1; (part - 1) * storiesInDataFile < length; part++) {
      const count = Math.min(storiesInDataFile, length - (part - 1) * storiesInDataFile);
      yield { route: { kind: 'data-month', month, part }, count };
    }
  }
}

function givenAway(month: string, context: ViewContext): readonly Entry[] {
  return (context.index.months.get(month) ?? []).filter((entry) => isIn('data', entry, context));
}

function renditionFiles({ renditions }: PictureSet, context: ViewContext): RenditionFile[] {
  return renditions.map(({ name, format, width, height }: Rendition) => ({
    url: addressOf(context.site, renditionPath(name, context)),
    format,
    width,
    height,
  }));
}
