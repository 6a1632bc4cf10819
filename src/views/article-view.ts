import type { Article, Correction, Entry, Source } from '../archive/article.ts';
import type { GroupKind } from '../archive/records.ts';
import type { PictureSet } from '../archive/rendition.ts';
import { dayInWords, monthInWords } from '../text/dates.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { yearOf } from '../text/zones.ts';
import type { ViewContext } from './context.ts';
import { type DateView, dateView } from './date-view.ts';
import { hrefOf, type Link, urlOf } from './link.ts';
import { type PictureView, pictureView } from './picture-view.ts';
import { type Shell, shell } from './shell.ts';
import { sectionLink, summaryOf, type Teaser, teaser } from './teaser.ts';

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
  readonly translations: readonly Link[];
  readonly previous?: Link;
  readonly next?: Link;
  readonly ids: readonly string[];
  /** Absolute. */
  readonly permalink: string;
  /** `mailto:` with id and permalink in the subject. */
  readonly reportHref?: string;
  readonly body?: BodyView;
}

/** The text itself is rendered from its file; this is what decides how it looks. */
export interface BodyView {
  readonly file: string;
  readonly blob: string;
  readonly format: 'md' | 'mdx';
  readonly pictures: Readonly<Record<string, PictureSet>>;
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
  return {
    shell: shell(
      {
        path: article.permalink,
        title: article.headline,
        description: withdrawn ? undefined : summaryOf(entry),
        language,
        breadcrumbs: dateBreadcrumbs(article.published.day, language, context),
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
    translations: index.translations(entry).map((other) => headlineLink(other, context)),
    previous: neighbour(index.previous(entry), context),
    next: neighbour(index.next(entry), context),
    ids: article.ids,
    permalink: urlOf(site, article.permalink),
    reportHref: reportHref(article, context),
    body: withdrawn ? undefined : bodyView(entry, context),
  };
}

/** Year, month and day of a story: the breadcrumbs are dates. */
export function dateBreadcrumbs(day: string, language: string, context: ViewContext): Link[] {
  const [year = '', month = ''] = day.split('-');
  const link = (path: string, text: string) => ({ href: hrefOf(context.site, path), text });
  return [
    link(`/${year}/`, year),
    link(`/${year}/${month}/`, monthInWords(`${year}-${month}`, language)),
    link(`/${day.replaceAll('-', '/')}/`, dayInWords(day, language)),
  ];
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

export function bodyView(entry: Entry, context: ViewContext): BodyView {
  const pictures: Record<string, PictureSet> = {};
  for (const src of entry.body.pictures) {
    const set = context.pictures(src);
    if (set) pictures[src] = set;
  }
  return { file: entry.article.file, blob: entry.blob, format: entry.format, pictures };
}
