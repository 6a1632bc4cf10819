/**
 * An entry as the index gives it. What decides where a story stands, and what rules across the
 * archive look at, is at hand; its words lie on the disk until somebody asks for them, so that an
 * archive takes as little memory as its list of files.
 */
import type { Article, Entry } from '../archive/article.ts';

/** What is asked for only where a story is shown. */
const wordFields = [
  ...(['feedId', 'headline', 'standfirst', 'people', 'dateline', 'byline', 'agencyLine'] as const),
  ...(['slugline', 'editorsNote', 'picture', 'sources', 'contentWarning'] as const),
];

type Words = Pick<Article, (typeof wordFields)[number]>;

/** The rest of an article; what is absent or an empty list is left out. */
type Facts = Partial<Omit<Article, keyof Words>> & Pick<Article, 'file' | 'permalink'>;

/** What stays in memory of an entry. */
export interface EntryHead {
  readonly article: Facts;
  readonly blob: string;
  readonly mdx?: true;
  readonly line: number;
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

export type WordsOf = () => EntryWords;

/** @returns an entry in two parts, of which `storedEntry` makes it again. */
export function splitEntry({ article, blob, format, body }: Entry): {
  readonly head: EntryHead;
  readonly words: EntryWords;
} {
  const fields = Object.entries(article);
  const isWord = new Set<string>(wordFields);
  const { line, lede, pictures, links } = body;
  return {
    head: {
      article: Object.fromEntries(
        fields.filter(([field, value]) => !isWord.has(field) && !isEmpty(value)),
      ) as Facts,
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

/** @param words gives the entry's words, from wherever they lie. */
export function storedEntry(head: EntryHead, words: WordsOf): Entry {
  return new StoredEntry(head, words);
}

/** Strings that thousands of stories have, each once: ids of groups, languages. */
const strings = new Map<string, string>();

function shared(text: string): string {
  const known = strings.get(text);
  if (known === undefined) strings.set(text, text);
  return known ?? text;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

const none: readonly never[] = Object.freeze([]);

/** Every field is there, so that none is forgotten here when the article gains one. */
type Whole<T> = { readonly [Field in keyof Required<T>]: T[Field] };

class StoredEntry implements Entry {
  readonly article: StoredArticle;
  readonly blob: string;
  readonly format: Entry['format'];
  readonly body: StoredBody;

  constructor(head: EntryHead, words: WordsOf) {
    this.article = new StoredArticle(head, words);
    this.blob = head.blob;
    this.format = head.mdx ? 'mdx' : 'md';
    this.body = new StoredBody(head, this.article);
  }
}

class StoredArticle implements Whole<Article> {
  readonly file: string;
  readonly permalink: string;
  readonly firstPermalink: Article['firstPermalink'];
  readonly published: Article['published'];
  readonly updated: Article['updated'];
  readonly status: Article['status'];
  readonly embargoedUntil: Article['embargoedUntil'];
  readonly language: string;
  readonly translates: Article['translates'];
  readonly section: string;
  readonly topics: Article['topics'];
  readonly places: Article['places'];
  readonly authors: Article['authors'];
  readonly agencies: Article['agencies'];
  readonly ids: Article['ids'];
  readonly corrections: Article['corrections'];
  readonly follows: Article['follows'];
  readonly formerUrls: Article['formerUrls'];
  readonly rights: Article['rights'];
  readonly words: WordsOf;
  private readonly isPictured: boolean;

  constructor({ article, pictured = false }: EntryHead, words: WordsOf) {
    const { published, status, language, section } = article as Article;
    const list = (ids: readonly string[] = none) => (ids.length === 0 ? none : ids.map(shared));
    this.file = article.file;
    this.permalink = article.permalink;
    this.firstPermalink = article.firstPermalink;
    this.published = published;
    this.updated = article.updated;
    this.status = shared(status) as Article['status'];
    this.embargoedUntil = article.embargoedUntil;
    this.language = shared(language);
    this.translates = article.translates;
    this.section = shared(section);
    this.topics = list(article.topics);
    this.places = list(article.places);
    this.authors = list(article.authors);
    this.agencies = list(article.agencies);
    this.ids = article.ids ?? none;
    this.corrections = article.corrections ?? none;
    this.follows = article.follows;
    this.formerUrls = article.formerUrls ?? none;
    this.rights = article.rights;
    this.isPictured = pictured;
    this.words = words;
  }

  get feedId(): string {
    return this.words().article.feedId;
  }
  get headline(): string {
    return this.words().article.headline;
  }
  get standfirst(): Article['standfirst'] {
    return this.words().article.standfirst;
  }
  get people(): Article['people'] {
    return this.words().article.people;
  }
  get dateline(): Article['dateline'] {
    return this.words().article.dateline;
  }
  get byline(): Article['byline'] {
    return this.words().article.byline;
  }
  get agencyLine(): Article['agencyLine'] {
    return this.words().article.agencyLine;
  }
  get slugline(): Article['slugline'] {
    return this.words().article.slugline;
  }
  get editorsNote(): Article['editorsNote'] {
    return this.words().article.editorsNote;
  }
  get picture(): Article['picture'] {
    return this.isPictured ? this.words().article.picture : undefined;
  }
  get sources(): Article['sources'] {
    return this.words().article.sources;
  }
  get contentWarning(): Article['contentWarning'] {
    return this.words().article.contentWarning;
  }

  /** All fields, for whoever writes an article down or compares it. */
  toJSON(): Article {
    const { isPictured: _, words, ...facts } = this;
    return { ...facts, ...words().article };
  }
}

class StoredBody implements Whole<Entry['body']> {
  readonly line: number;
  readonly pictures: readonly string[];
  readonly links: readonly string[];
  private readonly article: StoredArticle;

  constructor({ line, pictures = none, links = none }: EntryHead, article: StoredArticle) {
    this.line = line;
    this.pictures = pictures;
    this.links = links;
    this.article = article;
  }

  get lede(): string {
    return this.article.words().lede;
  }

  toJSON(): Entry['body'] {
    const { line, lede, pictures, links } = this;
    return { line, lede, pictures, links };
  }
}
