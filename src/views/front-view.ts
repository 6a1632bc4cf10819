/** The front page: hierarchy by picture and size first, then days. */
import type { Entry } from '../archive/article.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { archiveLink, daysOfStories } from './calendar-views.ts';
import { routeLink } from './calendar-parts.ts';
import type { ViewContext } from './context.ts';
import type { FrontView } from './list-types.ts';
import { shell } from './shell.ts';
import { type Teaser, teaser } from './teaser.ts';

const stories = 30;
/** Among these the newest with a picture opens the page. */
const candidates = 6;
const besides = 4;
const cards = 4;

export function frontView(context: ViewContext): FrontView {
  const { site, index } = context;
  const latest = index.entries.slice(-stories).reverse();
  const lead = latest.slice(0, candidates).find((entry) => isPictured(entry, context)) ?? latest[0];
  const others = latest.filter((entry) => entry !== lead);
  const beside = others.slice(0, besides);
  const pictured = others
    .slice(besides)
    .filter((entry) => isPictured(entry, context))
    .slice(0, cards);
  // A row that is not full looks like a fault.
  const carded = new Set(pictured.length === cards ? pictured : []);
  const rest = others.slice(besides).filter((entry) => !carded.has(entry));
  const small = (entry: Entry) => teaser(entry, site.language, context);
  return {
    shell: shell({ path: '/', title: site.name, description: site.description }, context),
    lead: lead && leadTeaser(lead, context),
    beside: beside.map(small),
    cards: [...carded].map(small),
    days: daysOfStories(rest, context),
    archive: archiveLink(context),
    anniversaries: routeLink(
      { kind: 'anniversaries' },
      phrasesFor(site.language).onThisDay,
      context,
    ),
  };
}

/** A landscape is shown whole; a portrait would push everything else off the screen. */
function leadTeaser(entry: Entry, context: ViewContext): Teaser {
  const whole = teaser(entry, context.site.language, context, 'whole');
  const { width = 0, height = 0 } = whole.picture ?? {};
  return width * 3 >= height * 4 ? whole : teaser(entry, context.site.language, context);
}

function isPictured(entry: Entry, context: ViewContext): boolean {
  return teaser(entry, context.site.language, context).picture !== undefined;
}
