/** A thread: stories that follow one another, told as a timeline on a page of their own. */
import type { Entry } from '../archive/article.ts';
import { pathOf } from '../archive/routes.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { archiveLink } from './calendar-views.ts';
import { routeLink } from './calendar-parts.ts';
import type { ViewContext } from './context.ts';
import type { Link } from './link.ts';
import type { ThreadView } from './list-types.ts';
import { shell } from './shell.ts';
import { teaser } from './teaser.ts';

/** @param first the thread's oldest story. */
export function threadView(first: Entry, context: ViewContext): ThreadView {
  const { language } = first.article;
  const heading = first.article.headline;
  return {
    shell: shell(
      {
        path: pathOf({ kind: 'thread', permalink: first.article.permalink }),
        title: `${phrasesFor(language).thread}: ${heading}`,
        language,
        breadcrumbs: [archiveLink(context)],
      },
      context,
    ),
    heading,
    stories: context.index.thread(first).map((entry) => teaser(entry, language, context)),
  };
}

/**
 * @returns the page of a story's thread; undefined for a story that stands alone. The link says
 * nothing of the thread's length, so that the pages of its old stories stand when it grows.
 */
export function threadLink(entry: Entry, context: ViewContext): Link | undefined {
  const [first, second] = context.index.thread(entry);
  if (!first || !second) return undefined;
  const { permalink } = first.article;
  const { wholeThread } = phrasesFor(entry.article.language);
  return routeLink({ kind: 'thread', permalink }, wholeThread, context);
}
