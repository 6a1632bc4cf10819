import type { Article, Correction, Entry, Source } from '../archive/article.ts';
import { earlierCoverage } from '../archive/related.ts';
import type { GroupKind } from '../archive/records.ts';
import type { PictureSet } from '../archive/rendition.ts';
import { dayInWords } from '../text/dates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { yearOf } from '../text/zones.ts';
import { citations, type CitationView } from './citation-view.ts';
import type { ViewContext } from './context.ts';
import { dateBreadcrumbs } from './date-breadcrumbs.ts';
import { type DateView, dateView } from './date-view.ts';
import { headMetadata, type MetaTag } from './head-metadata.ts';
import { hrefOf, type Link, urlOf } from './link.ts';
import { type PlaceMapView, placeMaps } from './place-map-view.ts';
import { type PictureView, pictureView } from './picture-view.ts';
import { type ReferenceView, referenceView } from './reference-view.ts';
import { hasLicenceEnded, isIn } from './rights-view.ts';
import { type Shell, shell } from './shell.ts';
import { type StoryFacts, storyFacts } from './story-record.ts';
import { sectionLink, summaryOf, type Teaser, teaser } from './teaser.ts';
import { threadLink } from './thread-view.ts';

const relatedStories = 4;

export interface CorrectionView {
  readonly date: DateView;
  readonly kind: Correction['kind'];
  readonly text: string;
}

export interface ArticleView {
  readonly shell: Shell;
  readonly file: string;
  readonly section: Link;
  readonly headline: string;
  readonly standfirst?: string;
  /** `From the archive, 2016`, from the January after publication. */
  readonly archiveLabel?: string;
  readonly withdrawn: boolean;
  readonly byline?: string;
  readonly authors: readonly Link[];
  readonly agencies: readonly Link[];
  readonly dateline?: { readonly place: string; readonly date?: DateView };
  readonly published: DateView;
  readonly updated?: DateView;
  readonly contentWarning?: string;
  readonly picture?: PictureView;
  /** Corrections that change the meaning: shown before the text. */
  readonly correctionsAbove: readonly CorrectionView[];
  readonly correctionsBelow: readonly CorrectionView[];
  readonly agencyLine?: string;
  readonly sources: readonly Source[];
  readonly topics: readonly Link[];
  readonly places: readonly Link[];
  readonly people: readonly string[];
  readonly follows?: Teaser;
  readonly followedBy: readonly Teaser[];
  /** The page of the whole thread. */
  readonly thread?: Link;
  /** Earlier stories of the same topics. */
  readonly related: readonly Teaser[];
  /** Of the dateline and the places. */
  readonly maps: readonly PlaceMapView[];
  readonly translations: readonly Link[];
  readonly previous?: Link;
  readonly next?: Link;
  readonly ids: readonly string[];
  /** Absolute. */
  readonly permalink: string;
  /** `mailto:` with id and permalink in the subject. */
  readonly reportHref?: string;
  /** Where the story's file is edited: the editor behind `stet dev`, else the site's repository. */
  readonly editHref?: string;
  /** `mailto:` without an address: headline and permalink, for the reader to send on. */
  readonly shareHref: string;
  readonly citations: readonly CitationView[];
  /** The `meta` elements of the page. */
  readonly meta: readonly MetaTag[];
  /** As search engines and reference managers are told of it; absent where they may not have it. */
  readonly record?: StoryFacts;
  /** For reference managers; absent for a withdrawn story. */
  readonly reference?: ReferenceView;
  readonly body?: BodyView;
}

/** The text itself is rendered from its file; this is what decides how it looks. */
export interface BodyView {
  readonly file: string;
  /** Another one whenever the file is. */
  readonly blob: string;
  /** Of a story in MDX: another one whenever that is, or what it imports. */
  readonly module?: string | undefined;
  readonly format: 'md' | 'mdx';
  readonly pictures: Readonly<Record<string, PictureSet>>;
  /** Pictures of the text that may not be shown here, nor told of; paths as in `pictures`. */
  readonly withheld?: readonly string[] | undefined;
}

export function articleView(entry: Entry, context: ViewContext): ArticleView {
  const { article } = entry;
  const { site, index } = context;
  const { language } = article;
  const date = (moment: Article['published']) => dateView(moment, language, site.timeZone);
  const withdrawn = article.status === 'withdrawn';
  const followed = article.follows ? index.byPermalink.get(article.follows) : undefined;
  const corrections = article.corrections.map((correction) => ({
    date: date(correction.date),
    kind: correction.kind,
    text: correction.text,
  }));
  const group = (kind: GroupKind, ids: readonly string[]) => groupLinks(kind, ids, context);
  const record = isIn('search', entry, context) ? storyFacts(entry, 'search', context) : undefined;
  return {
    shell: shell(
      {
        path: article.permalink,
        title: article.headline,
        description: record && isIn('social', entry, context) ? summaryOf(entry) : undefined,
        language,
        breadcrumbs: dateBreadcrumbs(article.published.day, language, context),
        alternates: alternates(entry, context),
      },
      context,
    ),
    file: article.file,
    section: sectionLink(article.section, context),
    headline: article.headline,
    standfirst: withdrawn ? undefined : article.standfirst,
    archiveLabel: archiveLabel(article, context),
    withdrawn,
    byline: article.byline,
    authors: group('authors', article.authors),
    agencies: group('agencies', article.agencies),
    dateline: article.dateline && {
      place: article.dateline.place,
      date: article.dateline.date
        ? {
            text: dayInWords(article.dateline.date, language),
            datetime: article.dateline.date,
          }
        : undefined,
    },
    published: date(article.published),
    updated: article.updated && date(article.updated),
    contentWarning: withdrawn ? undefined : article.contentWarning,
    picture: withdrawn ? undefined : pictureView(article.picture, language, context),
    correctionsAbove: corrections.filter((correction) => correction.kind === 'meaning'),
    correctionsBelow: corrections.filter((correction) => correction.kind !== 'meaning'),
    agencyLine: withdrawn ? undefined : article.agencyLine,
    sources: withdrawn ? [] : article.sources,
    topics: group('topics', article.topics),
    places: group('places', article.places),
    people: article.people,
    follows: followed && teaser(followed, language, context),
    followedBy: index
      .followers(article.permalink)
      .map((follower) => teaser(follower, language, context)),
    thread: threadLink(entry, context),
    related: earlierCoverage(entry, index, relatedStories).map((other) =>
      teaser(other, language, context),
    ),
    maps: withdrawn ? [] : placeMaps(article, context),
    translations: index.translations(entry).map((other) => headlineLink(other, context)),
    previous: neighbour(index.previous(entry), context),
    next: neighbour(index.next(entry), context),
    ids: article.ids,
    permalink: urlOf(site, article.permalink),
    reportHref: reportHref(article, context),
    editHref: editHref(article, context),
    shareHref: shareHref(article, context),
    citations: citations(article, context),
    meta: headMetadata(entry, record, context),
    record,
    reference: withdrawn ? undefined : referenceView(entry, context),
    body: withdrawn
      ? undefined
      : bodyView(entry, !hasLicenceEnded(article.picture, context), context),
  };
}

function groupLinks(kind: GroupKind, ids: readonly string[], context: ViewContext): Link[] {
  return ids.map((id) => {
    const record = context.index.record(kind, id);
    return {
      href: hrefOf(context.site, `/${kind}/${record?.id ?? id}/`),
      text: record?.name ?? id,
    };
  });
}

function archiveLabel(article: Article, context: ViewContext): string | undefined {
  const year = article.published.day.slice(0, 4);
  const thisYear = yearOf(context.now, context.site.timeZone);
  return year < thisYear ? phrasesFor(article.language).fromTheArchive(year) : undefined;
}

function headlineLink(entry: Entry, context: ViewContext): Link {
  return {
    href: hrefOf(context.site, entry.article.permalink),
    text: entry.article.headline,
    language: entry.article.language,
  };
}

function neighbour(entry: Entry | undefined, context: ViewContext): Link | undefined {
  return entry && headlineLink(entry, context);
}

function reportHref(article: Article, context: ViewContext): string | undefined {
  const { contact } = context.site;
  if (!contact) return undefined;
  const named = [...article.ids, urlOf(context.site, article.permalink)].join(' ');
  return `mailto:${contact.email}?subject=${encodeURIComponent(named)}`;
}

/** Google asks for a page's own address among them. */
function alternates(entry: Entry, { index, site }: ViewContext): Shell['alternates'] {
  const others = index.translations(entry).map(({ article }) => article);
  if (others.length === 0) return [];
  return [entry.article, ...others].map(({ language, permalink }) => ({
    language,
    href: urlOf(site, permalink),
  }));
}

function shareHref(article: Article, context: ViewContext): string {
  const subject = encodeURIComponent(article.headline);
  const body = encodeURIComponent(urlOf(context.site, article.permalink));
  return `mailto:?subject=${subject}&body=${body}`;
}

function editHref({ file }: Article, { site, isLive }: ViewContext): string | undefined {
  const path = `content/${file}`;
  if (isLive) return hrefOf(site, `/__stet/edit?file=${encodeURIComponent(path)}`);
  const segments = path.split('/').map(encodeURIComponent);
  return site.repository && [site.repository.replace(/\/$/, ''), ...segments].join('/');
}

/**
 * @param mayShow whether the rights of the story's own picture let it be shown here: the text may
 * show it again.
 */
export function bodyView(entry: Entry, mayShow: boolean, context: ViewContext): BodyView {
  const { file, picture } = entry.article;
  const own = mayShow ? undefined : picture?.src;
  const pictures: Record<string, PictureSet> = {};
  for (const src of entry.body.pictures) {
    const set = src === own ? undefined : context.pictures(src);
    if (set) pictures[src] = set;
  }
  const withheld = entry.body.pictures.filter((src) => src === own);
  return {
    ...{ file, blob: entry.blob, format: entry.format, pictures },
    module: context.modules?.get(file),
    withheld: withheld.length > 0 ? withheld : undefined,
  };
}
