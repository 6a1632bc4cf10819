/** What was put right, story by story: a feed of its own. */
import type { Entry } from '../archive/article.ts';
import { pathOf } from '../archive/routes.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { ViewContext } from './context.ts';
import { type FeedChannel, feedChannel } from './feed-channel.ts';
import { addressOf } from './link.ts';
import { recordDate } from './record-date.ts';
import { isIn } from './rights-view.ts';

export interface CorrectionsFeedView extends FeedChannel {
  /** Newest first. */
  readonly items: readonly CorrectionItem[];
}

export interface CorrectionItem {
  /** The story's id with the day of the correction as fragment. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  /** RFC 3339. */
  readonly date: string;
}

/** As many as the newest of the archive: see feed-view.ts. */
const itemsOfCorrections = 50;

export function correctionsFeedView(context: ViewContext): CorrectionsFeedView {
  const { site, index } = context;
  const phrases = phrasesFor(site.language);
  const corrected = index.entries.filter(
    (entry) => entry.article.corrections.length > 0 && isIn('feeds', entry, context),
  );
  const items = corrected
    .flatMap((entry) => correctionItems(entry, context))
    .toSorted((a, b) => b.instant - a.instant || (a.id < b.id ? -1 : 1))
    .slice(0, itemsOfCorrections)
    .map(({ instant: _, ...item }) => item);
  const name = `${site.name}: ${phrases.corrections}`;
  const home = site.policies?.corrections ?? '/';
  const self = pathOf({ kind: 'corrections-feed' });
  const changes = items.map(({ date }) => ({ changed: { stamp: date } }));
  return { ...feedChannel({ name, home, self }, changes, context), items };
}

function correctionItems(entry: Entry, { site }: ViewContext) {
  const { article } = entry;
  const phrases = phrasesFor(article.language);
  return article.corrections.map(({ date, kind, text }, at) => {
    const same = article.corrections.slice(0, at).filter((each) => each.date.day === date.day);
    const ordinal = same.length === 0 ? '' : `-${same.length + 1}`;
    const word = kind === 'clarification' ? phrases.clarification : phrases.correction;
    return {
      id: `${article.feedId}#correction-${date.day}${ordinal}`,
      url: addressOf(site, article.permalink),
      title: `${word}: ${article.headline}`,
      text,
      language: article.language,
      date: recordDate(date, site.timeZone).stamp,
      instant: date.instant,
    };
  });
}
