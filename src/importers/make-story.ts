/** From what a format found to a story as a writer would have filed it: one way for all formats. */
import { slugify } from '../text/slug.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type {
  EditorsFacts,
  ImportedStory,
  ImportOptions,
  MetField,
  MissingField,
  Suggestion,
} from './import.ts';
import { publishedOn } from './published-on.ts';

/** The picture's words. The file itself is never in a text. */
export interface PictureWords {
  readonly caption?: string;
  readonly credit?: string;
  readonly taken?: string;
  readonly place?: string;
}

/** What a format found, before anyone asks whether it is enough for an article. */
export interface FoundStory {
  readonly ids: readonly string[];
  readonly picture?: PictureWords;
  readonly datelinePlace?: string;
  readonly agencyLine?: string;
  /** Plain text, at least one paragraph. */
  readonly paragraphs: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly met: readonly MetField[];
}

/**
 * Builds the front matter and the body. Only what was found or given goes in; what an article
 * needs beside that is listed as missing. With a headline and a date of publication it is an
 * article, otherwise a draft.
 */
export function makeStory(found: FoundStory, options: ImportOptions): ImportedStory {
  const { headline, published, section, language, timeZone } = options;
  const day =
    headline === undefined || published === undefined
      ? undefined
      : publishedOn(published, timeZone);
  return {
    ids: found.ids,
    frontMatter: present({
      headline,
      published,
      language,
      section,
      dateline: found.datelinePlace && { place: found.datelinePlace },
      agencyLine: found.agencyLine,
      ids: found.ids.length > 0 ? found.ids : undefined,
      picture: found.picture && present({ ...found.picture }),
    }),
    body: `${found.paragraphs.map(escapeMarkdown).join('\n\n')}\n`,
    kind: day === undefined ? 'draft' : 'article',
    slug: slugify(headline ?? found.ids[0] ?? fileStem(options.file)),
    ...(day === undefined ? {} : { day }),
    missing: missingFields(options, found.picture),
    suggestions: published === undefined ? found.suggestions : [],
    met: found.met,
  };
}

function missingFields(given: EditorsFacts, picture: PictureWords | undefined): MissingField[] {
  const missing: (MissingField | false)[] = [
    given.headline === undefined && {
      field: 'headline',
      why: 'The text has none. Give it with --headline, or write it into the draft.',
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

function fileStem(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
