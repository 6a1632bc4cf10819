/** The `meta` elements of a story: for preview cards, reference managers and search engines. */
import type { Entry } from '../archive/article.ts';
import { socialCardSize as cardSize } from '../archive/rendition.ts';
import type { ViewContext } from './context.ts';
import { isIn } from './rights-view.ts';
import { w3cDate } from './record-date.ts';
import { type ImageFile, imageFile, type StoryFacts, storyFacts } from './story-record.ts';

export interface MetaTag {
  /** The attribute that names the tag: Open Graph has RDFa's `property`. */
  readonly attribute: 'name' | 'property';
  readonly name: string;
  readonly content: string;
}

/**
 * @param story as search engines may have it. Where they may not they are asked to leave its page
 * alone; where preview cards may not have it there is no card.
 */
export function headMetadata(
  entry: Entry,
  story: StoryFacts | undefined,
  context: ViewContext,
): readonly MetaTag[] {
  if (entry.article.status === 'withdrawn') return [];
  const card = isIn('social', entry, context)
    ? cardTags(entry, storyFacts(entry, 'social', context), context)
    : [];
  const rest = story
    ? [...previewTags(story), ...articleTags(story), ...citationTags(story, context)]
    : [named('robots', 'noindex')];
  return [...card, ...rest];
}

/** Open Graph, and what X asks for beside it. */
function cardTags(entry: Entry, story: StoryFacts, context: ViewContext): MetaTag[] {
  const image = cardImage(entry, story, context);
  return [
    property('og:type', 'article'),
    property('og:site_name', context.site.name),
    property('og:title', story.headline),
    property('og:url', story.url),
    property('og:locale', story.language.replace('-', '_')),
    ...(story.summary ? [property('og:description', story.summary)] : []),
    ...(image ? imageTags(image) : []),
    named('twitter:card', image ? 'summary_large_image' : 'summary'),
    ...(image ? [named('twitter:image:alt', image.alt)] : []),
  ];
}

interface CardImage extends ImageFile {
  readonly alt: string;
}

/** The story's own card; where its letters cannot be drawn, the picture as it is. */
function cardImage(
  { article }: Entry,
  { picture, headline }: StoryFacts,
  context: ViewContext,
): CardImage | undefined {
  const card = context.card?.(article.file);
  const shown = picture?.graphic ? undefined : picture;
  if (card) {
    return {
      ...imageFile({ ...card, ...cardSize }, context),
      alt: card.isPictured && shown ? shown.alt : headline,
    };
  }
  return shown && { ...(shown.crops[0] ?? shown), alt: shown.alt };
}

function imageTags({ url, width, height, alt }: CardImage): MetaTag[] {
  return [
    property('og:image', url),
    property('og:image:type', 'image/jpeg'),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
  ];
}

/** Search engines show a small picture at most, unless they are asked for more. */
function previewTags({ picture }: StoryFacts): MetaTag[] {
  return picture ? [named('robots', 'max-image-preview:large')] : [];
}

function articleTags(story: StoryFacts): MetaTag[] {
  const { published, updated, section, topics } = story;
  return [
    property('article:published_time', w3cDate(published)),
    ...(updated ? [property('article:modified_time', w3cDate(updated))] : []),
    property('article:section', section.name),
    ...topics.map(({ name }) => property('article:tag', name)),
  ];
}

/**
 * By Zotero's rules for embedded metadata: the type of Dublin Core makes a newspaper article, which
 * Open Graph alone would not; the names of its own fields carry what no vocabulary has. Ids are no
 * `DC.identifier`: those that look like the number of a book or a journal are read as such.
 */
function citationTags(story: StoryFacts, { site }: ViewContext): MetaTag[] {
  const { authors, agencies, dateline, ids } = story;
  const creators = authors.length > 0 ? authors : agencies;
  const agency = agencies.map(({ name }) => name).join('; ');
  return [
    named('DC.type', 'newsitem'),
    named('DC.title', story.headline),
    ...creators.map(({ name }) => named('DC.creator', name)),
    named('DC.date', story.published.day),
    named('DC.language', story.language),
    named('DC.source', site.name),
    named('DC.publisher', site.name),
    ...(site.licence ? [named('DC.rights', site.licence.name)] : []),
    ...(dateline ? [named('z:place', dateline.place)] : []),
    ...(agency ? [named('z:archive', agency)] : []),
    ...(ids.length > 0 ? [named('z:archiveLocation', ids.join('; '))] : []),
  ];
}

function named(name: string, content: string): MetaTag {
  return { attribute: 'name', name, content };
}

function property(name: string, content: string): MetaTag {
  return { attribute: 'property', name, content };
}
