/** An entry in two parts: what stays in memory of a whole archive, and what lies on the disk. */
import type { Article, Entry } from '../archive/article.ts';

/** What is asked for only where a story is shown. */
const wordFields = [
  ...(['feedId', 'headline', 'standfirst', 'people', 'dateline', 'byline', 'agencyLine'] as const),
  ...(['slugline', 'editorsNote', 'picture', 'sources', 'contentWarning'] as const),
];

type Words = Pick<Article, (typeof wordFields)[number]>;

/** The rest of an article; what is absent or an empty list is left out. */
type Facts = Partial<Omit<Article, keyof Words | 'published'>> & Pick<Article, 'file'>;

/** What stays in memory of an entry: a row of the index. */
export interface EntryHead extends Facts {
  /** What each story has of its own is read back far faster from columns of its parts. */
  readonly publishedText?: string;
  readonly publishedInstant?: number;
  readonly publishedDay?: string;
  readonly publishedHasTime?: boolean;
  readonly blob: string;
  readonly mdx?: true;
  readonly line?: number;
  readonly pictures?: readonly string[];
  readonly links?: readonly string[];
  /** Whether the story has a picture of its own. */
  readonly pictured?: boolean;
}

/** What does not. */
export interface EntryWords {
  readonly article: Words;
  readonly lede: string;
}

/** @returns an entry in two parts, of which `storedEntry` makes it again. */
export function splitEntry({ article: given, blob, format, body }: Entry): {
  readonly head: EntryHead;
  readonly words: EntryWords;
} {
  // One that was read from the index has getters, not fields.
  const article = (given as { toJSON?(): Article }).toJSON?.() ?? given;
  const { published, ...others } = article;
  const fields = Object.entries(others);
  const isWord = new Set<string>(wordFields);
  const { line, lede, pictures, links } = body;
  const facts = fields.filter(([field, value]) => !isWord.has(field) && !isEmpty(value));
  return {
    head: {
      ...(Object.fromEntries(facts) as unknown as Facts),
      publishedText: published.text,
      publishedInstant: published.instant,
      publishedDay: published.day,
      publishedHasTime: published.hasTime,
      blob,
      ...(format === 'mdx' && { mdx: true }),
      line,
      ...(pictures.length > 0 && { pictures }),
      ...(links.length > 0 && { links }),
      ...(article.picture && { pictured: true }),
    },
    words: {
      article: Object.fromEntries(fields.filter(([field]) => isWord.has(field))) as Words,
      lede,
    },
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
