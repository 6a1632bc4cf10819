/**
 * ninjs 3.0, the IPTC's News in JSON: https://iptc.org/standards/ninjs/. Its schema asks for `uri`
 * alone and forbids every property that it does not know.
 */
import type { DataRecord, RenditionFile } from '../views/data-views.ts';
import type { NamedPlace, NamedSource, RecordPicture } from '../views/story-record.ts';
import type { DataBody } from './data-line.ts';

export interface NinjsSite {
  readonly licence?: { readonly name: string; readonly url?: string | undefined } | undefined;
}

/**
 * @param body HTML that stands by itself, with everything in it that a page says around the text,
 * and the words of the text alone.
 * @returns a ninjs document as a plain object: what is undefined is left out by `JSON.stringify`.
 */
export function ninjsItem(story: DataRecord, body: DataBody, { licence }: NinjsSite) {
  const { id, url, headline, summary, language, published, changed, dateline } = story;
  return {
    uri: id,
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    },
    type: 'text',
    representationType: 'full',
    firstCreated: published.stamp,
    versionCreated: changed.stamp,
    pubStatus: 'usable',
    language,
    headlines: [{ role: 'main', ...plain(headline) }],
    descriptions: summary === undefined ? undefined : [{ role: 'summary', ...plain(summary) }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: body.html },
      { role: 'text', ...plain(body.text), wordCount: words(body.text, language) },
    ],
    by: story.byline ?? (story.authors.map(({ name }) => name).join(', ') || undefined),
    located: dateline?.place,
    people: given([
      ...story.authors.map(({ name, url: uri }) => ({ name, rel: 'author', uri })),
      ...story.people.map((name) => ({ name, rel: 'about' })),
    ]),
    places: given(story.places.map(place)),
    subjects: given([
      { name: story.section.name, rel: 'section', uri: story.section.url },
      ...story.topics.map(({ name, url: uri }) => ({ name, rel: 'topic', uri })),
    ]),
    infoSources: given(story.agencies.map(infoSource)),
    altIds: given([
      ...story.ids.map((value) => ({ role: 'received', value })),
      { role: 'permalink', value: url },
    ]),
    usageTerms: licence?.name,
    rightsInfo: licence?.url === undefined ? undefined : { linkedRights: licence.url },
    renditions: [{ name: 'page', href: url, contentType: 'text/html' }],
    associations: given([
      ...(story.picture ? [pictureItem(story.picture, story.renditions)] : []),
      ...related('follows', story.follows),
      ...related('translates', story.translates),
    ]),
  };
}

function plain(value: string) {
  return { contentType: 'text/plain', value };
}

/** @returns the list; nothing for an empty one. */
function given<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Counted as the language parts its words, which not every one does by spaces. */
function words(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

function place({ name, url, coordinates }: NamedPlace) {
  return {
    name,
    rel: 'about',
    uri: url,
    geoJSON: coordinates && {
      type: 'Point',
      coordinates: [coordinates.longitude, coordinates.latitude],
    },
  };
}

function infoSource({ name, url, site }: NamedSource) {
  return { name, role: 'supplier', uri: site ?? url };
}

function pictureItem(picture: RecordPicture, renditions: readonly RenditionFile[]) {
  const { url, alt, caption, credit, creator, copyright, place: where, taken } = picture;
  return {
    name: 'main picture',
    rel: 'picture',
    uri: url,
    type: 'picture',
    descriptions: [
      ...(caption === undefined ? [] : [{ role: 'caption', ...plain(caption) }]),
      { role: 'alt', ...plain(alt) },
    ],
    by: creator,
    infoSources: credit === undefined ? undefined : [{ name: credit, role: 'credit' }],
    copyrightNotice: copyright,
    located: where,
    // A day, of which the format wants an instant: its first one, in UTC.
    contentCreated: taken?.length === 10 ? `${taken}T00:00:00Z` : undefined,
    renditions: renditions.map(({ url: href, format, width, height }) => ({
      name: `${format}-${width}x${height}`,
      href,
      contentType: `image/${format}`,
      width,
      height,
    })),
  };
}

function related(rel: string, uri: string | undefined) {
  return uri === undefined ? [] : [{ name: rel, rel, uri, type: 'text' }];
}
