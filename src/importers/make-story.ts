/** From what a format found to a story as a writer would have filed it: one way for all formats. */
import { slugify } from '../text/slug.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type {
  DatelineWords,
  EditorsFacts,
  FoundStory,
  ImportedStory,
  MetField,
  MissingField,
  StoryOptions,
  Suggestion,
} from './import.ts';
import { isRealDay, publishedOn } from './published-on.ts';

/**
 * Builds the front matter and the body. Only what was found or given goes in; what an article
 * needs beside that is listed as missing. With a headline and a date of publication it is an
 * article, otherwise a draft; a story that is held is a draft always.
 */
export function makeStory(found: FoundStory, options: StoryOptions): ImportedStory {
  const { headline, published, timeZone } = options;
  const day = published === undefined ? undefined : publishedOn(published, timeZone);
  const isArticle = headline !== undefined && day !== undefined && found.hold === undefined;
  const frontMatter = frontMatterOf(found, options, day);
  return {
    ids: found.ids,
    frontMatter,
    body:
      found.paragraphs.length > 0 ? `${found.paragraphs.map(escapeMarkdown).join('\n\n')}\n` : '',
    kind: isArticle ? 'article' : 'draft',
    slug: slugify(headline ?? found.ids[0] ?? nameOf(found, options.name)),
    ...(isArticle ? { day } : {}),
    ...(found.hold ? { hold: found.hold } : {}),
    missing: missingFields(options, found),
    suggestions: found.suggestions.filter((one) => isNews(one, options)),
    met: found.met.map((one) => ({ ...one, to: whereTo(one, headline, frontMatter) })),
  };
}

/** Where a part went depends on what is known beside the text. */
function whereTo(
  { field, value, to }: MetField,
  headline: string | undefined,
  { dateline }: Readonly<Record<string, unknown>>,
): string {
  if (field === 'headline' && value === headline) return 'headline';
  const hasDate = typeof dateline === 'object' && dateline !== null && 'date' in dateline;
  // Without a year a day is no date; it stays in the printed words.
  return to === 'dateline.date' && !hasDate ? 'editorsNote' : to;
}

function frontMatterOf(
  found: FoundStory,
  options: StoryOptions,
  day: string | undefined,
): Record<string, unknown> {
  const { headline, published, section, language, topics = [], authors = [] } = options;
  const date = found.dateline && datelineDate(found.dateline, day);
  const place = found.dateline?.place;
  const agencies = [...new Set(found.agencies.flatMap(({ record }) => record ?? []))];
  return present({
    headline,
    published,
    language,
    section,
    topics: topics.length > 0 ? topics : undefined,
    dateline: place && present({ place, date }),
    byline: found.byline,
    authors: authors.length > 0 ? authors : undefined,
    agencies: agencies.length > 0 ? agencies : undefined,
    agencyLine: found.agencyLine ?? generalCredit(found),
    ids: found.ids.length > 0 ? found.ids : undefined,
    slugline: found.slugline,
    editorsNote: editorsNote(found, options, date) || undefined,
    picture: found.picture && present({ ...found.picture }),
  });
}

/** A dateline's day is written a few days before publication at most. */
const daysBeforePublication = 7;

/**
 * @param published `YYYY-MM-DD`; it tells the year that a dateline seldom has
 * @returns `YYYY-MM-DD`; undefined where the year is not certain, or the day on no calendar
 */
function datelineDate({ day }: DatelineWords, published: string | undefined): string | undefined {
  if (!day) return undefined;
  const rest = `-${day.month}-${day.day}`;
  if (day.year) return isRealDay(day.year + rest) ? day.year + rest : undefined;
  if (published === undefined) return undefined;
  const year = Number(published.slice(0, 4));
  return [year - 1, year, year + 1]
    .map((one) => String(one).padStart(4, '0') + rest)
    .filter(isRealDay)
    .find((date) => {
      const days = (Date.parse(published) - Date.parse(date)) / 86_400_000;
      return days >= -1 && days <= daysBeforePublication;
    });
}

/** `Dubai (Agencies) -`: a credit like the one under a text, and as little the name of a record. */
function generalCredit({ agencies }: FoundStory): string | undefined {
  return agencies.find(({ record, suggested }) => !record && !suggested)?.printed;
}

/** What the front matter has no field for stays in the words of the source, out of every output. */
function editorsNote(found: FoundStory, facts: EditorsFacts, date: string | undefined): string {
  const { dateline, agencies } = found;
  const said =
    dateline === undefined ||
    ((dateline.day === undefined || (date !== undefined && dateline.place !== undefined)) &&
      agencies.every(
        ({ record, suggested, printed }) =>
          record || !dateline.printed.includes(printed) || (!suggested && !found.agencyLine),
      ));
  const notes = found.notes
    .filter(({ text, label }) => label === undefined || text !== facts.headline)
    .map(({ text, label }) => (label ? `${label}: ${text}` : text));
  if (!said) notes.push(`Dateline as printed: ${dateline.printed}`);
  return notes.join('\n\n');
}

/** A suggestion for what the editor has given, or the site has anyway, is none. */
function isNews({ field, value }: Suggestion, options: StoryOptions): boolean {
  if (field === 'published') return options.published === undefined;
  if (field === 'headline') return options.headline === undefined;
  if (field !== 'language') return true;
  return options.language === undefined && options.siteLanguage?.split('-')[0] !== value;
}

function nameOf({ position }: FoundStory, name: string): string {
  return position.of === 1 ? name : `${name}-${position.number}`;
}

function missingFields(given: EditorsFacts, { picture, suggestions }: FoundStory): MissingField[] {
  const hasLine = suggestions.some(({ field }) => field === 'headline');
  const missing: (MissingField | false)[] = [
    given.headline === undefined && {
      field: 'headline',
      why: hasLine
        ? 'One line may be it, see below. Give it with --headline, or write it into the draft.'
        : 'The text has none. Give it with --headline, or write it into the draft.',
    },
    given.published === undefined && {
      field: 'published',
      why: 'The text does not say when it was published. Give the date with --published.',
    },
    given.section === undefined && {
      field: 'section',
      why: 'Every article belongs to a section, and the site is not built without. Give it with --section.',
    },
    picture !== undefined && {
      field: 'picture.src',
      why: 'The picture itself is not in the text. Put its file beside the article, and give src and alt; until then no picture is shown.',
    },
  ];
  return missing.filter((field) => field !== false);
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
