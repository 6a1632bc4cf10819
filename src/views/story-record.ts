/** A story as programs are told of it: what feeds, search engines, citations and data say. */
import type { Correction, Entry, Moment, Outlet, Picture, Source } from '../archive/article.ts';
import { lastChange } from '../archive/last-change.ts';
import type { GroupKind } from '../archive/records.ts';
import { pathOf } from '../archive/routes.ts';
import { remembered } from '../text/remembered.ts';
import { allRenditions, type Rendition } from '../archive/rendition.ts';
import { type BodyView, bodyView } from './article-view.ts';
import type { ViewContext } from './context.ts';
import { addressOf } from './link.ts';
import { renditionPath } from './picture-view.ts';
import { type RecordDate, recordDate } from './record-date.ts';
import { isPictureIn } from './rights-view.ts';
import { summaryOf } from './teaser.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  /** Absolute: the group's page. */
  readonly url: string;
}

export interface NamedPlace extends Named {
  readonly country?: string;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
}

export interface NamedSource extends Named {
  /** The agency's or the author's own site. */
  readonly site?: string;
  /** Of an author: no person. */
  readonly isDesk?: boolean;
}

export interface ImageFile {
  /** Absolute. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface RecordPicture extends ImageFile {
  /** JPEG in 16:9, 4:3 and 1:1, as far as they exist. */
  readonly crops: readonly ImageFile[];
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly creator?: string;
  readonly copyright?: string;
  readonly taken?: string;
  readonly place?: string;
  readonly graphic: boolean;
}

/** All but the text. */
export interface StoryFacts {
  /** Permanent `tag:` URI. */
  readonly id: string;
  /** Absolute and escaped. */
  readonly url: string;
  readonly permalink: string;
  readonly headline: string;
  readonly standfirst?: string;
  /** The standfirst, else the beginning of the text. */
  readonly summary?: string;
  readonly published: RecordDate;
  readonly updated?: RecordDate;
  /** The latest of publication, update and corrections. */
  readonly changed: RecordDate;
  readonly language: string;
  readonly section: Named;
  readonly topics: readonly Named[];
  readonly places: readonly NamedPlace[];
  readonly people: readonly string[];
  readonly byline?: string;
  readonly authors: readonly NamedSource[];
  readonly agencies: readonly NamedSource[];
  readonly dateline?: { readonly place: string; readonly date?: string };
  readonly agencyLine?: string;
  readonly ids: readonly string[];
  readonly corrections: readonly RecordCorrection[];
  readonly sources: readonly Source[];
  readonly contentWarning?: string;
  readonly picture?: RecordPicture;
  /** Absolute. */
  readonly follows?: string;
  readonly translates?: string;
}

export interface StoryRecord extends StoryFacts {
  readonly body: BodyView;
}

export interface RecordCorrection {
  readonly date: RecordDate;
  readonly kind: Correction['kind'];
  readonly text: string;
}

/** @param outlet decides whether the picture may be shown; the story itself is known to be in it. */
export function storyRecord(entry: Entry, outlet: Outlet, context: ViewContext): StoryRecord {
  const mayShow = isPictureIn(outlet, entry.article.picture, context);
  return { ...storyFacts(entry, outlet, context), body: bodyView(entry, mayShow, context) };
}

export function storyFacts(entry: Entry, outlet: Outlet, context: ViewContext): StoryFacts {
  const { article } = entry;
  const { site, index } = context;
  const date = (moment: Moment) => recordDate(moment, site.timeZone);
  const names = (kind: GroupKind, ids: readonly string[]) =>
    ids.map((id) => named(kind, id, context));
  const address = (permalink: string | undefined) =>
    permalink !== undefined && index.byPermalink.has(permalink)
      ? addressOf(site, permalink)
      : undefined;
  return {
    id: article.feedId,
    url: addressOf(site, article.permalink),
    permalink: article.permalink,
    headline: article.headline,
    standfirst: article.standfirst,
    summary: summaryOf(entry),
    published: date(article.published),
    updated: article.updated && date(article.updated),
    changed: date(lastChange(article)),
    language: article.language,
    section: named('sections', article.section, context),
    topics: names('topics', article.topics),
    places: article.places.map((id) => {
      const { country, coordinates } = index.record('places', id) ?? {};
      return { ...named('places', id, context), country, coordinates };
    }),
    people: article.people,
    byline: article.byline,
    authors: article.authors.map((id) => source('authors', id, context)),
    agencies: article.agencies.map((id) => source('agencies', id, context)),
    dateline: article.dateline,
    agencyLine: article.agencyLine,
    ids: article.ids,
    corrections: article.corrections.map((each) => ({ ...each, date: date(each.date) })),
    sources: article.sources,
    contentWarning: article.contentWarning,
    picture: isPictureIn(outlet, article.picture, context)
      ? recordPicture(article.picture, context)
      : undefined,
    follows: address(article.follows),
    translates: address(article.translates),
  };
}

/** Of each archive, by kind and id: every story names several of these few. */
const namedGroups = new WeakMap<ViewContext, (key: string) => Named>();

function named(kind: GroupKind, id: string, context: ViewContext): Named {
  const known = namedGroups.get(context) ?? remembered(nameGroup(context));
  namedGroups.set(context, known);
  return known(`${kind} ${id}`);
}

function nameGroup({ site, index }: ViewContext): (key: string) => Named {
  return (key) => {
    const space = key.indexOf(' ');
    const [kind, id] = [key.slice(0, space) as GroupKind, key.slice(space + 1)];
    const record = index.record(kind, id);
    const present = record?.id ?? id;
    const path = pathOf({ kind: 'group', group: kind, id: present });
    return { id: present, name: record?.name ?? id, url: addressOf(site, path) };
  };
}

function source(kind: 'authors' | 'agencies', id: string, context: ViewContext): NamedSource {
  const record = context.index.record(kind, id);
  const isDesk = record && 'desk' in record && record.desk ? true : undefined;
  return { ...named(kind, id, context), site: record?.url, isDesk };
}

/** @returns undefined where there is no file to show. */
export function recordPicture(
  picture: Picture | undefined,
  context: ViewContext,
): RecordPicture | undefined {
  const set = picture?.src ? context.pictures(picture.src) : undefined;
  const jpegs = set ? allRenditions(set).filter(({ format }) => format === 'jpeg') : [];
  const widest = jpegs.findLast(({ crop }) => crop === undefined);
  if (!picture || !widest) return undefined;
  const { alt, caption, credit, creator, copyright, taken, place, graphic } = picture;
  const file = (rendition: Rendition) => imageFile(rendition, context);
  return {
    ...file(widest),
    crops: ratios.flatMap(([width, height]) => {
      const cropped = jpegs.findLast(({ crop }) => crop?.width === width && crop.height === height);
      return cropped ? [file(cropped)] : [];
    }),
    ...{ alt, caption, credit, creator, copyright, taken, place, graphic },
  };
}

const ratios = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const;

/** @returns the address of a rendition, for programs that are far from the site. */
export function imageFile(
  { name, width, height }: Pick<Rendition, 'name' | 'width' | 'height'>,
  context: ViewContext,
): ImageFile {
  return { url: addressOf(context.site, renditionPath(name, context)), width, height };
}
