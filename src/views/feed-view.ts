import type { Entry } from '../archive/article.ts';
import { type BodyView, bodyView } from './article-view.ts';
import type { ViewContext } from './context.ts';
import { urlOf } from './link.ts';
import { summaryOf } from './teaser.ts';

export interface FeedItemView {
  /** Permanent `tag:` URI. */
  readonly id: string;
  /** Absolute. */
  readonly url: string;
  readonly headline: string;
  readonly summary?: string;
  /** Milliseconds since the epoch. */
  readonly published: number;
  readonly language: string;
  /** Names: authors, else agencies. */
  readonly creators: readonly string[];
  /** Names of section and topics. */
  readonly categories: readonly string[];
  readonly permalink: string;
  readonly body: BodyView;
}

export interface FeedView {
  readonly name: string;
  readonly description: string;
  /** Absolute. */
  readonly home: string;
  readonly self: string;
  readonly language: string;
  /** Newest first. */
  readonly items: readonly FeedItemView[];
}

const items = 50;

/** The whole archive's subscription feed: withdrawn stories and those with withheld rights stay out. */
export function feedView(context: ViewContext): FeedView {
  const { site, index } = context;
  const latest: Entry[] = [];
  for (
    let position = index.entries.length - 1;
    position >= 0 && latest.length < items;
    position--
  ) {
    const entry = index.entries[position];
    if (entry && isInFeeds(entry, context)) latest.push(entry);
  }
  return {
    name: site.name,
    description: site.description ?? site.name,
    home: urlOf(site, '/'),
    self: urlOf(site, '/rss.xml'),
    language: site.language,
    items: latest.map((entry) => feedItem(entry, context)),
  };
}

function isInFeeds(entry: Entry, context: ViewContext): boolean {
  const { article } = entry;
  const agencies = article.agencies.map((id) => context.records.agencies.get(id)?.rights);
  const withheld = [article.rights, ...agencies].some((rights) =>
    rights?.withhold.includes('feeds'),
  );
  return article.status === 'published' && !withheld;
}

function feedItem(entry: Entry, context: ViewContext): FeedItemView {
  const { article } = entry;
  const { records, site, index } = context;
  const names = (kind: 'authors' | 'agencies') =>
    article[kind].map((id) => records[kind].get(id)?.name ?? id);
  const topics = article.topics.map((id) => index.record('topics', id)?.name ?? id);
  return {
    id: article.feedId,
    url: urlOf(site, article.permalink),
    headline: article.headline,
    summary: summaryOf(entry),
    published: article.published.instant,
    language: article.language,
    creators: article.authors.length > 0 ? names('authors') : names('agencies'),
    categories: [records.sections.get(article.section)?.name ?? article.section, ...topics],
    permalink: article.permalink,
    body: bodyView(entry, context),
  };
}
